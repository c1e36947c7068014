import type { UserContext } from "@redocly/openapi-core";
import { isRecord } from "../scripts/load/contract-node.js";

/** What an annotation of a property says: beside its `$ref`, or in the schema that it refers to (beside null or not). */
export function factOf(property: unknown, key: string, { resolve }: UserContext): unknown {
  const alternatives = isRecord(property) ? (property["anyOf"] ?? property["oneOf"]) : undefined;
  const inner: unknown = Array.isArray(alternatives) ? alternatives.find((item) => item?.type !== "null") : property;
  const target: unknown = isRecord(inner) ? resolve(inner).node : undefined;
  return [property, inner, target].map((schema) => (isRecord(schema) ? schema[key] : undefined)).find(isStated);
}

function isStated(fact: unknown): boolean {
  return fact !== undefined && String(fact).trim() !== "";
}
