import { syntaxFaultAt } from "../errors/syntax-error.js";
import { XmlSyntaxError } from "../errors/xml-syntax-error.js";

/** Moves through text. It knows where it stands, and nothing of the grammar. */
export class Scanner {
  position = 0;
  /** Where each string last searched for stands next, so that no stretch of text is searched for it twice. */
  private readonly nextPlaces = new Map<string, number>();

  constructor(readonly text: string) {}

  get atEnd(): boolean {
    return this.position >= this.text.length;
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

  /** Moves past what the sticky expression `token` matches here. */
  match(token: RegExp): RegExpExecArray | undefined {
    token.lastIndex = this.position;
    const match = token.exec(this.text);
    if (match === null) return undefined;
    this.position += match[0].length;
    return match;
  }

  /** Where `literal` stands next, from here on; the text's length when it does not. */
  find(literal: string): number {
    let place = this.nextPlaces.get(literal) ?? -1;
    if (place < this.position) {
      place = this.text.indexOf(literal, this.position);
      if (place === -1) place = this.text.length;
      this.nextPlaces.set(literal, place);
    }
    return place;
  }

  fail(rule: string, offset = this.position): never {
    throw new XmlSyntaxError(syntaxFaultAt(this.text, offset, rule));
  }
}
