import { isOfType } from "../../compile/schemas/listed-values.js";
import { isSchemaType } from "../../compile/schemas/schema-keywords.js";
import { objectsOf } from "./objects-of.js";

/**
 * Leaves out, in place, what openapi-typescript takes for a value and the decoder does not: a listed value that the schema's type does not
 * allow, null of a type where it is not listed, and objects and lists, which the decoder does not compare.
 */
export function keepPossibleValues(document: Record<string, unknown>): void {
  for (const schema of objectsOf(document)) {
    if (Array.isArray(schema["enum"])) keepPossible(schema, schema["enum"]);
    if (isCompound(schema["const"])) delete schema["const"];
  }
}

function keepPossible(schema: Record<string, unknown>, listed: readonly unknown[]): void {
  if (listed.some(isCompound)) {
    delete schema["enum"];
    return;
  }
  const types = [schema["type"]].flat().filter((type) => typeof type === "string");
  const isNullable = types.includes("null") || schema["nullable"] === true;
  const possible = listed.filter((value) =>
    value === null ? isNullable : types.some((type) => isSchemaType(type) && isOfType(value, type)),
  );
  if (types.length > 0 && possible.length > 0) schema["enum"] = possible;
  if (types.includes("null") && !listed.includes(null)) schema["type"] = types.filter((type) => type !== "null");
}

function isCompound(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}
