import type { AlternativeShape, ObjectShape, PropertyShape, ResolvedShape, Shape } from "../../model/shape.js";

type Additional = NonNullable<ObjectShape["additionalProperties"]>;

/** What closing a shape needs to know of the contract. */
export interface ClosingContext {
  /** Follows references. */
  resolve(shape: Shape): ResolvedShape;
  /** Whether it stands for a schema that says nothing of members, which evaluates none. */
  isImplied(additional: object): boolean;
}

/**
 * The shape whose members are evaluated by it, or are what `unevaluatedProperties` says (JSON Schema, core §11.3). Where no value fits
 * two alternatives, each is closed on its own; else the union says it, since all that a value fits evaluate its members together.
 */
export function closeShape(shape: Shape, unevaluated: Additional, context: ClosingContext): Shape {
  const resolved = context.resolve(shape);
  if (resolved.kind === "object")
    return isOpen(resolved, context) ? { ...resolved, additionalProperties: unevaluated } : shape;
  if (resolved.kind !== "union" || resolved.unevaluatedProperties !== undefined) return shape;
  const change = (next: (part: Shape) => Shape) =>
    resolved.alternatives.map((alternative) => ({ ...alternative, shape: next(alternative.shape) }));
  if (resolved.discriminator !== undefined || areExclusive(resolved.alternatives, context))
    return { ...resolved, alternatives: change((part) => closeShape(part, unevaluated, context)) };
  const alternatives = change((part) => withoutImplied(part, context));
  return { ...resolved, alternatives, unevaluatedProperties: unevaluated };
}

function isOpen({ additionalProperties }: ObjectShape, context: ClosingContext): boolean {
  return (
    additionalProperties === undefined || (additionalProperties !== false && context.isImplied(additionalProperties))
  );
}

function withoutImplied(shape: Shape, context: ClosingContext): Shape {
  const resolved = context.resolve(shape);
  if (resolved.kind === "object" && resolved.additionalProperties !== undefined && isOpen(resolved, context)) {
    const { additionalProperties: _, ...others } = resolved;
    return others;
  }
  if (resolved.kind !== "union" || resolved.unevaluatedProperties !== undefined) return shape;
  const alternatives = resolved.alternatives.map((alternative) => ({
    ...alternative,
    shape: withoutImplied(alternative.shape, context),
  }));
  const isChanged = alternatives.some(
    (alternative, index) => alternative.shape !== resolved.alternatives[index]?.shape,
  );
  return isChanged ? { ...resolved, alternatives } : shape;
}

/** Whether no object fits two of the alternatives. */
function areExclusive(alternatives: readonly AlternativeShape[], context: ClosingContext): boolean {
  const leaves = alternatives.map(({ shape }) => leavesOf(shape, context));
  return leaves.every((those, index) =>
    leaves
      .slice(index + 1)
      .every((others) => those.every((one) => others.every((other) => exclude(one, other, context)))),
  );
}

function leavesOf(shape: Shape, context: ClosingContext): readonly ResolvedShape[] {
  const resolved = context.resolve(shape);
  return resolved.kind === "union"
    ? resolved.alternatives.flatMap((part) => leavesOf(part.shape, context))
    : [resolved];
}

function exclude(one: ResolvedShape, other: ResolvedShape, context: ClosingContext): boolean {
  if (one.kind === "any") return other.kind !== "any" && other.kind !== "object";
  if (other.kind === "any") return one.kind !== "object";
  if (one.kind !== "object" || other.kind !== "object") return true;
  return one.properties.some((property) => {
    const twin = other.properties.find(({ name }) => name === property.name);
    if (twin === undefined || !(property.required || twin.required)) return false;
    const [values, others] = [valuesOf(property, context), valuesOf(twin, context)];
    return values !== undefined && others !== undefined && !values.some((value) => others.includes(value));
  });
}

/** All values that a member can have, where they are listed. */
function valuesOf({ shape }: PropertyShape, context: ClosingContext): readonly unknown[] | undefined {
  const resolved = context.resolve(shape);
  if (resolved.kind === "never") return [];
  if (!("enum" in resolved) || resolved.enum === undefined) return undefined;
  return resolved.nullable ? [...resolved.enum, null] : resolved.enum;
}
