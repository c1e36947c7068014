/** Character classes and tokens of XML 1.0 (fifth edition) and Namespaces in XML 1.0 (third edition). */

/** XML 1.0 §2.3 [3] S. */
export const isSpace = 1;
/** Namespaces §3 [4] NCName: its first character. */
export const isNameStart = 2;
/** Likewise: each further character. */
export const isNamePart = 4;
/** What stands for itself in text (XML 1.0 §2.4 [14]): no markup, nothing that ends a section, no line end to normalise (§2.11). */
export const isText = 8;
/** What stands for itself in an attribute's value (XML 1.0 §2.3 [10], §3.3.3). */
export const isValue = 16;

/** The sum of the classes of each UTF-16 unit. A surrogate has none: it takes two of them to be a character. */
export const classes: Readonly<Uint8Array> = classesOfUnits();

function classesOfUnits(): Uint8Array {
  const table = new Uint8Array(0x1_0000);
  const add = (characterClass: number, ranges: readonly (readonly [first: number, last?: number])[]) => {
    for (const [first, last = first] of ranges) {
      for (let unit = first; unit <= last; unit += 1) table[unit] = (table[unit] ?? 0) | characterClass;
    }
  };
  const remove = (characterClass: number, characters: string) => {
    for (const character of characters) {
      const unit = character.charCodeAt(0);
      table[unit] = (table[unit] ?? 0) & ~characterClass;
    }
  };
  // XML 1.0 §2.2 [2].
  add(isText | isValue, [[0x09], [0x0a], [0x0d], [0x20, 0xd7ff], [0xe000, 0xfffd]]);
  remove(isText, "<&]\r");
  remove(isValue, "<&\"'\t\r\n");
  add(isSpace, [[0x09], [0x0a], [0x0d], [0x20]]);
  // XML 1.0 §2.3 [4] and [4a], without the colon.
  add(isNameStart | isNamePart, [[0x41, 0x5a], [0x5f], [0x61, 0x7a], [0xc0, 0xd6], [0xd8, 0xf6], [0xf8, 0x2ff]]);
  add(isNameStart | isNamePart, [
    [0x370, 0x37d],
    [0x37f, 0x1fff],
    [0x200c, 0x200d],
    [0x2070, 0x218f],
  ]);
  add(isNameStart | isNamePart, [
    [0x2c00, 0x2fef],
    [0x3001, 0xd7ff],
    [0xf900, 0xfdcf],
    [0xfdf0, 0xfffd],
  ]);
  add(isNamePart, [[0x2d, 0x2e], [0x30, 0x39], [0xb7], [0x300, 0x36f], [0x203f, 0x2040]]);
  return table;
}

/** XML 1.0 §2.3 [4]: whether a character that takes two UTF-16 units may stand in a name, at its start too. */
export function isAstralNameCharacter(codePoint: number): boolean {
  return codePoint >= 0x1_0000 && codePoint <= 0xe_ffff;
}

/** XML 1.0 §2.2 [2] Char. */
export function isCharacter(codePoint: number): boolean {
  if (codePoint < 0x20) return codePoint === 0x09 || codePoint === 0x0a || codePoint === 0x0d;
  if (codePoint < 0xd800) return true;
  return (codePoint > 0xdfff && codePoint < 0xfffe) || (codePoint > 0xffff && codePoint <= 0x10_ffff);
}

/** XML 1.0 §2.8 [23] XMLDecl. */
export const declarationToken =
  /<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?:"1\.[0-9]+"|'1\.[0-9]+')(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(?:"[A-Za-z][A-Za-z0-9._-]*"|'[A-Za-z][A-Za-z0-9._-]*'))?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\r\n]*\?>/y;
