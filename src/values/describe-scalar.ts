import type { NumberShape, ScalarShape, StringShape } from "../contract/shape.js";
import { shorten } from "../errors/shorten.js";
import { isOfIntegers, rangeOfIntegers, safeIntegers } from "./number-range.js";
import { stringFormats } from "./string-formats.js";

/** What the contract says of a scalar, in words; whether it may be null is left to others. */
export function describeScalar(shape: ScalarShape): string {
  if (shape.enum !== undefined) return describeValues(shape.enum);
  if (shape.kind === "boolean") return "a boolean";
  return shape.kind === "string" ? describeString(shape) : describeNumber(shape);
}

/** A choice of values, in words: `one of 1, 2`. Of many, the first ones. */
export function describeValues(values: readonly (string | number | boolean)[]): string {
  return `one of ${listing(values.map((value) => JSON.stringify(value)))}`;
}

/** A list, in words: of more than twelve, the first ones. */
export function listing(texts: readonly string[]): string {
  const isLong = texts.length > 12;
  return texts.slice(0, isLong ? 11 : 12).join(", ") + (isLong ? ` and ${texts.length - 11} others` : "");
}

/** How many of something there may be, in words: `2 to 3 items`; undefined where there may be any number. */
export function describeCount(unit: string, least: number | undefined, most: number | undefined): string | undefined {
  const units = (count: number) => `${count} ${unit}${count === 1 ? "" : "s"}`;
  if (least === most) return least === undefined ? undefined : units(least);
  if (most === undefined) return `at least ${units(least ?? 0)}`;
  return least === undefined ? `at most ${units(most)}` : `${least} to ${units(most)}`;
}

function describeString(shape: StringShape): string {
  const { format, minLength, maxLength, patterns = [] } = shape;
  const form = shape.form ?? (format === undefined ? "a string" : stringFormats[format].form);
  const count = describeCount("character", minLength, maxLength);
  const matches = patterns.map((pattern) => ` that matches /${shorten(pattern)}/`).join(" and");
  return form + (count === undefined ? "" : ` of ${count}`) + matches;
}

function describeNumber(shape: NumberShape): string {
  const step = shape.multipleOf === undefined ? [] : [`a multiple of ${shape.multipleOf}`];
  if (isOfIntegers(shape)) return [describeIntegers(shape), ...step].join(", ");
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = shape;
  const isBinary = shape.format === "float" || shape.format === "double";
  return [
    isBinary ? "a number" : "a decimal that a JavaScript number holds exactly",
    ...(minimum === undefined ? [] : [`at least ${minimum}`]),
    ...(exclusiveMinimum === undefined ? [] : [`above ${exclusiveMinimum}`]),
    ...(maximum === undefined ? [] : [`at most ${maximum}`]),
    ...(exclusiveMaximum === undefined ? [] : [`below ${exclusiveMaximum}`]),
    ...step,
  ].join(", ");
}

function describeIntegers(shape: NumberShape): string {
  const [least, greatest] = rangeOfIntegers(shape);
  if (least === safeIntegers[0] && greatest === safeIntegers[1]) return "an integer up to ±(2^53−1)";
  return `an integer from ${least} to ${greatest}`;
}
