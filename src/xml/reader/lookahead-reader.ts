import type { ExpandedName } from "../../contract/shape.js";
import { isNamed } from "../names.js";
import { type Token, type XmlAttribute, XmlReader } from "./reader.js";

/**
 * A reader that can look for a child of the element that began last, and comes back. What it has looked at is kept until it is read; each
 * token is looked at once, or passed over with the element that it stands in, however deep such elements lie in each other.
 */
export class LookaheadReader extends XmlReader {
  /** What has been looked at; some of it has been read again. */
  private ahead: AheadToken[] = [];
  private position = 0;

  override next(): Token {
    return this.position < this.ahead.length ? this.nextAgain() : super.next();
  }

  /**
   * In an element that has just begun: the text of its first child of this name; null where that child holds elements, and undefined
   * where there is no such child.
   */
  textOfChild(name: ExpandedName): string | null | undefined {
    const { namespace, localName, attributes } = this;
    const text = this.findText(name);
    // Looking ahead has moved on to other elements.
    this.standAt({ namespace, localName, attributes });
    return text;
  }

  private nextAgain(): Token {
    const token = this.tokenAt(this.position);
    this.position += 1;
    if (this.position === this.ahead.length) {
      this.ahead = [];
      this.position = 0;
    }
    if (token.kind === "start") this.standAt(token);
    else if (token.kind === "text") this.standAtText(token);
    return token.kind;
  }

  private standAt({ namespace, localName, attributes }: Tag): void {
    this.namespace = namespace;
    this.localName = localName;
    this.attributes = attributes;
  }

  private standAtText({ isSpace, textStart, textEnd, expand }: Text): void {
    this.isSpace = isSpace;
    this.textStart = textStart;
    this.textEnd = textEnd;
    this.expand = expand;
  }

  private findText(name: ExpandedName): string | null | undefined {
    for (let at = this.position; ; at += 1) {
      const token = this.tokenAt(at);
      if (token.kind === "end" || token.kind === "done") return undefined;
      if (token.kind !== "start") continue;
      const end = this.endOf(token, at);
      if (isNamed(token, name)) return this.textBetween(at + 1, end);
      at = end;
    }
  }

  private textBetween(start: number, end: number): string | null {
    let text = "";
    for (let at = start; at < end; at += 1) {
      const token = this.tokenAt(at);
      if (token.kind !== "text") return null;
      this.standAtText(token);
      text += this.text;
    }
    return text;
  }

  private tokenAt(at: number): AheadToken {
    const known = this.ahead[at];
    if (known !== undefined) return known;
    const token = this.take(super.next());
    this.ahead.push(token);
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
    if (kind === "text") {
      const { isSpace, textStart, textEnd, expand } = this;
      return { kind, isSpace, textStart, textEnd, expand };
    }
    if (kind !== "start") return { kind };
    const { namespace, localName, attributes } = this;
    return { kind, namespace, localName, attributes, end: undefined };
  }
}

interface Tag extends ExpandedName {
  readonly attributes: readonly XmlAttribute[];
}

interface StartToken extends Tag {
  readonly kind: "start";
  /** The place of its end tag. */
  end: number | undefined;
}

/** A stretch of the document's text, as the reader keeps it. */
interface Text {
  readonly isSpace: boolean;
  readonly textStart: number;
  readonly textEnd: number;
  readonly expand: ((text: string) => string) | undefined;
}

type AheadToken = StartToken | ({ readonly kind: "text" } & Text) | { readonly kind: "end" | "done" };
