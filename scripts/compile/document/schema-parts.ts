import type { ContractNode } from "../../load/contract-node.js";
import { openApiVersion } from "../../load/openapi-version.js";
import { referredNode, resolveReference } from "./reference-object.js";

/** Keywords by which a value of one schema is a value of others. */
export type ComposingKeyword = "$ref" | "allOf" | "anyOf" | "oneOf";

const composingKeywords: readonly ComposingKeyword[] = ["$ref", "allOf", "anyOf", "oneOf"];

/**
 * What a schema is composed of: the schema that it refers to, which may be a reference itself, and the items of its `allOf`, `anyOf` and
 * `oneOf`.
 *
 * @param by the keywords that are followed, in their order
 */
export function directParts(
  root: ContractNode,
  schema: ContractNode,
  by: readonly ComposingKeyword[] = composingKeywords,
): ContractNode[] {
  const followed = isNoMoreThanReference(root, schema) ? by.filter((keyword) => keyword === "$ref") : by;
  return followed.flatMap((keyword) =>
    keyword === "$ref" ? (referredNode(root, schema)?.as(schema.aspect) ?? []) : itemsAt(schema, keyword),
  );
}

/** The schema, and all that it is composed of at any depth, each once. */
export function partsOfSchema(
  root: ContractNode,
  schema: ContractNode,
  by: readonly ComposingKeyword[] = composingKeywords,
): ContractNode[] {
  const parts = new Map<string, ContractNode>();
  const waiting = [schema];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (parts.has(next.pointer)) continue;
    parts.set(next.pointer, next);
    waiting.push(...directParts(root, next, by));
  }
  return [...parts.values()];
}

/** The properties of a schema, those of its parts among them. */
export function propertiesOf(root: ContractNode, schema: ContractNode): Map<string, ContractNode> {
  return new Map(partsOfSchema(root, schema).flatMap((part) => part.at("properties")?.entries() ?? []));
}

/** The schema itself, or the one that it is: what it refers to, beside null or not, or all that its `allOf` or alternatives hold. */
export function resolveSchema(root: ContractNode, schema: ContractNode): ContractNode {
  const seen = new Set<string>();
  let target = schema;
  while (!seen.has(target.pointer)) {
    seen.add(target.pointer);
    if (target.at("$ref") !== undefined) return resolveReference(root, target);
    const parts = notNull(directParts(root, target));
    if (parts.length === 1 && parts[0] !== undefined && target.at("properties") === undefined) target = parts[0];
  }
  return target;
}

/** Those schemas of a list that are not null alone. */
export function notNull(schemas: readonly ContractNode[]): ContractNode[] {
  return schemas.filter((schema) => schema.at("type")?.value !== "null");
}

/** OpenAPI 3.0, Reference Object: what stands beside `$ref` is ignored. */
export function isNoMoreThanReference(root: ContractNode, schema: ContractNode): boolean {
  return schema.at("$ref") !== undefined && openApiVersion(root.value) === "3.0";
}

function itemsAt(schema: ContractNode, keyword: ComposingKeyword): ContractNode[] {
  const list = schema.at(keyword);
  return Array.isArray(list?.value) ? list.items() : [];
}
