import type { Location, ResolveResult, UserContext } from "@redocly/openapi-core";
import { isRecord } from "./contract-node.js";
import { OutsideRoots } from "./readable-roots.js";

/** What a `$ref` leads to. */
export interface Target {
  readonly value: unknown;
  readonly location: Location;
  /** Where in components it belongs. Path Items and the like have no section: they stand where they are referred to. */
  readonly section: string | undefined;
}

/** A `$ref` that leads to nothing. */
export interface Unresolved {
  readonly reference: string;
  readonly location: Location;
  readonly error: Error | undefined;
}

/** What Redocly finds, on its way through the files of a contract, behind each reference: `$ref`, `externalValue`, `mapping`. */
export class References {
  readonly targets = new Map<object, Target>();
  readonly externalValues = new Map<object, { readonly value: unknown; readonly location: Location }>();
  /** By the object whose members are references as plain text (a discriminator's mapping): the target of each member. */
  readonly textTargets = new Map<object, Map<string, Target>>();
  readonly unresolved: Unresolved[] = [];
  /** The contract's own document. */
  root: { readonly value: unknown; readonly location: Location } | undefined;

  /** Where most references stood around one: each leads to what the next one stands in. */
  deepest: { readonly depth: number; readonly location: Location | undefined } = { depth: 0, location: undefined };
  private depth = 0;

  /** Visitors of a rule. They note all references before `Root` is left. */
  readonly visitors = {
    Root: {
      enter: (value: unknown, { location }: UserContext) => {
        this.root = { value, location };
      },
    },
    ref: {
      enter: (_: object, { location }: UserContext) => {
        this.depth += 1;
        if (this.depth > this.deepest.depth) this.deepest = { depth: this.depth, location };
      },
      leave: (node: object, context: UserContext, resolved: ResolveResult<object>) => {
        this.depth -= 1;
        // A reference with something beside it is a step of its own, as it is for Redocly's bundling.
        const { node: value, location } = resolved.chain?.[0] ?? resolved;
        if (location === undefined || value === undefined) {
          this.unresolved.push({ reference: referenceOf(node), location: context.location, error: resolved.error });
          return;
        }
        this.note(node, context, { value, location, section: sections.get(context.type.name) });
      },
    },
    Example: {
      leave: (node: object, context: UserContext) => {
        const reference = isRecord(node) && node["value"] === undefined ? node["externalValue"] : undefined;
        if (typeof reference !== "string") return;
        const { node: value, error } = context.resolve({ $ref: reference });
        if (error instanceof OutsideRoots)
          this.unresolved.push({ reference, location: context.location.child("externalValue"), error });
        if (value !== undefined)
          this.externalValues.set(node, { value, location: context.location.child("externalValue") });
      },
    },
  };

  /** Whether anything leads out of the document that begins there. */
  leadOutside({ source }: Location): boolean {
    const targets = [this.targets, ...this.textTargets.values()].flatMap((map) => [...map.values()]);
    return this.externalValues.size > 0 || targets.some(({ location }) => location.source !== source);
  }

  private note(node: object, { parent, key }: UserContext, target: Target): void {
    // Of a text that is a reference, Redocly makes a Reference Object that does not stand in the document.
    if (!isRecord(parent) || typeof parent[key] !== "string") {
      this.targets.set(node, target);
      return;
    }
    const members = this.textTargets.get(parent) ?? new Map<string, Target>();
    this.textTargets.set(parent, members.set(String(key), target));
  }
}

function referenceOf(node: object): string {
  return isRecord(node) ? String(node["$ref"]) : "";
}

/** By the name of Redocly's node type. */
const sections: ReadonlyMap<string, string> = new Map([
  ["Schema", "schemas"],
  ["Parameter", "parameters"],
  ["Response", "responses"],
  ["Example", "examples"],
  ["RequestBody", "requestBodies"],
  ["Header", "headers"],
  ["SecurityScheme", "securitySchemes"],
]);
