import type { AlternativeShape, ResolvedShape, Shape, UnionShape } from "../../model/shape.js";
import { type Contradiction, isContradiction, noValueOf } from "./contradiction.js";
import type { Intersection, IntersectionContext } from "./intersection.js";

/** The alternatives of a union that fit another shape too, each merged with it. */
export function intersectUnion(union: UnionShape, other: Shape, intersection: Intersection): Shape | Contradiction {
  const { context } = intersection;
  if (union.unevaluatedProperties !== undefined && namesMembers(context.resolve(other)))
    return {
      found: "unevaluatedProperties in a part of allOf, whose alternatives another part adds members to",
      advice: "write unevaluatedProperties beside allOf instead",
    };
  const merged = union.alternatives.map((alternative) => ({
    alternative,
    shape: intersection.ofAlternative(alternative.shape, other),
  }));
  const possible: AlternativeShape[] = [];
  for (const { alternative, shape } of merged) {
    if (!isContradiction(shape)) possible.push({ ...alternative, shape });
    else if (union.discriminator !== undefined || !shape.isEmpty) return shape;
  }
  const { nullable, ...rest } = union;
  const isNullable = nullable && takesNull(other, context);
  if (possible.length === 0) return isNullable ? { kind: "null" } : noValueOf("alternatives of which none fits");
  return { ...rest, alternatives: possible, ...(isNullable ? { nullable } : {}) };
}

function takesNull(shape: Shape, context: IntersectionContext): boolean {
  const resolved = context.resolve(shape);
  if (resolved.nullable || resolved.kind === "any" || resolved.kind === "null") return true;
  if (resolved.kind !== "union") return false;
  const count = resolved.alternatives.filter((alternative) => takesNull(alternative.shape, context)).length;
  return resolved.mode === "anyOf" ? count > 0 : count === 1;
}

/** Whether the value can have members that a shape speaks of. */
function namesMembers(shape: ResolvedShape): boolean {
  if (shape.kind === "union") return true;
  if (shape.kind !== "object") return false;
  const { properties, patternProperties, additionalProperties } = shape;
  return properties.length > 0 || patternProperties !== undefined || additionalProperties !== undefined;
}
