import { pointerStep } from "../../src/contract/json-pointer.js";
import { isRecord } from "./contract-node.js";

export interface Reference {
  readonly $ref: string;
}

export interface PlacedReference {
  readonly pointer: string;
  readonly value: Reference;
}

/** All objects of a document that have a `$ref`, in its order. What aliases of YAML repeat is looked at once. */
export function* referencesIn(root: unknown): Iterable<PlacedReference> {
  const open: [value: unknown, pointer: string][] = [[root, "#"]];
  const seen = new Set<unknown>();
  for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
    const [value, pointer] = entry;
    if (typeof value !== "object" || value === null || seen.has(value)) continue;
    seen.add(value);
    if (isReference(value)) yield { pointer, value };
    for (const [key, member] of Object.entries(value).reverse()) open.push([member, pointer + pointerStep(key)]);
  }
}

export function isReference(value: unknown): value is Reference {
  return isRecord(value) && typeof value["$ref"] === "string";
}
