import {
  alternativeNamed,
  type ObjectShape,
  type ResolvedShape,
  resolveShape,
  type Shapes,
  type UnionShape,
} from "../contract/shape.js";
import { isJsonObject } from "../values/json-object.js";

/** The shapes, none of them a union, that a value to be written can be meant for: all that a look at it does not rule out. */
export function alternativesFor(value: unknown, shape: ResolvedShape, shapes: Shapes): ResolvedShape[] {
  if (shape.kind !== "union") return [shape];
  const alternatives = discriminated(value, shape).flatMap((alternative) =>
    alternativesFor(value, resolveShape(alternative.shape, shapes), shapes),
  );
  const likely = alternatives.filter((alternative) => isLikely(value, alternative, shapes));
  const others = shape.unevaluatedProperties;
  const unevaluated: ResolvedShape[] = others ? [{ kind: "object", properties: [], additionalProperties: others }] : [];
  return [...(likely.length > 0 ? likely : alternatives), ...unevaluated];
}

function discriminated(value: unknown, { alternatives, discriminator }: UnionShape): UnionShape["alternatives"] {
  if (discriminator === undefined || !isJsonObject(value)) return alternatives;
  const index = alternativeNamed(discriminator, value[discriminator.propertyName]);
  const alternative = index === undefined ? undefined : alternatives[index];
  return alternative === undefined ? alternatives : [alternative];
}

function isLikely(value: unknown, shape: ResolvedShape, shapes: Shapes): boolean {
  if (shape.kind === "object") return isJsonObject(value) && isLikelyObject(value, shape, shapes);
  if (shape.kind === "array") return Array.isArray(value);
  if (shape.kind === "integer" || shape.kind === "number")
    return typeof value !== "string" || (shape.representation === "text" && /^-?\d+$/.test(value));
  return shape.kind !== "string" || typeof value === "string";
}

/** Has all members that it must have, and of those that have a list of values, one of these. */
function isLikelyObject(value: Record<string, unknown>, { properties }: ObjectShape, shapes: Shapes): boolean {
  return properties.every(({ name, required, shape }) => {
    const member = value[name];
    if (member === undefined) return required !== true;
    const resolved = resolveShape(shape, shapes);
    const values: readonly unknown[] | undefined = "enum" in resolved ? resolved.enum : undefined;
    return values === undefined || member === null || values.includes(member);
  });
}
