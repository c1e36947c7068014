import { type AllLimits, refuseBeyond } from "../content/limits.js";
import { JsonSyntaxError } from "../errors/json-syntax-error.js";
import { syntaxFaultAt } from "../errors/syntax-error.js";
import { InexactNumber, isHeldExactly } from "../values/decimal.js";
import { repeatedMember } from "../values/fault.js";
import { setMember } from "../values/set-member.js";

/**
 * The careful way: a reader that knows where it stands, and sees what JSON.parse hides. Numbers that would be rounded become
 * {@link InexactNumber}s, and members that are repeated {@link repeatedMember}.
 *
 * @throws JsonSyntaxError, and LimitError as soon as the limit of depth is passed
 */
export function readJsonText(text: string, limits: AllLimits): unknown {
  let position = 0;
  const value = readValue(0);
  consume(whiteSpace);
  if (position < text.length) fail("expected nothing after the value (RFC 8259 §2)");
  return value;

  /** @param depth how many objects and arrays are open */
  function readValue(depth: number): unknown {
    consume(whiteSpace);
    const isArray = take("[");
    if (!isArray && !take("{")) return readScalar();
    if (depth >= limits.depth) refuseBeyond(limits, "depth");
    consume(whiteSpace);
    return isArray ? readArray(depth + 1) : readObject(depth + 1);
  }

  function readArray(depth: number): unknown[] {
    const items: unknown[] = [];
    if (take("]")) return items;
    do items.push(readValue(depth));
    while (goesOn("]", 5));
    return items;
  }

  function readObject(depth: number): Record<string, unknown> {
    const object: Record<string, unknown> = {};
    if (take("}")) return object;
    do {
      consume(whiteSpace);
      const name = readName();
      const value = readValue(depth);
      setMember(object, name, Object.hasOwn(object, name) ? repeatedMember : value);
    } while (goesOn("}", 4));
    return object;
  }

  /** After an item or a member: whether another one follows, or the end. */
  function goesOn(close: string, section: number): boolean {
    consume(whiteSpace);
    if (take(",")) return true;
    if (!take(close)) fail(`expected "," or "${close}" (RFC 8259 §${section})`);
    return false;
  }

  function readName(): string {
    if (!take('"')) fail("expected a member's name in quotation marks (RFC 8259 §4)");
    const name = readString();
    consume(whiteSpace);
    if (!take(":")) fail('expected ":" after a member\'s name (RFC 8259 §4)');
    return name;
  }

  function readScalar(): unknown {
    if (take('"')) return readString();
    const number = consume(numberToken);
    if (number !== undefined) {
      if (consume(wordToken) !== undefined) fail("expected the number to end (RFC 8259 §6)");
      const value = Number(number);
      return isHeldExactly(number, value) ? value : new InexactNumber(number);
    }
    const literal = consume(literalToken) ?? fail("expected a value (RFC 8259 §3)");
    return JSON.parse(literal);
  }

  /** From behind the opening quotation mark on. */
  function readString(): string {
    const start = position - 1;
    for (;;) {
      consume(plainCharacters);
      if (take('"')) return JSON.parse(text.slice(start, position)) as string;
      if (consume(escapeToken) === undefined) {
        surrogate.lastIndex = position;
        if (surrogate.test(text)) fail("expected no surrogate without its other half (RFC 8259 §8.2)");
        fail("expected a character of a string, an escape or the closing quotation mark (RFC 8259 §7)");
      }
    }
  }

  function take(character: string): boolean {
    if (text[position] !== character) return false;
    position += 1;
    return true;
  }

  function consume(token: RegExp): string | undefined {
    token.lastIndex = position;
    const match = token.exec(text)?.[0];
    if (match !== undefined) position += match.length;
    return match;
  }

  function fail(rule: string): never {
    throw new JsonSyntaxError(syntaxFaultAt(text, position, rule));
  }
}

const whiteSpace = /[ \t\n\r]*/y;
const numberToken = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const wordToken = /[\w.+-]+/y;
const literalToken = /(?:null|true|false)(?![\w.+-])/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: RFC 8259 §7 names these control characters
const plainCharacters = /[^"\\\u0000-\u001F\p{Surrogate}]*/uy;
const escapeToken =
  /\\(?:["\\/bfnrt]|u(?:(?![dD][89a-fA-F])[0-9a-fA-F]{4}|[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}))/y;
const surrogate = /\p{Surrogate}|\\u[dD][89a-fA-F][0-9a-fA-F]{2}/uy;
