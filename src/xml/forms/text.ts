import type { Place } from "../../values/mismatch.js";
import { type ScalarSchema, type Schema, unfit } from "../../values/schema.js";
import type { TextForm } from "./element-form.js";
import { readerOf } from "./lexical.js";
import { unlike } from "./mismatch.js";

/** Text that is a scalar. */
export function xmlText(schema: Schema): TextForm {
  const scalars = scalarOf(schema);
  const [scalar] = scalars;
  const read = scalar === undefined ? () => unfit : readerOf(scalar);
  return {
    kind: "text",
    schema,
    nullable: schema.nullable,
    scalars,
    read,
    layout: { read },
  };
}

/** None for a schema that is no scalar. */
export function scalarOf(schema: Schema): readonly ScalarSchema[] {
  switch (schema.kind) {
    case "string":
    case "integer":
    case "number":
    case "boolean":
      return [schema];
    default:
      return [];
  }
}

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
