import { keyOfStep, pointerStep } from "../../src/contract/json-pointer.js";
import { hasMember, isRecord } from "./contract-node.js";

/** The keys that the JSON pointer of a `$ref` names, its steps written as in a URI's fragment (RFC 6901 §6). */
export function keysOfFragment(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((step) => keyOfStep(decodeStep(step)));
}

/** A `$ref` to a schema in components, by its name. */
export function schemaReference(name: string): string {
  return `#/components/schemas${pointerStep(name).replaceAll("%", "%25")}`;
}

/** The value at the JSON pointer of a `$ref`. */
export function valueAt(root: unknown, pointer: string): unknown {
  return keysOfFragment(pointer).reduce(member, root);
}

/** What a Reference Object leads to, through others; of anything else, that itself. */
export function referenceTarget(stated: unknown, root: unknown): unknown {
  const seen = new Set<unknown>();
  let target = stated;
  while (isRecord(target) && typeof target["$ref"] === "string" && !seen.has(target)) {
    seen.add(target);
    target = valueAt(root, target["$ref"]);
  }
  return target;
}

/** The member of an object or the item of an array, if it is there. */
export function member(value: unknown, key: string): unknown {
  return hasMember(value, key) ? value[key] : undefined;
}

/** A step with a `%` that begins no escape stands for itself. */
function decodeStep(step: string): string {
  if (!step.includes("%")) return step;
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
