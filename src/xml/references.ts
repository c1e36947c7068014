import { referenceToken } from "./characters.js";

/** XML 1.0 §4.6: the entities that every document has. Without a DTD there are no others. */
export const predefinedEntities: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** XML 1.0 §4.1: puts the characters in place of their references, in text that is known to be well-formed. */
export function expandReferences(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(anyReference, (reference, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return predefinedEntities.get(name) ?? reference;
    return String.fromCodePoint(codePointOf(decimal, hexadecimal));
  });
}

/** XML 1.0 §3.3.3: a literal white space character is a space; one that a reference stands for stays as it is. */
export function expandAttributeValue(text: string): string {
  return expandReferences(text.replace(/\r\n|[\t\r\n]/g, " "));
}

/** The code point that a character reference names; beyond Unicode, any number above 0x10FFFF. */
export function codePointOf(decimal: string | undefined, hexadecimal: string | undefined): number {
  return decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number.parseInt(decimal, 10);
}

const anyReference = new RegExp(referenceToken.source, "gu");
