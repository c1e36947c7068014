import type { Parameter } from "../exchange/operation.js";
import { bracketed } from "./default-styles.js";
import type { Encode } from "./percent-encoding.js";
import { isMissing, isObject, itemTexts, scalarText } from "./scalar-text.js";

/** A name with its values, which one delimiter joins. */
export interface StyledPair {
  readonly name: string;
  readonly values: readonly string[];
  readonly delimiter: string;
}

/** How a value is laid out (OpenAPI, Parameter Object and Encoding Object). */
export interface Style {
  readonly style: NonNullable<Parameter["style"]>;
  readonly explode: boolean;
}

/**
 * The pairs that a value is written as, where names and values stand side by side: in a query, in a form and among cookies. Items and
 * members that are null or undefined are left out.
 *
 * @throws TypeError for a value that is nested deeper than the style can write
 */
export function styledPairs(name: string, value: unknown, { style, explode }: Style): StyledPair[] {
  if (style === "deepObject")
    return bracketed(name, value).map(([key, text]) => ({ name: key, values: [text], delimiter: "," }));
  const pair = (key: string, ...values: string[]): StyledPair => ({ name: key, values, delimiter: delimiters[style] });
  if (Array.isArray(value)) {
    const items = itemTexts(value, name);
    // RFC 6570 §2.3: a list without items is not written.
    return explode ? items.map((item) => pair(name, item)) : items.length === 0 ? [] : [pair(name, ...items)];
  }
  if (isObject(value)) {
    const members = memberTexts(value, name);
    return explode
      ? members.map(([key, text]) => pair(key, text))
      : members.length === 0
        ? []
        : [pair(name, ...members.flat())];
  }
  return [pair(name, scalarText(value, name))];
}

const delimiters: Readonly<Record<Style["style"], string>> = {
  simple: ",",
  label: ",",
  matrix: ",",
  form: ",",
  cookie: ",",
  deepObject: ",",
  json: ",",
  spaceDelimited: " ",
  pipeDelimited: "|",
};

/** Pairs as `name=value`, the delimiters escaped but for the comma (OpenAPI, Style Examples). */
export function pairText({ name, values, delimiter }: StyledPair, encodeName: Encode, encode: Encode): string {
  return `${encodeName(name)}=${values.map(encode).join(delimiter === "," ? delimiter : encode(delimiter))}`;
}

/**
 * A value where no name stands beside it, or only that of the style `matrix`: in a path and in a header (RFC 6570 §3.2.2, §3.2.5, §3.2.7).
 *
 * @throws TypeError for a value that is nested deeper than the style can write
 */
export function styledText(name: string, value: unknown, { style, explode }: Style, encode: Encode): string {
  const { texts, isNamed } = partTexts(name, value, explode, encode);
  if (style === "label") return texts.map((text, index) => (index > 0 && !explode ? "," : ".") + text).join("");
  if (style !== "matrix") return texts.join(",");
  if (isNamed) return texts.map((text) => `;${text}`).join("");
  const named = (text: string) => (text === "" ? `;${encode(name)}` : `;${encode(name)}=${text}`);
  if (explode) return texts.map(named).join("");
  return texts.length === 0 ? "" : named(texts.join(","));
}

/** The parts of a value; `isNamed` where each has the name of its member. */
function partTexts(name: string, value: unknown, explode: boolean, encode: Encode) {
  if (Array.isArray(value)) return { texts: itemTexts(value, name).map(encode), isNamed: false };
  if (!isObject(value)) return { texts: [encode(scalarText(value, name))], isNamed: false };
  const members = memberTexts(value, name).map((member) => member.map(encode));
  return { texts: explode ? members.map((member) => member.join("=")) : members.flat(), isNamed: explode };
}

function memberTexts(object: object, name: string): [string, string][] {
  return Object.entries(object)
    .filter(([, member]) => !isMissing(member))
    .map(([key, member]) => [key, scalarText(member, name)]);
}
