/** XML 1.0 §4.1 [66] CharRef: the decimal or the hexadecimal number; or [68] EntityRef to an entity that every document has (§4.6). */
export const reference: RegExp = /&(?:#([0-9]+)|#x([0-9a-fA-F]+)|(amp|lt|gt|quot|apos));/y;

/** Text that is known to be well-formed, with the characters in place of their references. */
export function expandText(text: string): string {
  // Line ends first: a carriage return that a reference stands for is none of them.
  return expandReferences(normalizeLineEnds(text));
}

/** XML 1.0 §3.3.3: a literal white space character is a space; one that a reference stands for stays as it is. */
export function expandValue(text: string): string {
  return expandReferences(text.replace(/\r\n|[\t\r\n]/g, " "));
}

/** XML 1.0 §2.11. */
export function normalizeLineEnds(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

/** The code point that a character reference names; beyond Unicode, any number above 0x10FFFF. */
export function codePointOf(decimal: string | undefined, hexadecimal: string | undefined): number {
  return decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number.parseInt(decimal, 10);
}

function expandReferences(text: string): string {
  return text.replace(anyReference, (whole, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return entities.get(name) ?? whole;
    return String.fromCodePoint(codePointOf(decimal, hexadecimal));
  });
}

const anyReference = new RegExp(reference, "g");

/** XML 1.0 §4.6: what every document has, by its name. */
export const entities: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);
