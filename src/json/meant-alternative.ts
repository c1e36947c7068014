import { InexactNumber } from "../values/decimal.js";
import { isJsonObject } from "../values/json-object.js";
import { type Direction, type Schema, valuesOf } from "../values/schema.js";
import { propertiesOn } from "./members.js";

/**
 * Of alternatives that a value does not fit, the one that it must be meant for: the only one of its kind, or of those the only one
 * whose listed members have none of their other values, or then the only one whose members are all there. Undefined where none is.
 */
export function onlyPossible(
  value: unknown,
  alternatives: readonly Schema[],
  direction: Direction,
): Schema | undefined {
  let possible = alternatives;
  for (const isPossible of [isOfKind, hasItsTags, hasItsMembers]) {
    possible = possible.filter((alternative) => isPossible(value, alternative, direction));
    if (possible.length <= 1) break;
  }
  return possible.length === 1 ? possible[0] : undefined;
}

function isOfKind(value: unknown, schema: Schema): boolean {
  const { kind, nullable } = schema;
  if (value === null) return nullable || kind === "null" || kind === "any";
  switch (kind) {
    case "object":
      return isJsonObject(value);
    case "array":
      return Array.isArray(value);
    case "string":
    case "boolean":
      return typeof value === kind;
    case "integer":
    case "number":
      return typeof value === "number" || typeof value === "bigint" || value instanceof InexactNumber;
    case "union":
      return schema.details().alternatives.some((part) => isOfKind(value, part));
    default:
      return kind === "any";
  }
}

function hasItsTags(value: unknown, schema: Schema, direction: Direction): boolean {
  if (schema.kind === "union")
    return schema.details().alternatives.some((part) => isOfKind(value, part) && hasItsTags(value, part, direction));
  if (schema.kind !== "object" || !isJsonObject(value)) return true;
  return propertiesOn(direction, schema.details().properties).every(({ name, required, schema: member }) => {
    const values = valuesOf(member);
    if (values === undefined) return true;
    if (!Object.hasOwn(value, name)) return !required;
    const tag = value[name];
    return tag === null ? member.nullable : values.includes(tag);
  });
}

function hasItsMembers(value: unknown, schema: Schema, direction: Direction): boolean {
  if (schema.kind !== "object" || !isJsonObject(value)) return true;
  return propertiesOn(direction, schema.details().properties).every(
    ({ name, required }) => !required || Object.hasOwn(value, name),
  );
}
