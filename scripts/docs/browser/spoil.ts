import { pointerStep } from "../../../src/contract/json-pointer.js";
import type { Format } from "../../../src/errors/contract-error.js";
import { schemaInstanceNamespace } from "../../../src/xml/reader/namespaces.js";
import { type ResolvedShape, resolveShape, type Shape, type Shapes } from "../../model/shape.js";
import { locate, type Schema } from "./locate-error.js";

/** What may be wrong with a text: a member of another type, null where the contract has none, or an end too early. */
export const spoilings = ["type", "null", "cut"] as const;

export type Spoiling = (typeof spoilings)[number];

export interface Spoilt {
  readonly text: string;
  /** What was done to it, in words. */
  readonly change: string;
}

/**
 * A text that fits its schema, made one that does not, as a faulty server would send it. In both formats the same member is changed: the
 * first required one that can be told to be wrong in both.
 *
 * @returns undefined where no member of the text can be
 */
export function spoil(spoiling: Spoiling, text: string, format: Format, schema: Schema): Spoilt | undefined {
  if (spoiling === "cut") return { text: text.slice(0, Math.ceil(text.length / 2)), change: "It ends in its middle." };
  for (const { steps, wrong } of candidates(spoiling, schema.named.shape, schema.shapes)) {
    const place = locate(text, steps, format, schema);
    if (place === undefined || place.depth < steps.length) continue;
    const { start, end } = place;
    const part = format === "json" ? jsonOf(wrong) : elementOf(wrong, text.slice(start, end));
    if (part === undefined) continue;
    const change = `${steps.map(pointerStep).join("") || "The value"} is ${wrong === null ? "null" : `“${wrong}”`}.`;
    return { text: text.slice(0, start) + part + text.slice(end), change };
  }
  return undefined;
}

/** Whether a schema has a member that can be spoilt so. */
export function canSpoil(spoiling: Spoiling, { named, shapes }: Schema): boolean {
  return spoiling === "cut" || !candidates(spoiling, named.shape, shapes).next().done;
}

interface Candidate {
  readonly steps: readonly string[];
  /** What to put in the value's place. */
  readonly wrong: string | null;
}

function* candidates(
  spoiling: "type" | "null",
  reference: Shape,
  shapes: Shapes,
  steps: readonly string[] = [],
): Generator<Candidate> {
  const shape = resolveShape(reference, shapes);
  if (spoiling === "null") {
    if (!shape.nullable && isTyped(shape)) yield { steps, wrong: null };
  } else {
    const wrong = wrongText(shape);
    if (wrong !== undefined) yield { steps, wrong };
  }
  if (steps.length > deepest) return;
  if (shape.kind === "array") yield* candidates(spoiling, shape.items, shapes, [...steps, "0"]);
  if (shape.kind !== "object") return;
  for (const { name, required, shape: held } of shape.properties)
    if (required) yield* candidates(spoiling, held, shapes, [...steps, name]);
}

/** Required members may hold one another without end. */
const deepest = 6;

/** Whether the contract says what it is, and says it of scalars: of others null may be an empty element. */
function isTyped({ kind }: ResolvedShape): boolean {
  return kind === "integer" || kind === "number" || kind === "boolean" || kind === "string";
}

/** A text that is none of the shape's values, in JSON and in XML. Any text fits a string, unless the contract says more of it. */
function wrongText(shape: ResolvedShape): string | undefined {
  switch (shape.kind) {
    case "integer":
    case "number":
      return "ten";
    case "boolean":
      return "maybe";
    case "string":
      return shape.enum !== undefined || (shape.format !== undefined && shape.format !== "binary") ? "?" : undefined;
    default:
      return undefined;
  }
}

function jsonOf(wrong: string | null): string {
  return JSON.stringify(wrong);
}

/** The element with another text, or as nil (XML Schema part 1 §2.6.2). */
function elementOf(wrong: string | null, element: string): string | undefined {
  const [, name, attributes] = /^<([^\s/>]+)((?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/.exec(element) ?? [];
  if (name === undefined || attributes === undefined) return undefined;
  if (wrong !== null) return `<${name}${attributes}>${wrong}</${name}>`;
  const prefix = ["i", "xsi", "nil"].find((one) => !attributes.includes(`xmlns:${one}=`));
  return `<${name}${attributes} xmlns:${prefix}="${schemaInstanceNamespace}" ${prefix}:nil="true"/>`;
}
