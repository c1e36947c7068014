import type { Parameter } from "../contract.js";

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

/** Escapes what a place does not allow. */
export type Encode = (text: string) => string;

/**
 * The pairs that a value is written as, where names and values stand side by side: in a query, in a form and among cookies. Items and
 * members that are null or undefined are left out.
 *
 * @throws TypeError for a value that is nested deeper than the style can write
 */
export function styledPairs(name: string, value: unknown, { style, explode }: Style): StyledPair[] {
  if (style === "deepObject") return bracketed(name, value);
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

/**
 * OpenAPI defines the style for an object of scalars. What is deeper is written as PHP, Rails and others read it: `a[b][c]=1`, and
 * `a[b][]=1` for each item of an array.
 */
function bracketed(name: string, value: unknown): StyledPair[] {
  if (isMissing(value)) return [];
  if (Array.isArray(value)) {
    return itemTexts(value, name).map((item) => ({ name: `${name}[]`, values: [item], delimiter: "," }));
  }
  if (isObject(value)) return Object.entries(value).flatMap(([key, member]) => bracketed(`${name}[${key}]`, member));
  return [{ name, values: [scalarText(value, name)], delimiter: "," }];
}

function itemTexts(array: readonly unknown[], name: string): string[] {
  return array.filter((item) => !isMissing(item)).map((item) => scalarText(item, name));
}

function memberTexts(object: object, name: string): [string, string][] {
  return Object.entries(object)
    .filter(([, member]) => !isMissing(member))
    .map(([key, member]) => [key, scalarText(member, name)]);
}

/** @throws TypeError for what is no scalar */
export function scalarText(value: unknown, name: string): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "bigint") return String(value);
  throw new TypeError(`A value of ${JSON.stringify(name)} cannot be written in its place: it is nested, or no value.`);
}

/** Whether nothing is written of a value. */
export function isMissing(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
