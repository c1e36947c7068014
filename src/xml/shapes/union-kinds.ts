import {
  type AlternativeShape,
  type ArrayShape,
  isScalar,
  type ResolvedShape,
  resolveShape,
  type ScalarShape,
  type Shape,
  type Shapes,
  type UnionShape,
  type XmlElementFacts,
  type XmlNodeFacts,
} from "../../contract/shape.js";
import type { TextForm } from "../forms/element-form.js";
import { textReader } from "../forms/read-text.js";

/** A union whose alternatives are told by their elements' names. */
export interface NamedUnion extends UnionShape {
  readonly alternatives: readonly (AlternativeShape & { readonly xml: XmlElementFacts })[];
}

export function isNamedUnion(shape: Shape): shape is NamedUnion {
  return shape.kind === "union" && shape.alternatives.every(({ xml }) => xml !== undefined);
}

/** Whether each item of the shape has an element of its own, and none is around them. */
export function isUnwrapped(shape: ResolvedShape, facts: XmlNodeFacts | undefined): shape is ArrayShape {
  return shape.kind === "array" && (!shape.wrapped || facts?.nodeType === "none");
}

/** Whether null is a value of the shape. */
export function isNullable(reference: Shape, shapes: Shapes): boolean {
  const shape = resolveShape(reference, shapes);
  if (shape.nullable || shape.kind === "null") return true;
  return shape.kind === "union" && shape.alternatives.some((alternative) => isNullable(alternative.shape, shapes));
}

/** The form of text that is a scalar, or the first of several that it fits; undefined for any other shape. */
export function textFormOf(shape: ResolvedShape, shapes: Shapes): TextForm | undefined {
  const scalars = isNamedUnion(shape) ? undefined : scalarsOf(shape, shapes);
  return scalars && scalars.length > 0
    ? { kind: "text", shape, nullable: isNullable(shape, shapes), scalars, read: textReader(scalars) }
    : undefined;
}

/** The scalars that a shape allows beside null; undefined where it allows anything else. */
function scalarsOf(reference: Shape, shapes: Shapes): readonly ScalarShape[] | undefined {
  const shape = resolveShape(reference, shapes);
  if (isScalar(shape)) return [shape];
  if (shape.kind === "null") return [];
  if (shape.kind !== "union" || shape.discriminator !== undefined) return undefined;
  const scalars: ScalarShape[] = [];
  for (const alternative of shape.alternatives) {
    const those = scalarsOf(alternative.shape, shapes);
    if (those === undefined) return undefined;
    scalars.push(...those);
  }
  return scalars;
}
