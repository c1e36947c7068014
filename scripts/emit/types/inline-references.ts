import { pointerStep } from "../../../src/contract/json-pointer.js";
import { isRecord } from "../../load/contract-node.js";
import { keysOfFragment, schemaReference, valueAt } from "../../load/pointer.js";
import { limits } from "../../model/limits.js";

/**
 * Puts what is no component in the place of references to it, in place: openapi-typescript makes an indexed type of such a reference, which
 * fails at a member that may be missing, and where its types have no such member. Of a schema that leads into itself a component is made,
 * by the name of its place.
 */
export function inlineReferences(document: Record<string, unknown>): void {
  new Inlining(document).inside(document, []);
}

class Inlining {
  private inlined = 0;
  private readonly components = new Set<string>();

  constructor(private readonly document: Record<string, unknown>) {}

  /** @param around the references that lead to where this stands */
  inside(node: unknown, around: readonly string[]): void {
    if (typeof node !== "object" || node === null) return;
    for (const [key, member] of Object.entries(node)) {
      const inlined = isRecord(member) ? this.inlinedAt(member, around) : undefined;
      if (inlined === undefined) this.inside(member, around);
      else Object.assign(node, { [key]: inlined });
    }
  }

  /** What to put in the place of a reference to what is no component; undefined where nothing is. */
  private inlinedAt(member: Record<string, unknown>, around: readonly string[]): unknown {
    const { $ref: reference } = member;
    if (!isInner(reference)) return undefined;
    const target = valueAt(this.document, reference);
    if (target === undefined) return undefined;
    if (this.mayInline(reference, around)) return this.copyOf(target, member, [...around, reference]);
    if (isSchemaPlace(reference)) member["$ref"] = this.componentOf(target, reference);
    return undefined;
  }

  private mayInline(reference: string, around: readonly string[]): boolean {
    return !around.includes(reference) && this.inlined < limits.inlinedObjects;
  }

  private copyOf(target: unknown, { description }: Record<string, unknown>, around: readonly string[]): unknown {
    this.inlined += 1;
    const copy = structuredClone(isRecord(target) && description !== undefined ? { ...target, description } : target);
    return this.inlinedInside(copy, around);
  }

  /** @returns a reference to the component */
  private componentOf(target: unknown, reference: string): string {
    // A component has no slash in its name, so no other is called so.
    const name = keysOfFragment(reference).map(pointerStep).join("");
    if (!this.components.has(name)) {
      this.components.add(name);
      const schemas = recordAt(recordAt(this.document, "components"), "schemas");
      schemas[name] = this.inlinedInside(structuredClone(target), [reference]);
    }
    return schemaReference(name);
  }

  /** @param copy which may be a reference itself */
  private inlinedInside(copy: unknown, around: readonly string[]): unknown {
    const holder = { copy };
    this.inside(holder, around);
    return holder.copy;
  }
}

/** Whether it leads to a part of a component, or to what is none. */
function isInner(reference: unknown): reference is string {
  return (
    typeof reference === "string" && reference.startsWith("#/") && !/^#\/components\/[^/]+\/[^/]+$/.test(reference)
  );
}

/** Whether what stands at a place is a schema, by the keyword that holds it. */
function isSchemaPlace(reference: string): boolean {
  const [holder = "", key = ""] = keysOfFragment(reference).slice(-2);
  return schemaLists.has(holder) || schemaKeywords.has(key);
}

const schemaKeywords: ReadonlySet<string> = new Set([
  "schema",
  "items",
  "additionalProperties",
  "unevaluatedProperties",
]);

const schemaLists: ReadonlySet<string> = new Set([
  ...["properties", "patternProperties", "allOf", "anyOf", "oneOf", "prefixItems", "$defs", "definitions"],
]);

function recordAt(holder: Record<string, unknown>, key: string): Record<string, unknown> {
  const known = holder[key];
  if (isRecord(known)) return known;
  const made = {};
  holder[key] = made;
  return made;
}
