import { alternativeNamed } from "../values/discriminator.js";
import { isJsonObject } from "../values/json-object.js";
import { makeSchema, type ObjectDetails, type Schema, type UnionDetails, valuesOf } from "../values/schema.js";

/** The schemas, none of them a union, that a value to be written can be meant for: all that a look at it does not rule out. */
export function alternativesFor(value: unknown, schema: Schema): readonly Schema[] {
  if (schema.kind !== "union") return [schema];
  const details = schema.details();
  const alternatives = discriminated(value, details).flatMap((alternative) => alternativesFor(value, alternative));
  const likely = alternatives.filter((alternative) => isLikely(value, alternative));
  const meant = likely.length > 0 ? likely : alternatives;
  const others = details.unevaluated;
  if (!others) return meant;
  const { fit, words } = schema;
  return [...meant, makeSchema("object", () => ({ properties: [], others }), fit, words)];
}

function discriminated(value: unknown, { alternatives, discriminator }: UnionDetails): readonly Schema[] {
  if (discriminator === undefined || !isJsonObject(value)) return alternatives;
  const index = alternativeNamed(discriminator, value[discriminator.propertyName]);
  const alternative = index === undefined ? undefined : alternatives[index];
  return alternative === undefined ? alternatives : [alternative];
}

function isLikely(value: unknown, schema: Schema): boolean {
  if (schema.kind === "object") return isJsonObject(value) && isLikelyObject(value, schema.details());
  if (schema.kind === "array") return Array.isArray(value);
  if (schema.kind === "integer" || schema.kind === "number")
    return typeof value !== "string" || (schema.details.representation === "text" && /^-?\d+$/.test(value));
  return schema.kind !== "string" || typeof value === "string";
}

/** Has all members that it must have, and of those that have a list of values, one of these. */
function isLikelyObject(value: Record<string, unknown>, { properties }: ObjectDetails): boolean {
  return properties.every(({ name, required, schema }) => {
    const member = value[name];
    if (member === undefined) return !required;
    const values = valuesOf(schema);
    return values === undefined || member === null || values.includes(member);
  });
}
