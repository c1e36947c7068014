import { type ScalarKind, type ScalarSchema, type Schema, unfit } from "../../values/schema.js";
import type { ElementForm, TextForm } from "./element-form.js";
import { isNullable } from "./element-part.js";
import { readerOf } from "./lexical.js";
import { scalarOf } from "./text.js";

/** Text that is one of several scalars: the first that it fits, a number or boolean as JSON writes it before a string. */
export function xmlTexts(schema: Schema): TextForm {
  const [first = schema, ...others] =
    schema.kind === "union" && schema.details().mode === "allOf" ? schema.details().alternatives : [];
  const scalars = scalarsOf(first);
  const read = textReader(scalars);
  const form: TextForm = { kind: "text", schema: first, nullable: isNullable(first), scalars, read, layout: { read } };
  return others.length === 0 ? form : inAll(form, others.map(xmlTexts));
}

/**
 * The form of an element that several schemas describe, as the patterns of names may: what it holds fits all of them.
 *
 * @throws TypeError for forms that differ, and are not all of text
 */
export function allOf(forms: readonly ElementForm[]): ElementForm {
  const [first = refuse(), ...others] = new Set(forms);
  if (others.length === 0) return first;
  if (first.kind !== "text") return refuse();
  return inAll(
    first,
    others.map((form) => (form.kind === "text" ? form : refuse())),
  );
}

function inAll(form: TextForm, also: readonly TextForm[]): TextForm {
  return { ...form, layout: undefined, nullable: [form, ...also].every(({ nullable }) => nullable), also };
}

function refuse(): never {
  throw new TypeError("XML has no form of a member that several schemas describe, unless they are all of text.");
}

/** The scalars that a schema allows beside null. */
function scalarsOf(schema: Schema): readonly ScalarSchema[] {
  return schema.kind === "union" ? schema.details().alternatives.flatMap(scalarsOf) : scalarOf(schema);
}

/**
 * Gives the value that text stands for of several scalars, {@link unfit} where it fits none: a number or boolean as JSON writes it is one,
 * other text is a string where a string may be it.
 */
function textReader(scalars: readonly ScalarSchema[]): (text: string) => unknown {
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
