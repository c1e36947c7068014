import type { Place } from "../../values/mismatch.js";
import { unfit } from "../../values/schema.js";
import type { TextForm } from "./element-form.js";
import { unlike } from "./mismatch.js";

/**
 * The value that an element's text, or an attribute's value, stands for.
 *
 * @throws ContractError
 */
export function decodeText(text: string, form: TextForm, place: Place | undefined): unknown {
  const value = form.read(text);
  if (value === unfit) throw unlike(place, form.schema, text);
  if (form.also !== undefined) for (const other of form.also) decodeText(text, other, place);
  return value;
}

/** Whether the text stands for a value. */
export function fitsText(text: string, form: TextForm): boolean {
  return form.read(text) !== unfit;
}
