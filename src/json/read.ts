import { InexactNumber, isHeldExactly } from "../decimal.js";
import { JsonSyntaxError } from "../errors/json-syntax-error.js";
import { syntaxFaultAt } from "../errors/syntax-error.js";
import { type AllLimits, allLimits } from "../limits.js";

/**
 * Reads JSON text (RFC 8259). Numbers that a JavaScript number would round come out as {@link InexactNumber}.
 *
 * @throws JsonSyntaxError, LimitError
 */
export function readJson(text: string, _limits: AllLimits = allLimits(undefined)): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Engines report the place of a fault in different ways, or not at all.
    return new JsonText(text).read();
  }
  return mayRound.test(text) ? new JsonText(text).read() : value;
}

/** What a number must have for JSON.parse to round it: more than 15 digits, or an exponent. */
const mayRound = /[\d.]{16}|\d[eE][+-]?\d/;

type Container = { readonly kind: "array"; readonly value: unknown[] } | ObjectContainer;

interface ObjectContainer {
  readonly kind: "object";
  readonly value: Record<string, unknown>;
  name: string;
}

/** The slow way: a reader that knows where it stands and sees the numbers' text. Without recursion: depth costs no stack. */
class JsonText {
  private position = 0;

  constructor(private readonly text: string) {}

  read(): unknown {
    const open: Container[] = [];
    for (;;) {
      this.consume(whiteSpace);
      let value = this.openOrRead(open);
      while (value !== opened) {
        const container = open.at(-1);
        if (container === undefined) return this.end(value);
        if (container.kind === "array") container.value.push(value);
        else setMember(container.value, container.name, value);
        value = this.nextOrClose(container, open);
        if (value === another) break;
      }
    }
  }

  private end(value: unknown): unknown {
    this.consume(whiteSpace);
    if (this.position < this.text.length) this.fail("expected nothing after the value (RFC 8259 §2)");
    return value;
  }

  /** At a value: reads it, or opens an array or object that has members. */
  private openOrRead(open: Container[]): unknown {
    const character = this.text[this.position];
    if (character === "[") {
      this.position += 1;
      this.consume(whiteSpace);
      if (this.take("]")) return [];
      open.push({ kind: "array", value: [] });
      return opened;
    }
    if (character === "{") {
      this.position += 1;
      this.consume(whiteSpace);
      if (this.take("}")) return {};
      open.push({ kind: "object", value: {}, name: this.readName() });
      return opened;
    }
    return this.readScalar();
  }

  /** After a member: moves on to the next one, or closes the container and gives its value. */
  private nextOrClose(container: Container, open: Container[]): unknown {
    this.consume(whiteSpace);
    if (this.take(",")) {
      this.consume(whiteSpace);
      if (container.kind === "object") container.name = this.readName();
      return another;
    }
    const close = container.kind === "array" ? "]" : "}";
    if (!this.take(close)) this.fail(`expected "," or "${close}" (RFC 8259 §${container.kind === "array" ? 5 : 4})`);
    open.pop();
    return container.value;
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
        this.fail("expected a character of a string, an escape or the closing quotation mark (RFC 8259 §7)");
      }
    }
  }

  private take(character: string): boolean {
    if (this.text[this.position] !== character) return false;
    this.position += 1;
    return true;
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

const opened = Symbol("opened");
const another = Symbol("another");

const whiteSpace = /[ \t\n\r]*/y;
const numberToken = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const wordToken = /[\w.+-]+/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: RFC 8259 §7 names these control characters
const plainCharacters = /[^"\\\u0000-\u001F]*/y;
const escapeToken = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** As JSON.parse does: a member of any name, `__proto__` included, becomes an own property. */
function setMember(object: Record<string, unknown>, name: string, value: unknown): void {
  Object.defineProperty(object, name, { value, configurable: true, enumerable: true, writable: true });
}
