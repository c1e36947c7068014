import type { NumberShape, ScalarShape, StringShape } from "../contract/shape.js";
import { InexactNumber, integerIn, isMultipleOf } from "./decimal.js";
import { isOfIntegers, rangeOfIntegers } from "./number-range.js";
import { stringFormats } from "./string-formats.js";

/** What {@link readScalar} gives for a value that does not fit. */
export const unfit: unique symbol = Symbol("unfit");

/**
 * Checks a scalar against its shape; the same for a value out of JSON and for one that XML text stood for.
 *
 * @returns the value, or {@link unfit}
 */
export function readScalar(value: unknown, shape: ScalarShape): string | number | bigint | boolean | typeof unfit {
  switch (shape.kind) {
    case "string":
      return typeof value === "string" && fitsString(value, shape) ? value : unfit;
    case "boolean":
      return typeof value === "boolean" && (shape.enum?.includes(value) ?? true) ? value : unfit;
    default:
      return readNumber(value, shape);
  }
}

/**
 * {@link readScalar} of one shape, for what reads many values of it: what the shape says is looked at once, since engines are slow to
 * look into objects of many forms.
 */
export function scalarReader(shape: ScalarShape): (value: unknown) => ReturnType<typeof readScalar> {
  if (shape.kind === "string") {
    const fits = stringCheck(shape);
    return (value) => (typeof value === "string" && fits(value) ? value : unfit);
  }
  if (shape.kind === "boolean" && shape.enum === undefined)
    return (value) => (typeof value === "boolean" ? value : unfit);
  if (shape.kind === "boolean" || !isOfIntegers(shape) || !isPlainNumber(shape))
    return (value) => readScalar(value, shape);
  const [least, greatest] = rangeOfIntegers(shape);
  return (value) => {
    const integer = safeIntegerOf(value);
    return integer !== undefined && integer >= least && integer <= greatest ? integer : unfit;
  };
}

/** {@link fitsString} of one shape, likewise. Nearly all strings have a format to be checked by, and no more. */
export function stringCheck(shape: StringShape): (text: string) => boolean {
  const { format, enum: listed, minLength, maxLength, patterns } = shape;
  if ([listed, minLength, maxLength, patterns].some((fact) => fact !== undefined))
    return (text) => fitsString(text, shape);
  return format === undefined ? always : stringFormats[format].fits;
}

function always(): boolean {
  return true;
}

/** Whether its kind, format and bounds are all that it says. */
function isPlainNumber({ enum: listed, multipleOf, representation }: NumberShape): boolean {
  return [listed, multipleOf, representation].every((fact) => fact === undefined);
}

/** Whether a string is all that its shape says. */
export function fitsString(value: string, shape: StringShape): boolean {
  return (
    (shape.format === undefined || stringFormats[shape.format].fits(value)) &&
    (shape.enum === undefined || shape.enum.includes(value)) &&
    isLongEnough(value, shape) &&
    (shape.patterns === undefined || shape.patterns.every((pattern) => regularExpression(pattern).test(value)))
  );
}

/**
 * A contract's regular expression, compiled once: for Unicode, unless it is valid without that alone.
 *
 * @throws SyntaxError for one that is not valid in either way
 */
export function regularExpression(pattern: string): RegExp {
  let expression = expressions.get(pattern);
  if (expression === undefined) {
    expression = compile(pattern);
    expressions.set(pattern, expression);
  }
  return expression;
}

/** By their patterns: those of the contracts, and so not ever more. */
const expressions = new Map<string, RegExp>();

function compile(pattern: string): RegExp {
  try {
    return new RegExp(pattern, "u");
  } catch {
    return new RegExp(pattern);
  }
}

function isLongEnough(value: string, { minLength = 0, maxLength = Number.POSITIVE_INFINITY }: StringShape): boolean {
  // A character is one UTF-16 unit or two, so most lengths need no count.
  const units = value.length;
  if (units < minLength || units > maxLength * 2) return false;
  if (units >= minLength * 2 && units <= maxLength) return true;
  const length = charactersIn(value);
  return length >= minLength && length <= maxLength;
}

function charactersIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) count += 1;
  return count;
}

function readNumber(value: unknown, shape: NumberShape): number | bigint | string | typeof unfit {
  const number = isOfIntegers(shape) ? integerOf(value, shape) : doubleOf(value, shape);
  if (number === undefined || !isListed(number, shape)) return unfit;
  if (shape.multipleOf !== undefined && !isMultipleOf(number, shape.multipleOf)) return unfit;
  return shape.representation === "text" && typeof number === "bigint" ? String(number) : number;
}

function integerOf(value: unknown, stated: NumberShape): number | bigint | undefined {
  // A caller's bigint loses no digit, whatever integers are in answers.
  const shape = typeof value === "bigint" ? ({ ...stated, representation: "bigint" } as const) : stated;
  const integer = shape.representation === undefined ? safeIntegerOf(value) : bigintOf(value);
  if (integer === undefined) return undefined;
  const [least, greatest] = rangeOfIntegers(shape);
  return integer >= least && integer <= greatest ? integer : undefined;
}

function safeIntegerOf(value: unknown): number | undefined {
  return typeof value === "number" && Number.isSafeInteger(value) ? unsigned(value) : undefined;
}

function bigintOf(value: unknown): bigint | undefined {
  if (typeof value === "number" && Number.isFinite(value)) {
    // A larger number stands for its shortest text, as it does where it is exact enough to be a number at all.
    return Number.isSafeInteger(value) ? BigInt(value) : integerIn(String(value));
  }
  if (typeof value === "bigint") return value;
  return value instanceof InexactNumber ? integerIn(value.text) : undefined;
}

function doubleOf(value: unknown, shape: NumberShape): number | bigint | undefined {
  if (typeof value === "bigint") return isWithin(value, shape) ? value : undefined;
  const isBinary = shape.format === "float" || shape.format === "double";
  // A binary format means "the nearest value it has", so rounding is no loss there.
  const number = value instanceof InexactNumber && isBinary ? Number(value.text) : value;
  return typeof number === "number" && Number.isFinite(number) && isWithin(number, shape)
    ? unsigned(number)
    : undefined;
}

function isWithin(number: number | bigint, shape: NumberShape): boolean {
  return (
    number >= (shape.minimum ?? Number.NEGATIVE_INFINITY) &&
    number <= (shape.maximum ?? Number.POSITIVE_INFINITY) &&
    number > (shape.exclusiveMinimum ?? Number.NEGATIVE_INFINITY) &&
    number < (shape.exclusiveMaximum ?? Number.POSITIVE_INFINITY)
  );
}

/** JSON and XML can both write minus zero; no schema tells it from zero. */
function unsigned(number: number): number {
  return number === 0 ? 0 : number;
}

function isListed(number: number | bigint, { enum: listed }: NumberShape): boolean {
  // Comparison is exact between a bigint and a number, where conversion is not.
  return listed === undefined || listed.some((one) => one >= number && one <= number);
}
