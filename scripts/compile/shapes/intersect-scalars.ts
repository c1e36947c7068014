import type { BooleanShape, NumberShape, ResolvedShape, ScalarShape, StringShape } from "../../model/shape.js";
import type { Contradiction } from "./contradiction.js";

/** The scalar that fits both, without `nullable`; undefined where none does, and for shapes of which one is no scalar. */
export function intersectScalars(one: ResolvedShape, other: ResolvedShape): ScalarShape | Contradiction | undefined {
  if (one.kind === "string" && other.kind === "string") return ofStrings(one, other);
  if (isNumber(one) && isNumber(other)) return ofNumbers(one, other);
  return one.kind === "boolean" && other.kind === "boolean" ? ofBooleans(one, other) : undefined;
}

function ofBooleans(one: BooleanShape, other: BooleanShape): BooleanShape | undefined {
  const values = ofLists(one.enum, other.enum);
  return values?.length === 0 ? undefined : { kind: "boolean", ...(values === undefined ? {} : { enum: values }) };
}

function ofStrings(one: StringShape, other: StringShape): StringShape | Contradiction | undefined {
  if (one.format !== undefined && other.format !== undefined && one.format !== other.format)
    return ofFormats(one, other);
  const values = ofLists(one.enum, other.enum);
  if (values?.length === 0) return undefined;
  const format = one.format ?? other.format;
  const form = one.form ?? other.form;
  const patterns = [...new Set([...(one.patterns ?? []), ...(other.patterns ?? [])])];
  return {
    kind: "string",
    ...(format === undefined ? {} : { format }),
    ...(form === undefined ? {} : { form }),
    ...(values === undefined ? {} : { enum: values }),
    ...most("minLength", one, other),
    ...least("maxLength", one, other),
    ...(patterns.length === 0 ? {} : { patterns }),
  };
}

function ofNumbers(one: NumberShape, other: NumberShape): ScalarShape | Contradiction | undefined {
  const values = ofLists(one.enum, other.enum);
  if (values?.length === 0) return undefined;
  if (one.multipleOf !== undefined && other.multipleOf !== undefined && one.multipleOf !== other.multipleOf)
    return { found: "multipleOf twice", advice: "write one number, of which both are factors" };
  if (one.format !== undefined && other.format !== undefined && one.format !== other.format)
    return ofFormats(one, other);
  const { nullable: _, ...facts } = { ...other, ...one };
  return {
    ...facts,
    kind: one.kind === "integer" ? one.kind : other.kind,
    ...(values === undefined ? {} : { enum: values }),
    ...most("minimum", one, other),
    ...most("exclusiveMinimum", one, other),
    ...least("maximum", one, other),
    ...least("exclusiveMaximum", one, other),
  };
}

function ofFormats(
  { format: one }: StringShape | NumberShape,
  { format: other }: StringShape | NumberShape,
): Contradiction {
  return { found: `format ${one} and format ${other}`, advice: "write one of them" };
}

function isNumber(shape: ResolvedShape): shape is NumberShape {
  return shape.kind === "integer" || shape.kind === "number";
}

function ofLists<Value>(one: readonly Value[] | undefined, other: readonly Value[] | undefined) {
  if (one === undefined || other === undefined) return one ?? other;
  const others = new Set(other);
  return one.filter((value) => others.has(value));
}

type Counted<Name extends string> = { readonly [_ in Name]?: number };

/** The larger of two counts, one of them or none. */
export function most<Name extends string>(name: Name, one: Counted<Name>, other: Counted<Name>): Counted<Name> {
  return bound(name, [one[name], other[name]], Math.max);
}

/** The smaller of two counts, one of them or none. */
export function least<Name extends string>(name: Name, one: Counted<Name>, other: Counted<Name>): Counted<Name> {
  return bound(name, [one[name], other[name]], Math.min);
}

function bound<Name extends string>(
  name: Name,
  values: readonly (number | undefined)[],
  choose: (...numbers: number[]) => number,
): Counted<Name> {
  const stated = values.filter((value) => value !== undefined);
  const result: { [_ in Name]?: number } = {};
  if (stated.length > 0) result[name] = choose(...stated);
  return result;
}
