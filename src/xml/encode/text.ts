import { shorten } from "../../errors/shorten.js";
import { describeFound, type Place } from "../../values/mismatch.js";
import type { ScalarSchema } from "../../values/schema.js";
import type { TextForm } from "../forms/element-form.js";
import { readerOf } from "../forms/lexical.js";
import { unlike, xmlMismatch } from "../forms/mismatch.js";
import { noCharacter } from "../reader/characters.js";
import { decimalText } from "./number.js";

/**
 * The text that stands for a scalar, or for one of several: decoding it gives the value again.
 *
 * @throws ContractError for a value that fits none of them, for one whose text is another one's, and for text that XML cannot hold
 */
export function encodeText(value: unknown, form: TextForm, place: Place | undefined): string {
  const { schema, scalars, also = [] } = form;
  for (const other of also) encodeText(value, other, place);
  const fitting = scalars.length > 1 ? scalars.filter((scalar) => isFitting(value, scalar)) : scalars;
  const [first] = fitting;
  const text = first && plainText(value, first);
  if (text === undefined) throw unlike(place, schema, value);
  if (schema.kind === "union" && schema.details().mode === "oneOf" && fitting.length > 1) {
    throw xmlMismatch(place, "just one of the alternatives", `a value that fits ${fitting.length} of them`);
  }
  const read = form.read(text);
  // Whether it fits one alone, nothing has told yet.
  if (read !== value && scalars.length === 1) throw unlike(place, schema, value);
  if (read !== value) {
    const found = `${describeFound(value)}, which would be read as ${describeFound(read)}`;
    throw xmlMismatch(place, "a value that its text tells from others", found);
  }
  return checkedText(text, place);
}

/** @throws ContractError for characters that are none of XML's (XML 1.0 §2.2 [2]) */
export function checkedText(text: string, place: Place | undefined): string {
  const character = noCharacter.exec(text)?.[0];
  if (character === undefined) return text;
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  throw xmlMismatch(place, "text that XML can hold", `U+${code} in ${JSON.stringify(shorten(text))}`);
}

/** By the decoder's own checks, on what it would read: what is written is never what it would refuse, or take for another value. */
function isFitting(value: unknown, schema: ScalarSchema): boolean {
  const text = plainText(value, schema);
  return text !== undefined && readerOf(schema)(text) === value;
}

/** Undefined for a value that is of another type than its schema's. */
function plainText(value: unknown, schema: ScalarSchema): string | undefined {
  if (typeof value !== typeOf(schema)) return undefined;
  if (typeof value !== "number") return String(value);
  if (!Number.isFinite(value)) return undefined;
  // XML Schema part 2 §3.2.5: a double has an exponent; a decimal (§3.2.3), which a plain number may be read as, has none.
  return schema.details.format === "double" ? String(value) : decimalText(value);
}

function typeOf({ kind, details: { representation } }: ScalarSchema): string {
  if (kind === "string" || kind === "boolean") return kind;
  return representation === "text" ? "string" : (representation ?? "number");
}
