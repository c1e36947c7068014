import { deepStrictEqual } from "node:assert/strict";
import type { DecodeJson } from "adultwork-webcam/runtime";

type Decode = DecodeJson<Record<string, unknown>>;

/**
 * JSON as it is decoded once much was, by the regular expression of its schema, and as it is decoded before: a value or an error that are the
 * same.
 *
 * @throws AssertionError where they are not
 */
export function inBothWays(decodeJson: Decode, names: readonly string[]): Decode {
  for (const name of names) outcomeOf(() => decodeJson(name, muchText));
  return (name, input, options) => {
    const outcome = outcomeOf(() => decodeJson(name, input, options));
    const limits = { ...options?.limits, depth: withoutExpressions };
    const careful = outcomeOf(() => decodeJson(name, input, { limits }));
    if (![outcome, careful].some(isTooDeep)) deepStrictEqual(inOrder(outcome), inOrder(careful));
    if ("error" in outcome) throw outcome.error;
    return outcome.value;
  };
}

/** So much that an expression is made. */
const muchText = " ".repeat(100_000);

/** With less than the usual depth, none is asked. */
const withoutExpressions = 255;

type Outcome = { readonly value: unknown } | { readonly error: unknown };

function outcomeOf(run: () => unknown): Outcome {
  try {
    return { value: run() };
  } catch (error) {
    return { error };
  }
}

function isTooDeep(outcome: Outcome): boolean {
  return "error" in outcome && outcome.error instanceof Error && outcome.error.name === "LimitError";
}

/** With the members' names in their order, which a comparison of objects leaves out; of an error, what it says. */
function inOrder(outcome: Outcome): readonly unknown[] {
  if ("error" in outcome) return [String(outcome.error)];
  const names: string[] = [];
  JSON.stringify(outcome.value, (name, value: unknown) => {
    names.push(name);
    return typeof value === "bigint" ? String(value) : value;
  });
  return [outcome.value, names];
}
