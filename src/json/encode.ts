import { greatestDepth } from "../content/limits.js";
import type { Schema } from "../values/schema/schema.js";
import { holdsDigits } from "./digits.js";
import { isDeeper } from "./text-survey.js";

/** What `JSON.stringify` gives, which is undefined for undefined, a function or a symbol. */
export interface PlainJson {
  readonly text: string | undefined;
}

/** Writes a value as JSON where `JSON.stringify` does it right; undefined where it takes the writer for integers beyond its numbers. */
export function encodePlainJson(value: unknown, schema: Schema): PlainJson | undefined {
  if (holdsDigits(schema)) return undefined;
  try {
    const text = JSON.stringify(value) as string | undefined;
    return text !== undefined && isDeeper(text, greatestDepth) ? undefined : { text };
  } catch {
    // A bigint where the contract has none, a cycle, or too much depth: the writer tells.
    return undefined;
  }
}
