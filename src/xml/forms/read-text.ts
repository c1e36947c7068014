import type { Place } from "../../values/mismatch.js";
import { type ScalarKind, type ScalarSchema, unfit } from "../../values/schema/schema.js";
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
  if (value === unfit) throw unlike(place, form.schema, text);
  if (form.also !== undefined) for (const other of form.also) decodeText(text, other, place);
  return value;
}

/** Whether the text stands for a value. */
export function fitsText(text: string, form: TextForm): boolean {
  return form.read(text) !== unfit;
}

/**
 * Gives the value that text stands for of several scalars, {@link unfit} where it fits none: a number or boolean as JSON writes it is one,
 * other text is a string where a string may be it.
 */
export function textReader(scalars: readonly ScalarSchema[]): (text: string) => unknown {
  const [first, ...more] = scalars;
  if (first !== undefined && more.length === 0) return readerOf(first);
  const strings = readersOf(scalars, "string");
  const booleans = readersOf(scalars, "boolean");
  const numbers = readersOf(scalars, "integer", "number");
  return (text) => {
    const likely = jsonNumber.test(text) ? numbers : /^(?:true|false)$/.test(text) ? booleans : [];
    for (const read of [...likely, ...strings, ...numbers, ...booleans]) {
      const value = read(text);
      if (value !== unfit) return value;
    }
    return unfit;
  };
}

/** RFC 8259 §6. */
const jsonNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

function readersOf(scalars: readonly ScalarSchema[], ...kinds: readonly ScalarKind[]) {
  return scalars.filter(({ kind }) => kinds.includes(kind)).map(readerOf);
}

function readerOf(schema: ScalarSchema): (text: string) => unknown {
  const parse = lexicalParser(schema);
  const { read } = schema.details;
  return (text) => read(parse(text));
}
