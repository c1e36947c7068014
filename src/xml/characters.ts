/** Character classes and tokens of XML 1.0 (fifth edition) and Namespaces in XML 1.0 (third edition). */

// XML 1.0 §2.3 [4] and [4a], without the colon: Namespaces §3 [4] NCName.
const nameStart =
  "A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}\\u{200D}\\u{2070}-\\u{218F}" +
  "\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}";
const localName = `[${nameStart}][${nameStart}\\-.0-9\\u{B7}\\u{300}-\\u{36F}\\u{203F}\\u{2040}]*`;

/** Namespaces §4 [7] QName: the prefix, if any, and the local name. */
export const qualifiedNameToken = new RegExp(`(?:(${localName}):)?(${localName})`, "uy");

/** Namespaces §3 [4] NCName. */
export const localNameToken = new RegExp(localName, "uy");

/** XML 1.0 §2.3 [3] S. */
export const whiteSpaceToken = /[ \t\r\n]+/y;

/** XML 1.0 §3.1 [25] Eq. */
export const equalsToken = /[ \t\r\n]*=[ \t\r\n]*/y;

/** XML 1.0 §2.8 [23] XMLDecl. */
export const declarationToken =
  /<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?:"1\.[0-9]+"|'1\.[0-9]+')(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(?:"[A-Za-z][A-Za-z0-9._-]*"|'[A-Za-z][A-Za-z0-9._-]*'))?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\r\n]*\?>/y;

/** XML 1.0 §4.1 [66] CharRef and [68] EntityRef: the decimal number, the hexadecimal number or the name. */
export const referenceToken = new RegExp(`&(?:#([0-9]+)|#x([0-9a-fA-F]+)|(${localName}));`, "uy");

/** Anything that is not XML 1.0 §2.2 [2] Char; a lone surrogate is a code point of its own here. */
export const forbiddenCharacter = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

/** XML 1.0 §2.2 [2] Char. */
export function isCharacter(codePoint: number): boolean {
  return codePoint <= 0x10ffff && !forbiddenCharacter.test(String.fromCodePoint(codePoint));
}
