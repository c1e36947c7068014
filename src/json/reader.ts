import { type AllLimits, refuseBeyond } from "../content/limits.js";
import { JsonSyntaxError } from "../errors/json-syntax-error.js";
import { syntaxFaultAt } from "../errors/syntax-error.js";
import { InexactNumber, isHeldExactly } from "../values/decimal.js";
import { setMember } from "../values/set-member.js";

type Container = { readonly kind: "array"; readonly value: unknown[] } | ObjectContainer;

interface ObjectContainer {
  readonly kind: "object";
  readonly value: Record<string, unknown>;
  name: string;
}

/** Stands for a member whose name its object has more than once; whether that matters, the contract says. */
export const repeatedMember: unique symbol = Symbol("repeated member");

/**
 * The careful way: a reader that knows where it stands, and sees what JSON.parse hides. Numbers that would be rounded become
 * {@link InexactNumber}s, and members that are repeated {@link repeatedMember}. Without recursion: depth costs no call stack.
 *
 * @throws JsonSyntaxError, and LimitError as soon as the limit of depth is passed
 */
export class JsonReader {
  private position = 0;

  constructor(
    private readonly text: string,
    private readonly limits: AllLimits,
  ) {}

  read(): unknown {
    const open: Container[] = [];
    for (;;) {
      this.consume(whiteSpace);
      let value = this.openOrRead(open);
      while (value !== opened) {
        const container = open.at(-1);
        if (container === undefined) return this.end(value);
        if (container.kind === "array") container.value.push(value);
        else putMember(container, value);
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
    if ((character === "[" || character === "{") && open.length >= this.limits.depth)
      refuseBeyond(this.limits, "depth");
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

const opened = Symbol("opened");
const another = Symbol("another");

const whiteSpace = /[ \t\n\r]*/y;
const numberToken = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const wordToken = /[\w.+-]+/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: RFC 8259 §7 names these control characters
const plainCharacters = /[^"\\\u0000-\u001F\p{Surrogate}]*/uy;
const escapeToken =
  /\\(?:["\\/bfnrt]|u(?:(?![dD][89a-fA-F])[0-9a-fA-F]{4}|[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}))/y;
const surrogate = /\p{Surrogate}|\\u[dD][89a-fA-F][0-9a-fA-F]{2}/uy;

function putMember({ value, name }: ObjectContainer, member: unknown): void {
  setMember(value, name, Object.hasOwn(value, name) ? repeatedMember : member);
}
