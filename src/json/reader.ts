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
export class JsonReader {
  private position = 0;

  private readonly text: string;
  private readonly limits: AllLimits;

  constructor(text: string, limits: AllLimits) {
    this.text = text;
    this.limits = limits;
  }

  read(): unknown {
    const value = this.readValue(0);
    this.consume(whiteSpace);
    if (this.position < this.text.length) this.fail("expected nothing after the value (RFC 8259 §2)");
    return value;
  }

  /** @param depth how many objects and arrays are open */
  private readValue(depth: number): unknown {
    this.consume(whiteSpace);
    const isArray = this.text[this.position] === "[";
    if (!isArray && this.text[this.position] !== "{") return this.readScalar();
    if (depth >= this.limits.depth) refuseBeyond(this.limits, "depth");
    this.position += 1;
    this.consume(whiteSpace);
    return isArray ? this.readArray(depth + 1) : this.readObject(depth + 1);
  }

  private readArray(depth: number): unknown[] {
    const items: unknown[] = [];
    if (this.take("]")) return items;
    do items.push(this.readValue(depth));
    while (this.goesOn("]", 5));
    return items;
  }

  private readObject(depth: number): Record<string, unknown> {
    const object: Record<string, unknown> = {};
    if (this.take("}")) return object;
    do {
      this.consume(whiteSpace);
      const name = this.readName();
      const value = this.readValue(depth);
      setMember(object, name, Object.hasOwn(object, name) ? repeatedMember : value);
    } while (this.goesOn("}", 4));
    return object;
  }

  /** After an item or a member: whether another one follows, or the end. */
  private goesOn(close: string, section: number): boolean {
    this.consume(whiteSpace);
    if (this.take(",")) return true;
    if (!this.take(close)) this.fail(`expected "," or "${close}" (RFC 8259 §${section})`);
    return false;
  }

  private readName(): string {
    if (this.text[this.position] !== '"') this.fail("expected a member's name in quotation marks (RFC 8259 §4)");
    const name = this.readString();
    this.consume(whiteSpace);
    if (!this.take(":")) this.fail('expected ":" after a member\'s name (RFC 8259 §4)');
    return name;
  }

  private readScalar(): unknown {
    if (this.text[this.position] === '"') return this.readString();
    const number = this.consume(numberToken);
    if (number !== undefined) {
      if (this.consume(wordToken) !== undefined) this.fail("expected the number to end (RFC 8259 §6)");
      const value = Number(number);
      return isHeldExactly(number, value) ? value : new InexactNumber(number);
    }
    const start = this.position;
    const word = this.consume(wordToken);
    if (word === "null") return null;
    if (word === "true" || word === "false") return word === "true";
    this.position = start;
    return this.fail("expected a value (RFC 8259 §3)");
  }

  private readString(): string {
    const start = this.position;
    this.position += 1;
    for (;;) {
      this.consume(plainCharacters);
      if (this.take('"')) return JSON.parse(this.text.slice(start, this.position)) as string;
      if (this.consume(escapeToken) === undefined) {
        if (this.isAt(surrogate)) this.fail("expected no surrogate without its other half (RFC 8259 §8.2)");
        this.fail("expected a character of a string, an escape or the closing quotation mark (RFC 8259 §7)");
      }
    }
  }

  private take(character: string): boolean {
    if (this.text[this.position] !== character) return false;
    this.position += 1;
    return true;
  }

  private isAt(token: RegExp): boolean {
    token.lastIndex = this.position;
    return token.test(this.text);
  }

  private consume(token: RegExp): string | undefined {
    token.lastIndex = this.position;
    const match = token.exec(this.text)?.[0];
    if (match !== undefined) this.position += match.length;
    return match;
  }

  private fail(rule: string): never {
    throw new JsonSyntaxError(syntaxFaultAt(this.text, this.position, rule));
  }
}

const whiteSpace = /[ \t\n\r]*/y;
const numberToken = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const wordToken = /[\w.+-]+/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: RFC 8259 §7 names these control characters
const plainCharacters = /[^"\\\u0000-\u001F\p{Surrogate}]*/uy;
const escapeToken =
  /\\(?:["\\/bfnrt]|u(?:(?![dD][89a-fA-F])[0-9a-fA-F]{4}|[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}))/y;
const surrogate = /\p{Surrogate}|\\u[dD][89a-fA-F][0-9a-fA-F]{2}/uy;
