import type { Shape, Shapes } from "../contract/shape.js";
import { holdsDigits } from "./digits.js";

/** What `JSON.stringify` gives, which is undefined for undefined, a function or a symbol. */
export interface PlainJson {
  readonly text: string | undefined;
}

/** Writes a value as JSON where `JSON.stringify` does it right; undefined where it takes the writer for integers beyond its numbers. */
export function encodePlainJson(value: unknown, shape: Shape, shapes: Shapes): PlainJson | undefined {
  if (holdsDigits(shape, shapes)) return undefined;
  try {
    return { text: JSON.stringify(value) };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // A bigint where the contract has none, or a cycle: the writer tells.
    return undefined;
  }
}
