import { InexactNumber, integerIn, isMultipleOf } from "./decimal.js";
import { refined, scalar } from "./scalar.js";
import { type Expression, type Scalar, type ScalarSchema, unfit } from "./schema.js";

type Bound = number | bigint;

/** Numbers of at most 15 digits, which are held exactly (IEEE 754, binary64), without an exponent. Minus zero is read as zero. */
const exactNumbers = () => "(?:-?[1-9][\\d.]{0,13}|-?0\\.\\d{0,11}[1-9]|0(?:\\.0{1,13})?)";

/**
 * Integers from `least` to `greatest`: as numbers, which hold them up to ±(2^53−1). A caller's bigint is written as it is.
 *
 * @param kind `number`, where the contract's type is that
 */
export function integer(least: Bound, greatest: Bound, kind: "integer" | "number" = "integer"): ScalarSchema {
  const isWithin = (value: Bound) => value >= least && value <= greatest;
  const read = (value: unknown) => {
    if (typeof value === "bigint") return isWithin(value) ? value : unfit;
    return typeof value === "number" && Number.isSafeInteger(value) && isWithin(value) ? unsigned(value) : unfit;
  };
  const { MIN_SAFE_INTEGER: first, MAX_SAFE_INTEGER: last } = Number;
  return scalar(kind, { read, expression: integersWithin(least, greatest) }, () =>
    describeIntegers(least < first ? first : least, greatest > last ? last : greatest),
  );
}

/** Integers as bigints. */
export function bigint(least: Bound, greatest: Bound, kind: "integer" | "number" = "integer"): ScalarSchema {
  const read = (value: unknown) => {
    const known = bigintOf(value);
    return known !== undefined && known >= least && known <= greatest ? known : unfit;
  };
  return scalar(kind, { read, representation: "bigint" }, () => describeIntegers(least, greatest));
}

/** Integers as the text of their digits, with a minus sign if need be. */
export function digits({ kind, details, words }: ScalarSchema): ScalarSchema {
  const read = (value: unknown) => {
    const known = details.read(value);
    return typeof known === "bigint" ? String(known) : known;
  };
  return scalar(kind, { ...details, read, representation: "text" }, words);
}

export const int32: ScalarSchema = /* @__PURE__ */ integer(-2_147_483_648, 2_147_483_647);

/** Integers of 64 bits. */
export const int64: ScalarSchema = /* @__PURE__ */ integer(-9_223_372_036_854_775_808n, 9_223_372_036_854_775_807n);

/** Numbers of which no digit may be lost. */
export const number: ScalarSchema = /* @__PURE__ */ exact(undefined);

/** The same, without an exponent in XML (XML Schema part 2 §3.2.3). */
export const decimal: ScalarSchema = /* @__PURE__ */ exact("decimal");

/** Binary numbers: each stands for the nearest value that there is, so rounding is no loss. */
export const double: ScalarSchema = /* @__PURE__ */ scalar(
  "number",
  {
    read: (value) => readNumber(value instanceof InexactNumber ? Number(value.text) : value),
    expression: exactNumbers,
    format: "double",
  },
  () => "a number",
);

export interface Bounds {
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly exclusiveMaximum?: number;
}

/** Numbers within bounds. */
export function within(
  base: ScalarSchema,
  { minimum = -Infinity, exclusiveMinimum = -Infinity, maximum = Infinity, exclusiveMaximum = Infinity }: Bounds,
): ScalarSchema {
  const bounds: [string, number][] = [
    ["at least", minimum],
    ["above", exclusiveMinimum],
    ["at most", maximum],
    ["below", exclusiveMaximum],
  ];
  const stated = bounds.filter(([, bound]) => Number.isFinite(bound)).map(([words, bound]) => `, ${words} ${bound}`);
  const isWithin = (value: Scalar) =>
    (typeof value === "number" || typeof value === "bigint") &&
    value >= minimum &&
    value > exclusiveMinimum &&
    value <= maximum &&
    value < exclusiveMaximum;
  return refined(base, isWithin, () => base.words() + stated.join(""));
}

/** Multiples of a number, as decimals. */
export function multipleOf(base: ScalarSchema, divisor: number): ScalarSchema {
  const fits = (value: Scalar) =>
    (typeof value === "number" || typeof value === "bigint") && isMultipleOf(value, divisor);
  return refined(base, fits, () => `${base.words()}, a multiple of ${divisor}`);
}

function exact(format: string | undefined): ScalarSchema {
  const details = { read: readNumber, expression: exactNumbers, ...(format !== undefined && { format }) };
  return scalar("number", details, () => "a decimal that a JavaScript number holds exactly");
}

function readNumber(value: unknown) {
  if (typeof value === "bigint") return value;
  return typeof value === "number" && Number.isFinite(value) ? unsigned(value) : unfit;
}

/** Of those that are within bounds, the ones that have fewer digits than the bounds, and no more than a number holds. Minus zero is read as zero. */
function integersWithin(least: Bound, greatest: Bound): Expression | undefined {
  if (least > 0 || greatest < 10) return undefined;
  const digits = Math.min(String(greatest).length, 16) - 1;
  const sign = least <= -(10 ** digits) ? "-?" : "";
  return () => `(?:0|${sign}[1-9]\\d{0,${digits - 1}})`;
}

function bigintOf(value: unknown): bigint | undefined {
  if (typeof value === "number" && Number.isFinite(value)) {
    // A larger number stands for its shortest text, as it does where it is exact enough to be a number at all.
    return Number.isSafeInteger(value) ? BigInt(value) : integerIn(String(value));
  }
  if (typeof value === "bigint") return value;
  return value instanceof InexactNumber ? integerIn(value.text) : undefined;
}

/** JSON and XML can both write minus zero; no schema tells it from zero. */
function unsigned(value: number): number {
  return value === 0 ? 0 : value;
}

function describeIntegers(least: Bound, greatest: Bound): string {
  if (least === Number.MIN_SAFE_INTEGER && greatest === Number.MAX_SAFE_INTEGER) return "an integer up to ±(2^53−1)";
  return `an integer from ${least} to ${greatest}`;
}
