import type { ContractNode } from "../../../load/contract-node.js";
import { directParts, isNoMoreThanReference, notNull } from "../../document/schema-parts.js";

/** The schema of a member that all objects of a schema name, as far as the text tells: the first of them, where alternatives each have one. */
export function declaredMember(
  root: ContractNode,
  schema: ContractNode,
  name: string,
  seen: ReadonlySet<string> = new Set(),
): ContractNode | undefined {
  if (seen.has(schema.pointer)) return undefined;
  const inside = new Set([...seen, schema.pointer]);
  const find = (part: ContractNode) => declaredMember(root, part, name, inside);
  const own = isNoMoreThanReference(root, schema) ? undefined : schema.at("properties")?.at(name);
  if (own !== undefined) return own;
  for (const part of directParts(root, schema, ["$ref", "allOf"])) {
    const found = find(part);
    if (found !== undefined) return found;
  }
  for (const keyword of ["oneOf", "anyOf"] as const) {
    const members = notNull(directParts(root, schema, [keyword])).map(find);
    if (members[0] !== undefined && members.every((member) => member !== undefined)) return members[0];
  }
  return undefined;
}
