import { isRecord } from "../../load/contract-node.js";
import { valueAt } from "../../load/pointer.js";
import { limits } from "../../model/limits.js";

/**
 * Puts what is no component in the place of references to it, in place: openapi-typescript makes an indexed type of such a reference, which
 * fails at a member that may be missing, and where its types have no such member. One that leads into itself stays.
 */
export function inlineReferences(document: Record<string, unknown>): void {
  new Inlining(document).inside(document, []);
}

class Inlining {
  private inlined = 0;

  constructor(private readonly document: unknown) {}

  /** @param around the references that lead to where this stands */
  inside(node: unknown, around: readonly string[]): void {
    if (typeof node !== "object" || node === null) return;
    for (const [key, member] of Object.entries(node)) {
      const reference = isRecord(member) ? member["$ref"] : undefined;
      const target =
        isInner(reference) && this.mayInline(reference, around) ? valueAt(this.document, reference) : undefined;
      if (target === undefined) this.inside(member, around);
      else Object.assign(node, { [key]: this.copyOf(target, member, [...around, String(reference)]) });
    }
  }

  private mayInline(reference: string, around: readonly string[]): boolean {
    return !around.includes(reference) && this.inlined < limits.inlinedObjects;
  }

  private copyOf(target: unknown, member: unknown, around: readonly string[]): unknown {
    this.inlined += 1;
    const { description = undefined } = isRecord(member) ? member : {};
    const copy = structuredClone(isRecord(target) && description !== undefined ? { ...target, description } : target);
    // It may be a reference itself.
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
