import { describeValues } from "./describe.js";
import { Fault } from "./fault.js";
import { quoted } from "./quoted.js";
import {
  type Fit,
  makeSchema,
  type Scalar,
  type ScalarDetails,
  type ScalarKind,
  type ScalarSchema,
  unfit,
} from "./schema.js";

/** Makes the schema of a scalar. */
export function scalar(kind: ScalarKind, details: ScalarDetails, words: () => string): ScalarSchema {
  const { read } = details;
  const fit: Fit = (value, place, _, schema) => {
    const known = read(value);
    return known === unfit ? new Fault(place, schema, value) : known;
  };
  return makeSchema(kind, details, fit, words, details.expression);
}

/**
 * A scalar that is held to more.
 *
 * @param words what it says then
 */
export function refined(
  { kind, details }: ScalarSchema,
  fits: (value: Scalar) => boolean,
  words: () => string,
  facts: Partial<ScalarDetails> = {},
): ScalarSchema {
  const read = (value: unknown) => {
    const known = details.read(value);
    return known !== unfit && fits(known) ? known : unfit;
  };
  return scalar(kind, { ...details, expression: undefined, ...facts, read }, words);
}

/** One of several values. */
export function oneOf(base: ScalarSchema, ...values: readonly Exclude<Scalar, bigint>[]): ScalarSchema {
  const known: readonly Scalar[] = values;
  // Comparison is exact between a bigint and a number, where conversion is not.
  const isListed = (value: Scalar) => known.includes(value) || values.some((one) => one >= value && one <= value);
  const fitting = () => values.filter((value) => Object.is(base.details.read(value), value));
  const expression = () =>
    `(?:${fitting()
      .map((value) => quoted(JSON.stringify(value)))
      .join("|")})`;
  return refined(base, isListed, () => describeValues(values), { values, expression });
}

export const boolean: ScalarSchema = /* @__PURE__ */ scalar(
  "boolean",
  { read: (value) => (typeof value === "boolean" ? value : unfit), expression: () => "(?:true|false)" },
  () => "a boolean",
);
