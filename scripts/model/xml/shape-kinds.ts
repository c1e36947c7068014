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
} from "../shape.js";

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

/** The scalars of which the text of an element is one; none where it holds anything else. */
export function textScalars(shape: ResolvedShape, shapes: Shapes): readonly ScalarShape[] {
  return (isNamedUnion(shape) ? undefined : scalarsOf(shape, shapes)) ?? [];
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
