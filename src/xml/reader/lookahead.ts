import type { ExpandedName } from "../names.js";
import { isNamed } from "../names.js";
import type { Ahead, Token, XmlAttribute, XmlReader } from "./reader.js";

/**
 * In an element that has just begun: the text of its first child of this name; null where that child holds elements, and undefined
 * where there is no such child. What is looked at on the way is read again.
 */
export function textOfChild(reader: XmlReader, name: ExpandedName): string | null | undefined {
  reader.ahead ??= new Lookahead(reader);
  return reader.ahead.textOfChild(name);
}

/**
 * What a reader has looked at, kept until it is read; each token is looked at once, or passed over with the element that it stands in,
 * however deep such elements lie in each other.
 */
class Lookahead implements Ahead {
  /** What has been looked at; some of it has been read again. */
  private tokens: AheadToken[] = [];
  private position = 0;

  private readonly reader: XmlReader;

  constructor(reader: XmlReader) {
    this.reader = reader;
  }

  next(): Token {
    if (this.position >= this.tokens.length) return this.reader.read();
    const token = this.tokenAt(this.position);
    this.position += 1;
    if (this.position === this.tokens.length) {
      this.tokens = [];
      this.position = 0;
    }
    if (token.kind === "start" || token.kind === "text") Object.assign(this.reader, token.state);
    return token.kind;
  }

  textOfChild(name: ExpandedName): string | null | undefined {
    const state = this.tag();
    const text = this.findText(name);
    // Looking ahead has moved on to other elements.
    Object.assign(this.reader, state);
    return text;
  }

  private findText(name: ExpandedName): string | null | undefined {
    for (let at = this.position; ; at += 1) {
      const token = this.tokenAt(at);
      if (token.kind === "end" || token.kind === "done") return undefined;
      if (token.kind !== "start") continue;
      const end = this.endOf(token, at);
      if (isNamed(token.state, name)) return this.textBetween(at + 1, end);
      at = end;
    }
  }

  private textBetween(start: number, end: number): string | null {
    let text = "";
    for (let at = start; at < end; at += 1) {
      const token = this.tokenAt(at);
      if (token.kind !== "text") return null;
      Object.assign(this.reader, token.state);
      text += this.reader.text;
    }
    return text;
  }

  private tokenAt(at: number): AheadToken {
    const known = this.tokens[at];
    if (known !== undefined) return known;
    const token = this.take(this.reader.read());
    this.tokens.push(token);
    return token;
  }

  /** Where the element that starts at a place ends. */
  private endOf(start: StartToken, at: number): number {
    const open = start.end === undefined ? [start] : [];
    let end = start.end ?? at;
    while (open.length > 0) {
      end += 1;
      const token = this.tokenAt(end);
      if (token.kind === "start") open.push(token);
      else if (token.kind === "end") {
        const ended = open.pop();
        if (ended !== undefined) ended.end = end;
      }
    }
    return end;
  }

  private take(kind: Token): AheadToken {
    if (kind === "start") return { kind, state: this.tag(), end: undefined };
    if (kind !== "text") return { kind };
    const { isSpace, textStart, textEnd, expand } = this.reader;
    return { kind, state: { isSpace, textStart, textEnd, expand } };
  }

  private tag(): Tag {
    const { namespace, localName, attributes } = this.reader;
    return { namespace, localName, attributes };
  }
}

interface Tag extends ExpandedName {
  readonly attributes: readonly XmlAttribute[];
}

interface StartToken {
  readonly kind: "start";
  readonly state: Tag;
  /** The place of its end tag. */
  end: number | undefined;
}

/** A stretch of the document's text, as the reader keeps it. */
type Text = Pick<XmlReader, "isSpace" | "textStart" | "textEnd" | "expand">;

type AheadToken = StartToken | { readonly kind: "text"; readonly state: Text } | { readonly kind: "end" | "done" };
