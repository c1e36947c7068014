import type { Place } from "../mismatch.js";
import { readScalar, unfit } from "../scalar.js";
import type { TextForm } from "./element-form.js";
import { parseLexical } from "./lexical.js";
import { unlike } from "./mismatch.js";

/**
 * The value that an element's text, or an attribute's value, stands for.
 *
 * @throws ContractError
 */
export function decodeText(text: string, form: TextForm, place: Place | undefined): unknown {
  const value = readText(text, form);
  if (value === unfit) throw unlike(place, form.shape, text);
  for (const other of form.also ?? []) decodeText(text, other, place);
  return value;
}

/** Whether the text stands for a value. */
export function fitsText(text: string, form: TextForm): boolean {
  return readText(text, form) !== unfit;
}

/** The value of the first of the scalars that the text fits; {@link unfit} where it fits none. */
export function readText(text: string, { scalars }: TextForm): unknown {
  for (const shape of scalars) {
    const value = readScalar(parseLexical(text, shape), shape);
    if (value !== unfit) return value;
  }
  return unfit;
}
