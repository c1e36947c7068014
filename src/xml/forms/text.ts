import type { ScalarSchema, Schema } from "../../values/schema/schema.js";
import type { ElementForm, TextForm } from "./element-form.js";
import { isNullable } from "./element-part.js";
import { textReader } from "./read-text.js";

/** Text alone: a scalar, or the first of several that it fits. */
export function xmlText(schema: Schema): TextForm {
  const [first = schema, ...others] =
    schema.kind === "union" && schema.details().mode === "allOf" ? schema.details().alternatives : [];
  const scalars = scalarsOf(first);
  const form: TextForm = {
    kind: "text",
    schema: first,
    nullable: isNullable(first),
    scalars,
    read: textReader(scalars),
  };
  return others.length === 0 ? form : inAll(form, others.map(xmlText));
}

/**
 * The form of an element that several schemas describe, as the patterns of names may: what it holds fits all of them.
 *
 * @throws TypeError for forms that differ, and are not all of text
 */
export function allOf(forms: readonly ElementForm[]): ElementForm {
  const [first = refuse(), ...others] = new Set(forms);
  if (others.length === 0) return first;
  return first.kind === "text"
    ? inAll(
        first,
        others.map((form) => (form.kind === "text" ? form : refuse())),
      )
    : refuse();
}

function inAll(form: TextForm, also: readonly TextForm[]): TextForm {
  return { ...form, nullable: [form, ...also].every(({ nullable }) => nullable), also };
}

function refuse(): never {
  throw new TypeError("XML has no form of a member that several schemas describe, unless they are all of text.");
}

/** The scalars that a schema allows beside null. */
function scalarsOf(schema: Schema): readonly ScalarSchema[] {
  switch (schema.kind) {
    case "union":
      return schema.details().alternatives.flatMap(scalarsOf);
    case "string":
    case "integer":
    case "number":
    case "boolean":
      return [schema];
    default:
      return [];
  }
}
