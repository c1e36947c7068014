import type { ContractNode } from "../../load/contract-node.js";
import { resolveReference } from "../reference-object.js";

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
