/** Character classes and tokens of XML 1.0 (fifth edition) and Namespaces in XML 1.0 (third edition). Sticky: each is tried at a place. */

// XML 1.0 §2.3 [4] and [4a], without the colon, and without the characters that take two UTF-16 units.
const nameStart =
  "A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F" +
  "\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD";
const namePart = `${nameStart}\\-.0-9\\u00B7\\u0300-\\u036F\\u203F\\u2040`;
const astral = "\\u{10000}-\\u{EFFFF}";

/** Namespaces §3 [4] NCName, where each of its characters takes one UTF-16 unit. */
export const plainLocalName = new RegExp(`[${nameStart}][${namePart}]*`, "y");

/** Namespaces §3 [4] NCName. */
export const localName = new RegExp(`[${nameStart}${astral}][${namePart}${astral}]*`, "uy");

/** What stands for itself in text (XML 1.0 §2.4 [14]): no markup, nothing that ends a section, no line end to normalise (§2.11). */
export const literalText = /[\t\n\x20-\x25\x27-\x3B\x3D-\x5C\x5E-\uD7FF\uE000-\uFFFD]*/y;

/** What stands for itself in an attribute's value (XML 1.0 §2.3 [10], §3.3.3). */
export const literalValue = /[\x20\x21\x23-\x25\x28-\x3B\x3D-\uD7FF\uE000-\uFFFD]*/y;

/** XML 1.0 §2.2 [2] Char, those that take one UTF-16 unit. */
export const plainCharacters = /[\t\n\r\x20-\uD7FF\uE000-\uFFFD]*/y;

/** XML 1.0 §2.8 [23] XMLDecl. */
export const declaration =
  /<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?:"1\.[0-9]+"|'1\.[0-9]+')(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(?:"[A-Za-z][A-Za-z0-9._-]*"|'[A-Za-z][A-Za-z0-9._-]*'))?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\r\n]*\?>/y;

/** XML 1.0 §2.2 [2] Char. */
export function isCharacter(codePoint: number): boolean {
  if (codePoint < 0x20) return codePoint === 0x09 || codePoint === 0x0a || codePoint === 0x0d;
  if (codePoint < 0xd800) return true;
  return (codePoint > 0xdfff && codePoint < 0xfffe) || (codePoint > 0xffff && codePoint <= 0x10_ffff);
}
