import type { ContractNode } from "../../load/contract-node.js";
import { resolveReference } from "./reference-object.js";

/** The schema, and all that it is composed of: what it refers to, and the parts of its `allOf`, `anyOf` and `oneOf`. */
export function partsOfSchema(root: ContractNode, schema: ContractNode): ContractNode[] {
  const parts = new Map<string, ContractNode>();
  const waiting = [schema];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (parts.has(next.pointer)) continue;
    parts.set(next.pointer, next);
    if (next.at("$ref") !== undefined) waiting.push(resolveReference(root, next));
    for (const key of ["allOf", "anyOf", "oneOf"]) waiting.push(...itemsAt(next, key));
  }
  return [...parts.values()];
}

/** The properties of a schema, those of its parts among them. */
export function propertiesOf(root: ContractNode, schema: ContractNode): Map<string, ContractNode> {
  return new Map(partsOfSchema(root, schema).flatMap((part) => part.at("properties")?.entries() ?? []));
}

/** The items of a list; none where there is no list. */
export function itemsAt(schema: ContractNode, keyword: string): ContractNode[] {
  const list = schema.at(keyword);
  return Array.isArray(list?.value) ? list.items() : [];
}

/** Those schemas of a list that are not null alone. */
export function notNull(schemas: readonly ContractNode[]): ContractNode[] {
  return schemas.filter((schema) => schema.at("type")?.value !== "null");
}

/** The schema itself, or the one that it is: what it refers to, beside null or not, or all that its `allOf` or alternatives hold. */
export function resolveSchema(root: ContractNode, schema: ContractNode): ContractNode {
  const seen = new Set<string>();
  let target = schema;
  while (!seen.has(target.pointer)) {
    seen.add(target.pointer);
    if (target.at("$ref") !== undefined) return resolveReference(root, target);
    target = soleAlternative(target) ?? target;
  }
  return target;
}

function soleAlternative(schema: ContractNode): ContractNode | undefined {
  if (!["anyOf", "oneOf", "allOf"].some((key) => schema.at(key) !== undefined)) return undefined;
  const composition = ["anyOf", "oneOf", "allOf"].flatMap((key) => schema.at(key) ?? []);
  const parts = composition.flatMap((list) => list.items()).filter((item) => item.at("type")?.value !== "null");
  return parts.length === 1 && schema.at("properties") === undefined ? parts[0] : undefined;
}
