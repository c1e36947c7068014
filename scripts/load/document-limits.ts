import { type Document, YamlParseError } from "@redocly/openapi-core";
import { pointerStep } from "../../src/contract/json-pointer.js";
import { limits } from "../model/limits.js";
import type { SourceFault } from "./source-fault.js";
import { SourceFaultError } from "./source-fault-error.js";

/**
 * Looks, before anything walks through the documents of a contract, for what aliases of YAML make endless, too deep or too large. What
 * stands in a text without them is no deeper than its parser lets it be, and no larger than the text.
 */
export class DocumentLimits {
  private repeated = 0;

  /** @throws YamlParseError that holds a SourceFaultError */
  check({ parsed, source }: Document): void {
    if (!anchor.test(source.body)) return;
    const expansion = new Expansion(source.body.length + limits.aliasedCharacters - this.repeated);
    const fault = expansion.faultIn(parsed);
    if (fault !== undefined)
      throw new YamlParseError(
        new SourceFaultError({ ...fault, location: { source, pointer: fault.pointer } }),
        source,
      );
    this.repeated += Math.max(0, expansion.characters - source.body.length);
  }
}

/** What may be an anchor of YAML. Where there is none, no alias can lead back. */
const anchor = /(?:^|[\s:,[{-])&[^\s;]/m;

interface ExpansionFault extends Omit<SourceFault, "location"> {
  readonly pointer: string;
}

/** A document with each alias replaced by what it stands for: measured, not made. */
class Expansion {
  /** Those of names and strings, and one for each value: no text without aliases has fewer. */
  characters = 0;
  private readonly around = new Set<object>();
  private readonly measured = new Map<object, { readonly characters: number; readonly height: number }>();

  constructor(private readonly maximum: number) {}

  faultIn(root: unknown): ExpansionFault | undefined {
    try {
      this.visit(root, "#", 0);
      return undefined;
    } catch (error) {
      if (error instanceof Stop) return error.fault;
      throw error;
    }
  }

  /** @returns how many levels are inside */
  private visit(value: unknown, pointer: string, depth: number): number {
    if (typeof value !== "object" || value === null) {
      this.add(typeof value === "string" ? value.length + 1 : 1, pointer);
      return 0;
    }
    // YAML 1.2 §3.2.1 allows a value to hold itself. As OpenAPI it would have no end.
    if (this.around.has(value))
      throw new Stop(
        pointer,
        "a value that holds itself, by an alias",
        "write the alias where it does not stand inside its anchor",
      );
    const known = this.measured.get(value);
    const height = known?.height ?? 0;
    if (depth + height >= limits.depth) throw new Stop(pointer, ...tooDeep);
    if (known !== undefined) {
      this.add(known.characters, pointer);
      return height;
    }
    return this.measure(value, pointer, depth);
  }

  private measure(value: object, pointer: string, depth: number): number {
    const before = this.characters;
    this.around.add(value);
    let height = 0;
    for (const [key, member] of Object.entries(value)) {
      const inside = pointer + pointerStep(key);
      this.add(Array.isArray(value) ? 0 : key.length, inside);
      height = Math.max(height, this.visit(member, inside, depth + 1));
    }
    this.around.delete(value);
    this.add(1, pointer);
    this.measured.set(value, { characters: this.characters - before, height: height + 1 });
    return height + 1;
  }

  private add(characters: number, pointer: string): void {
    this.characters += characters;
    if (this.characters <= this.maximum) return;
    throw new Stop(
      pointer,
      `aliases that repeat more than ${limits.aliasedCharacters} characters`,
      "write what is used often as a component, and refer to it by $ref",
    );
  }
}

class Stop extends Error {
  readonly fault: ExpansionFault;

  constructor(pointer: string, found: string, advice: string) {
    super(found);
    this.fault = { pointer, found, advice };
  }
}

/** What is found, and what to write instead, where values stand too deep inside one another. */
export const tooDeep = [
  `objects and lists more than ${limits.depth} deep`,
  "write the inner ones as components, and refer to them by $ref",
] as const;
