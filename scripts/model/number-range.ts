import type { NumberFormat, NumberShape } from "./shape.js";

/** Inclusive bounds. */
export type NumberRange = readonly [least: number | bigint, greatest: number | bigint];

/** Whether a shape has integers alone: by its kind, or by its format. */
export function isOfIntegers({ kind, format }: NumberShape): boolean {
  return kind === "integer" || (format !== undefined && format in integerFormats);
}

/**
 * All that a shape of integers says of their range, in one: its format, its bounds, and what its values are in JavaScript. A bigint or
 * text has 64 bits where no format says otherwise.
 */
export function rangeOfIntegers(shape: NumberShape): NumberRange {
  const { minimum = -Infinity, maximum = Infinity, exclusiveMinimum, exclusiveMaximum } = shape;
  const format = shape.format === undefined ? undefined : integerFormats[shape.format];
  const held = shape.representation === undefined ? safeIntegers : (format ?? int64);
  const least = [held[0], format?.[0] ?? -Infinity, Math.ceil(minimum)];
  const greatest = [held[1], format?.[1] ?? Infinity, Math.floor(maximum)];
  // As bigints: beyond 2^53, one more is no other double.
  if (exclusiveMinimum !== undefined) least.push(BigInt(Math.floor(exclusiveMinimum)) + 1n);
  if (exclusiveMaximum !== undefined) greatest.push(BigInt(Math.ceil(exclusiveMaximum)) - 1n);
  return [
    least.reduce((one, other) => (other > one ? other : one)),
    greatest.reduce((one, other) => (other < one ? other : one)),
  ];
}

/** What JSON's numbers can be exchanged as, and no two of them be the same double (RFC 8259 §6). */
export const safeIntegers: NumberRange = [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER];

const int64: NumberRange = [-(2n ** 63n), 2n ** 63n - 1n];

const integerFormats: Readonly<Partial<Record<NumberFormat, NumberRange>>> = {
  int8: [-128, 127],
  int16: [-32_768, 32_767],
  int32: [-2_147_483_648, 2_147_483_647],
  int64,
  uint8: [0, 255],
  uint16: [0, 65_535],
  uint32: [0, 4_294_967_295],
  uint64: [0, 2n ** 64n - 1n],
};
