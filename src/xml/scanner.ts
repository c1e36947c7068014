import { syntaxFaultAt } from "../errors/syntax-error.js";
import { XmlSyntaxError } from "../errors/xml-syntax-error.js";
import {
  classes,
  isAstralNameCharacter,
  isCharacter,
  isNamePart,
  isNameStart,
  isSpace,
  isText,
  isValue,
} from "./characters.js";
import type { KnownStrings } from "./known-strings.js";
import { codePointOf, referenceToken } from "./references.js";

/** UTF-16 units that markup is made of. */
export const units = {
  tab: 0x09,
  carriageReturn: 0x0d,
  exclamationMark: 0x21,
  quotationMark: 0x22,
  ampersand: 0x26,
  apostrophe: 0x27,
  slash: 0x2f,
  colon: 0x3a,
  lessThan: 0x3c,
  equals: 0x3d,
  greaterThan: 0x3e,
  questionMark: 0x3f,
  rightBracket: 0x5d,
} as const;

/** Moves through text, over what the tokens of XML are made of. It knows where it stands, and nothing of elements. */
export class Scanner {
  position = 0;

  constructor(
    readonly text: string,
    private readonly known: KnownStrings,
  ) {}

  get atEnd(): boolean {
    return this.position >= this.text.length;
  }

  /** The UTF-16 unit here; at the end 0, which no document may hold. */
  get unit(): number {
    return this.position < this.text.length ? this.text.charCodeAt(this.position) : 0;
  }

  /** The one after it. */
  get nextUnit(): number {
    return this.position + 1 < this.text.length ? this.text.charCodeAt(this.position + 1) : 0;
  }

  /** The text from a place to here. */
  slice(start: number): string {
    return start === this.position ? "" : this.known.slice(this.text, start, this.position);
  }

  startsWith(literal: string): boolean {
    return this.text.startsWith(literal, this.position);
  }

  /** Moves past `literal` if it stands here. */
  take(literal: string): boolean {
    if (!this.startsWith(literal)) return false;
    this.position += literal.length;
    return true;
  }

  /** Moves past a UTF-16 unit if it stands here. */
  takeUnit(unit: number): boolean {
    if (this.unit !== unit) return false;
    this.position += 1;
    return true;
  }

  /** Moves past what the sticky expression `token` matches here. */
  match(token: RegExp): RegExpExecArray | undefined {
    token.lastIndex = this.position;
    const match = token.exec(this.text);
    if (match === null) return undefined;
    this.position += match[0].length;
    return match;
  }

  /** XML 1.0 §2.3 [3] S: moves past it if there is any. */
  takeSpace(): boolean {
    const start = this.position;
    this.skip(isSpace);
    return this.position > start;
  }

  /** Namespaces §3 [4] NCName: moves past it. It is empty where there is none. */
  takeLocalName(): string {
    const start = this.position;
    if (!isOf(this.unit, isNameStart) && !this.isAtAstralNameCharacter()) return "";
    for (;;) {
      this.skip(isNamePart);
      if (!this.isAtAstralNameCharacter()) return this.slice(start);
      this.position += 2;
    }
  }

  /**
   * XML 1.0 §2.4 [14], with the references that may stand in it (§3.1 [43]): moves to the next markup.
   *
   * @returns whether all of it stands for itself
   */
  takeText(): boolean {
    let isLiteral = true;
    for (;;) {
      this.skip(isText);
      const unit = this.unit;
      if (unit === units.lessThan || this.atEnd) return isLiteral;
      if (unit === units.rightBracket && this.startsWith("]]>")) this.fail('expected no "]]>" in text (XML 1.0 §2.4)');
      if (unit === units.ampersand) this.takeReference();
      else this.takeCharacter();
      isLiteral &&= unit !== units.ampersand && unit !== units.carriageReturn;
    }
  }

  /**
   * XML 1.0 §2.3 [10]: moves to the closing quote of an attribute's value.
   *
   * @returns whether all of it stands for itself
   */
  takeValue(quote: number): boolean {
    const start = this.position;
    let isLiteral = true;
    for (;;) {
      this.skip(isValue);
      const unit = this.unit;
      if (unit === quote) return isLiteral;
      if (this.atEnd) this.fail("expected the closing quote of an attribute's value (XML 1.0 §2.3)", start);
      if (unit === units.lessThan) this.fail('expected no "<" in an attribute\'s value (XML 1.0 §3.1)');
      if (unit === units.ampersand) this.takeReference();
      else this.takeCharacter();
      isLiteral &&= unit !== units.ampersand && !isOf(unit, isSpace);
    }
  }

  /** Moves past the next `close`, over characters of any kind. */
  takeUntil(close: string, start: number, rule: string): void {
    const end = this.text.indexOf(close, this.position);
    if (end === -1) this.fail(rule, start);
    while (this.position < end) {
      this.skip(isText);
      if (this.position < end) this.takeCharacter();
    }
    this.position = end + close.length;
  }

  fail(rule: string, offset = this.position): never {
    throw new XmlSyntaxError(syntaxFaultAt(this.text, offset, rule));
  }

  /** Moves past all that has a class. */
  private skip(characterClass: number): void {
    const { text } = this;
    let { position } = this;
    while (position < text.length && isOf(text.charCodeAt(position), characterClass)) position += 1;
    this.position = position;
  }

  /** XML 1.0 §2.2 [2] Char: moves past it. Two surrogates that make a pair are one character, and one alone is none. */
  private takeCharacter(): void {
    const codePoint = this.text.codePointAt(this.position) ?? 0;
    if (!isCharacter(codePoint)) this.fail("expected a character that XML allows (XML 1.0 §2.2)");
    this.position += codePoint > 0xffff ? 2 : 1;
  }

  private isAtAstralNameCharacter(): boolean {
    return isSurrogate(this.unit) && isAstralNameCharacter(this.text.codePointAt(this.position) ?? 0);
  }

  /** XML 1.0 §4.1 [67]: moves past it. */
  private takeReference(): void {
    const start = this.position;
    const match = this.match(referenceToken);
    if (match === undefined) this.failAtReference(start);
    const [, decimal, hexadecimal, name] = match;
    if (name === undefined && !isCharacter(codePointOf(decimal, hexadecimal))) {
      this.fail("expected a reference to a character that XML allows (XML 1.0 §4.1)", start);
    }
  }

  private failAtReference(start: number): never {
    this.position = start + 1;
    const isEntity = this.takeLocalName() !== "" && this.takeUnit(0x3b);
    const expected = isEntity ? "a declared entity: amp, lt, gt, quot or apos" : 'a reference, or "&amp;"';
    this.fail(`expected ${expected} (XML 1.0 §4.1)`, start);
  }
}

function isOf(unit: number, characterClass: number): boolean {
  return ((classes[unit] ?? 0) & characterClass) !== 0;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}
