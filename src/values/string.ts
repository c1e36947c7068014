import { shorten } from "../errors/shorten.js";
import { describeCount } from "./describe.js";
import { refined, scalar } from "./scalar.js";
import { type Expression, once, type Scalar, type ScalarSchema, unfit } from "./schema.js";

/** Any text. */
export const text: ScalarSchema = /* @__PURE__ */ scalar(
  "string",
  {
    read: (value) => (typeof value === "string" ? value : unfit),
    // An escape's character is not a quotation mark that ends it; all else that JSON forbids its parser refuses.
    expression: () => '"[^"\\\\]*(?:\\\\.[^"\\\\]*)*"',
  },
  () => "a string",
);

/**
 * Text of a format.
 *
 * @param format its name in contracts
 * @param words its form, for errors
 */
export function formatted(format: string, words: () => string, fits: (text: string) => boolean): ScalarSchema {
  return makeFormatted(format, words, fits);
}

/**
 * Text of a format that a regular expression tells.
 *
 * @param source the expression's, of characters that JSON does not escape
 */
export function patterned(format: string, words: () => string, source: () => string): ScalarSchema {
  const expression = once(() => new RegExp(`^${source()}$`));
  return makeFormatted(
    format,
    words,
    (text) => expression().test(text),
    () => `"${source()}"`,
  );
}

function makeFormatted(
  format: string,
  words: () => string,
  fits: (text: string) => boolean,
  expression?: Expression,
): ScalarSchema {
  const read = (value: unknown) => (typeof value === "string" && fits(value) ? value : unfit);
  return scalar("string", { read, expression, format }, words);
}

/** Text whose form has words of its own. */
export function inWords(base: ScalarSchema, words: string): ScalarSchema {
  return scalar(base.kind, base.details, () => words);
}

/** Text of so many characters (Unicode code points). */
export function ofLength(
  base: ScalarSchema,
  { minLength, maxLength }: { readonly minLength?: number; readonly maxLength?: number },
): ScalarSchema {
  const fits = (value: Scalar) => hasLength(String(value), minLength ?? 0, maxLength ?? Infinity);
  return refined(base, fits, () => `${base.words()} of ${describeCount("character", minLength, maxLength)}`);
}

/** Text that matches regular expressions of ECMA-262, not anchored: all of them. */
export function matching(base: ScalarSchema, ...patterns: readonly string[]): ScalarSchema {
  const words = () => base.words() + patterns.map((pattern) => ` that matches /${shorten(pattern)}/`).join(" and");
  const fits = (value: Scalar) => patterns.every((pattern) => regularExpression(pattern).test(String(value)));
  return refined(base, fits, words);
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
const expressions = /* @__PURE__ */ new Map<string, RegExp>();

function compile(pattern: string): RegExp {
  try {
    return new RegExp(pattern, "u");
  } catch {
    return new RegExp(pattern);
  }
}

function hasLength(value: string, least: number, most: number): boolean {
  // A character is one UTF-16 unit or two, so most lengths need no count.
  const units = value.length;
  if (units < least || units > most * 2) return false;
  if (units >= least * 2 && units <= most) return true;
  const length = charactersIn(value);
  return length >= least && length <= most;
}

function charactersIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) count += 1;
  return count;
}
