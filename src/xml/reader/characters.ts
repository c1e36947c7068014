/** Character classes and tokens of XML 1.0 (fifth edition) and Namespaces in XML 1.0 (third edition). A sticky expression is tried at a place. */

// XML 1.0 §2.3 [4] and [4a], without the colon.
const nameStart =
  "A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}\\u{200D}\\u{2070}-\\u{218F}" +
  "\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}";

/** Namespaces §3 [4] NCName. */
export const localName: RegExp = new RegExp(
  `[${nameStart}][${nameStart}\\-.0-9\\u{B7}\\u{300}-\\u{36F}\\u{203F}\\u{2040}]*`,
  "uy",
);

/** Whether the whole text is an NCName. */
export function isNcName(text: string): boolean {
  localName.lastIndex = 0;
  return localName.test(text) && localName.lastIndex === text.length;
}

/** The characters of ASCII that may begin an NCName, and those that may stand in one: nearly all names are made of them. */
export const beginsName: readonly boolean[] = asciiTable(/[A-Z_a-z]/);
export const continuesName: readonly boolean[] = asciiTable(/[-.0-9A-Z_a-z]/);

function asciiTable(allowed: RegExp): readonly boolean[] {
  return Array.from({ length: 0x80 }, (_, code) => allowed.test(String.fromCharCode(code)));
}

/** What stands for itself in text (XML 1.0 §2.4 [14]): no markup, nothing that ends a section, no line end to normalise (§2.11). */
export const literalText: RegExp = /[\t\n\x20-\x25\x27-\x3B\x3D-\x5C\x5E-\uD7FF\uE000-\uFFFD]*/y;

/** What stands for itself in an attribute's value (XML 1.0 §2.3 [10], §3.3.3). */
export const literalValue: RegExp = /[\x20\x21\x23-\x25\x28-\x3B\x3D-\uD7FF\uE000-\uFFFD]*/y;

/** What is no character by XML 1.0 §2.2 [2] Char. */
export const noCharacter: RegExp = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/** XML 1.0 §2.8 [23] XMLDecl. */
export const declaration: RegExp =
  /<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?:"1\.[0-9]+"|'1\.[0-9]+')(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(?:"[A-Za-z][A-Za-z0-9._-]*"|'[A-Za-z][A-Za-z0-9._-]*'))?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\r\n]*\?>/y;

/** XML 1.0 §2.2 [2] Char. */
export function isCharacter(codePoint: number): boolean {
  if (codePoint < 0x20) return codePoint === 0x09 || codePoint === 0x0a || codePoint === 0x0d;
  if (codePoint < 0xd800) return true;
  return (codePoint > 0xdfff && codePoint < 0xfffe) || (codePoint > 0xffff && codePoint <= 0x10_ffff);
}

/** XML 1.0 §2.3 [3] S: one character of it. */
export function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || unit === 0x09 || unit === 0x0d;
}

/** Text without the white space of XML around it, and no other. */
export function trim(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return end - start === text.length ? text : text.slice(start, end);
}
