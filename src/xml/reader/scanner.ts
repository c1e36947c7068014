import { syntaxFaultAt } from "../../errors/syntax-error.js";
import { XmlSyntaxError } from "../../errors/xml-syntax-error.js";
import {
  beginsName,
  continuesName,
  isCharacter,
  isSpace,
  literalText,
  literalValue,
  localName,
  noCharacter,
} from "./characters.js";
import { codePointOf, reference } from "./references.js";
import { ampersand, carriageReturn, lessThan, rightBracket, semicolon } from "./units.js";

/** A text, and a place in it. It is moved over what the tokens of XML are made of, and knows nothing of elements. */
export interface Scanner {
  readonly text: string;
  position: number;
}

export function isAtEnd(scanner: Scanner): boolean {
  return scanner.position >= scanner.text.length;
}

/** The UTF-16 unit here; at the end 0, which no document may hold. */
export function unitAt(scanner: Scanner): number {
  return scanner.position < scanner.text.length ? scanner.text.charCodeAt(scanner.position) : 0;
}

/** The one after it. */
export function unitAfter(scanner: Scanner): number {
  return scanner.position + 1 < scanner.text.length ? scanner.text.charCodeAt(scanner.position + 1) : 0;
}

export function startsWith(scanner: Scanner, literal: string): boolean {
  // Faster by far than the method of this name (V8).
  return scanner.text.slice(scanner.position, scanner.position + literal.length) === literal;
}

/** Moves past `literal` if it stands here. */
export function take(scanner: Scanner, literal: string): boolean {
  if (!startsWith(scanner, literal)) return false;
  scanner.position += literal.length;
  return true;
}

/** Moves past a UTF-16 unit if it stands here. */
export function takeUnit(scanner: Scanner, unit: number): boolean {
  if (unitAt(scanner) !== unit) return false;
  scanner.position += 1;
  return true;
}

/** Moves past what a sticky expression matches here. */
export function match(scanner: Scanner, token: RegExp): boolean {
  token.lastIndex = scanner.position;
  if (!token.test(scanner.text)) return false;
  scanner.position = token.lastIndex;
  return true;
}

/** XML 1.0 §2.3 [3] S: moves past it if there is any. */
export function takeSpace(scanner: Scanner): boolean {
  const { text, position: start } = scanner;
  let end = start;
  while (end < text.length && isSpace(text.charCodeAt(end))) end += 1;
  scanner.position = end;
  return end > start;
}

/** Namespaces §3 [4] NCName: moves past it. It is empty where there is none. */
export function takeLocalName(scanner: Scanner): string {
  const { text, position: start } = scanner;
  let end = start;
  let unit = unitAt(scanner);
  for (let allowed = beginsName; allowed[unit]; allowed = continuesName) {
    end += 1;
    unit = end < text.length ? text.charCodeAt(end) : 0;
  }
  scanner.position = end;
  if (unit >= 0x80) {
    scanner.position = start;
    match(scanner, localName);
  }
  return text.slice(start, scanner.position);
}

/**
 * XML 1.0 §2.4 [14], with the references that may stand in it (§3.1 [43]): moves to the next markup.
 *
 * @returns whether all of it stands for itself
 */
export function takeText(scanner: Scanner): boolean {
  let isLiteral = true;
  for (;;) {
    match(scanner, literalText);
    const unit = unitAt(scanner);
    if (unit === lessThan || isAtEnd(scanner)) return isLiteral;
    if (unit === rightBracket && startsWith(scanner, "]]>")) fail(scanner, 'expected no "]]>" in text (XML 1.0 §2.4)');
    if (unit === ampersand) takeReference(scanner);
    else takeCharacter(scanner);
    isLiteral &&= unit !== ampersand && unit !== carriageReturn;
  }
}

/**
 * XML 1.0 §2.3 [10]: moves to the closing quote of an attribute's value.
 *
 * @returns whether all of it stands for itself
 */
export function takeValue(scanner: Scanner, quote: number): boolean {
  const start = scanner.position;
  let isLiteral = true;
  for (;;) {
    match(scanner, literalValue);
    const unit = unitAt(scanner);
    if (unit === quote) return isLiteral;
    if (isAtEnd(scanner)) fail(scanner, "expected the closing quote of an attribute's value (XML 1.0 §2.3)", start);
    if (unit === lessThan) fail(scanner, 'expected no "<" in an attribute\'s value (XML 1.0 §3.1)');
    if (unit === ampersand) takeReference(scanner);
    else takeCharacter(scanner);
    isLiteral &&= unit !== ampersand && !isSpace(unit);
  }
}

/** Moves past the next `close`, over characters of any kind. No further than there is looked: a document may have many of them. */
export function takeUntil(scanner: Scanner, close: string, start: number, rule: string): void {
  const end = scanner.text.indexOf(close, scanner.position);
  if (end === -1) fail(scanner, rule, start);
  const fault = scanner.text.slice(scanner.position, end).search(noCharacter);
  if (fault !== -1) failAtCharacter(scanner, scanner.position + fault);
  scanner.position = end + close.length;
}

export function fail(scanner: Scanner, rule: string, offset: number = scanner.position): never {
  throw new XmlSyntaxError(syntaxFaultAt(scanner.text, offset, rule));
}

/** XML 1.0 §2.2 [2] Char: moves past it. Two surrogates that make a pair are one character, and one alone is none. */
function takeCharacter(scanner: Scanner): void {
  const codePoint = scanner.text.codePointAt(scanner.position) ?? 0;
  if (!isCharacter(codePoint)) failAtCharacter(scanner, scanner.position);
  scanner.position += codePoint > 0xffff ? 2 : 1;
}

function failAtCharacter(scanner: Scanner, offset: number): never {
  fail(scanner, "expected a character that XML allows (XML 1.0 §2.2)", offset);
}

/** XML 1.0 §4.1 [67]: moves past it. */
function takeReference(scanner: Scanner): void {
  const start = scanner.position;
  reference.lastIndex = start;
  const match = reference.exec(scanner.text);
  if (match === null) failAtReference(scanner, start);
  const [whole, decimal, hexadecimal, name] = match;
  if (name === undefined && !isCharacter(codePointOf(decimal, hexadecimal))) {
    fail(scanner, "expected a reference to a character that XML allows (XML 1.0 §4.1)");
  }
  scanner.position += whole.length;
}

function failAtReference(scanner: Scanner, start: number): never {
  scanner.position = start + 1;
  const isEntity = takeLocalName(scanner) !== "" && takeUnit(scanner, semicolon);
  const expected = isEntity ? "a declared entity: amp, lt, gt, quot or apos" : 'a reference, or "&amp;"';
  fail(scanner, `expected ${expected} (XML 1.0 §4.1)`, start);
}
