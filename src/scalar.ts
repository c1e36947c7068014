import { InexactNumber } from "./decimal.js";
import type { NumberShape, ScalarShape, StringShape } from "./shape.js";
import { stringFormats } from "./string-formats.js";

/** What {@link readScalar} gives for a value that does not fit. */
export const unfit: unique symbol = Symbol("unfit");

/**
 * Checks a scalar against its shape; the same for a value out of JSON and for one that XML text stood for.
 *
 * @returns the value, or {@link unfit}
 */
export function readScalar(value: unknown, shape: ScalarShape): string | number | boolean | typeof unfit {
  switch (shape.kind) {
    case "string":
      return typeof value === "string" && fitsString(value, shape) ? value : unfit;
    case "boolean":
      return typeof value === "boolean" && isListed(value, shape) ? value : unfit;
    default:
      return readNumber(value, shape);
  }
}

function fitsString(value: string, shape: StringShape): boolean {
  return (shape.format === undefined || stringFormats[shape.format].fits(value)) && isListed(value, shape);
}

function readNumber(value: unknown, shape: NumberShape): number | typeof unfit {
  const isBinary = shape.format === "float" || shape.format === "double";
  // A binary format means "the nearest value it has", so rounding is no loss there.
  const number = value instanceof InexactNumber && isBinary ? Number(value.text) : value;
  if (typeof number !== "number" || !Number.isFinite(number)) return unfit;
  if (shape.kind === "integer" && !Number.isSafeInteger(number)) return unfit;
  if (shape.format === "int32" && number !== (number | 0)) return unfit;
  // JSON and XML can both write minus zero; no schema tells it from zero.
  const unsigned = number === 0 ? 0 : number;
  return isListed(unsigned, shape) ? unsigned : unfit;
}

function isListed<Value>(value: Value, shape: { readonly enum?: readonly Value[] }): boolean {
  return shape.enum === undefined || shape.enum.includes(value);
}
