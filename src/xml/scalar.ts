import type { Place } from "../mismatch.js";
import { scalarReader, unfit } from "../scalar.js";
import type { ScalarShape } from "../shape.js";
import type { TextForm } from "./element-form.js";
import { lexicalParser } from "./lexical.js";
import { unlike } from "./mismatch.js";

/**
 * The value that an element's text, or an attribute's value, stands for.
 *
 * @throws ContractError
 */
export function decodeText(text: string, form: TextForm, place: Place | undefined): unknown {
  const value = form.read(text);
  if (value === unfit) throw unlike(place, form.shape, text);
  if (form.also !== undefined) for (const other of form.also) decodeText(text, other, place);
  return value;
}

/** Whether the text stands for a value. */
export function fitsText(text: string, form: TextForm): boolean {
  return form.read(text) !== unfit;
}

/** Gives the value of the first of the scalars that text fits; {@link unfit} where it fits none. */
export function textReader(scalars: readonly ScalarShape[]): (text: string) => unknown {
  const readers = scalars.map(readerOf);
  const [first, ...others] = readers;
  if (first !== undefined && others.length === 0) return first;
  return (text) => {
    for (const read of readers) {
      const value = read(text);
      if (value !== unfit) return value;
    }
    return unfit;
  };
}

function readerOf(shape: ScalarShape): (text: string) => unknown {
  const parse = lexicalParser(shape);
  const read = scalarReader(shape);
  return (text) => read(parse(text));
}
