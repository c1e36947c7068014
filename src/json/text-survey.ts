import { loneSurrogate } from "../values/any.js";
import { isJsonObject } from "../values/json-object.js";

/**
 * Whether a text may hold what `JSON.parse` hides or should not read: rounded numbers, lone surrogates, a million arrays that lie in each
 * other. A fast look that errs on the side of "may"; only a reader of the text can tell. What else is hidden, members that are repeated,
 * shows in the number of {@link countOf commas}.
 */
export function mayHide(text: string): boolean {
  return manyDigits.test(text) || nearZero.test(text) || mayBeIllFormed(text) || hasMore(text, 1e6);
}

/** Whether a text may hold lone surrogates, likewise. */
export function mayBeIllFormed(text: string): boolean {
  return (text.includes("\\u") && tellingEscape.test(text)) || loneSurrogate.test(text);
}

/** How often a text has a character; more than `atMost` is not counted on. */
export function countOf(character: string, text: string, atMost: number = Infinity): number {
  let count = 0;
  for (let at = text.indexOf(character); at !== -1 && count <= atMost; at = text.indexOf(character, at + 1)) count += 1;
  return count;
}

/**
 * A double holds any 15 significant digits (IEEE 754, binary64), so what is rounded has more, or is too near to zero. (What is too
 * large shows: it is parsed to Infinity.) Written out one by one, and apart from the other, since engines then skip most of the text.
 */
const manyDigits = new RegExp("[\\d.]".repeat(16));

const nearZero = /[eE]-\d\d\d/;

/** An escape of a surrogate, or of a comma. */
const tellingEscape = /\\u(?:[dD][89a-fA-F]|002[cC])/;

/** Whether more arrays and objects than that are open at once in a text of JSON. */
export function isDeeper(text: string, depth: number): boolean {
  return hasMore(text, depth) && Number.isNaN(commasIn(JSON.parse(text), depth));
}

/** Whether a text may have more arrays and objects than that. */
function hasMore(text: string, count: number): boolean {
  return countOf("[", text, count) + countOf("{", text, count) > count;
}

/**
 * How many commas the text of a parsed value has: between its members and items, in its strings and names. NaN for a value of which more
 * objects and arrays than `depth` are open at once.
 */
export function commasIn(value: unknown, depth: number): number {
  if (typeof value === "string") return countOf(",", value);
  if (depth === 0 && typeof value === "object" && value !== null) return Number.NaN;
  if (Array.isArray(value))
    return value.reduce<number>((sum, item) => sum + commasIn(item, depth - 1), Math.max(0, value.length - 1));
  if (!isJsonObject(value)) return 0;
  let commas = -1;
  for (const name in value) commas += 1 + countOf(",", name) + commasIn(value[name], depth - 1);
  return Math.max(0, commas);
}
