import type { ExpandedName } from "../shape.js";
import { isNamed } from "./expected-names.js";
import { trim } from "./lexical.js";
import { type Token, type XmlAttribute, XmlReader } from "./reader.js";

/**
 * A reader that can look for a child of the element that began last, and comes back. What it has looked at is kept until it is read; each
 * token is looked at once, or passed over with the element that it stands in, however deep such elements lie in each other.
 */
export class LookaheadReader extends XmlReader {
  /** What has been looked at; some of it has been read again. */
  private ahead: AheadToken[] = [];
  private position = 0;
  /** The text read again last; undefined where the text is the document's. */
  private replayed: string | undefined;

  override next(): Token {
    const token = this.position < this.ahead.length ? this.ahead[this.position] : undefined;
    this.replayed = undefined;
    if (token === undefined) return super.next();
    this.position += 1;
    if (this.position === this.ahead.length) {
      this.ahead = [];
      this.position = 0;
    }
    if (token.kind === "start") this.standAt(token);
    else if (token.kind === "text") this.replayed = token.text;
    return token.kind;
  }

  override get text(): string {
    return this.replayed ?? super.text;
  }

  override get isBlank(): boolean {
    return this.replayed === undefined ? super.isBlank : trim(this.replayed) === "";
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

  private standAt({ namespace, localName, attributes }: Tag): void {
    this.namespace = namespace;
    this.localName = localName;
    this.attributes = attributes;
  }

  private findText(name: ExpandedName): string | null | undefined {
    for (let at = this.position; ; at += 1) {
      const token = this.tokenAt(at);
      if (token.kind === "end" || token.kind === "done") return undefined;
      if (token.kind !== "start") continue;
      const end = this.endOf(token, at);
      if (isNamed(token, name)) return textOf(this.ahead.slice(at + 1, end));
      at = end;
    }
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
    if (kind === "text") return { kind, text: super.text };
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

type AheadToken = StartToken | { readonly kind: "text"; readonly text: string } | { readonly kind: "end" | "done" };

function textOf(tokens: readonly AheadToken[]): string | null {
  let text = "";
  for (const token of tokens) {
    if (token.kind !== "text") return null;
    text += token.text;
  }
  return text;
}
