import type { Place } from "../values/mismatch.js";
import { isPlain } from "./fast-check.js";
import { Fault } from "./fault.js";
import type { Fitter } from "./fitter.js";
import type { Form } from "./json-form.js";

/** Fits an array to its form: each item, how many there are, and whether they differ. */
export function fitArray(value: readonly unknown[], form: Form, place: Place | undefined, fitter: Fitter): unknown {
  const { shape, members } = form;
  if (shape.kind !== "array" || !members.rest) return value;
  const { minItems = 0, maxItems = Number.POSITIVE_INFINITY } = shape;
  if (value.length < minItems || value.length > maxItems)
    return new Fault(place, shape, value, `an array of ${value.length}`);
  const items: unknown[] = [];
  for (let index = 0; index < value.length; index += 1) {
    const item = value[index];
    const itemForm = members.stated[index] ?? members.rest;
    const fitted = isPlain(item, itemForm) ? item : fitter.fit(item, itemForm, { parent: place, key: index });
    if (fitted instanceof Fault) return fitted;
    items.push(fitted);
  }
  // By JSON Schema the values as they are sent are compared, not what they become.
  const repeated = shape.uniqueItems ? fitter.equality.firstRepeated(value) : undefined;
  if (repeated === undefined) return items;
  const { index, earlier } = repeated;
  return new Fault(
    { parent: place, key: index },
    "an item that differs from all others",
    value[index],
    `that of ${earlier}`,
  );
}
