import { InexactNumber } from "../values/decimal.js";
import { isJsonObject } from "../values/json-object.js";
import type { Form } from "./json-form.js";

/**
 * Of alternatives that a value does not fit, the one that it must be meant for: the only one of its kind, or of those the only one
 * whose listed members have none of their other values, or then the only one whose members are all there. Undefined where none is.
 */
export function onlyPossible(value: unknown, alternatives: readonly Form[]): Form | undefined {
  let possible = alternatives;
  for (const isPossible of [isOfKind, hasItsTags, hasItsMembers]) {
    possible = possible.filter((alternative) => isPossible(value, alternative));
    if (possible.length <= 1) break;
  }
  return possible.length === 1 ? possible[0] : undefined;
}

function isOfKind(value: unknown, { nullable, shape: { kind }, members: { stated } }: Form): boolean {
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
      return stated.some((part) => isOfKind(value, part));
    default:
      return kind === "any";
  }
}

function hasItsTags(value: unknown, { shape, members: { stated } }: Form): boolean {
  if (shape.kind === "union") return stated.some((part) => isOfKind(value, part) && hasItsTags(value, part));
  if (shape.kind !== "object" || !isJsonObject(value)) return true;
  return stated.every((member) => {
    if (member.values.length === 0) return true;
    if (!Object.hasOwn(value, member.name)) return !member.required;
    const tag = value[member.name];
    return tag === null ? member.nullable : member.values.includes(tag);
  });
}

function hasItsMembers(value: unknown, { shape, members: { stated } }: Form): boolean {
  if (shape.kind !== "object" || !isJsonObject(value)) return true;
  return stated.every(({ name, required }) => !required || Object.hasOwn(value, name));
}
