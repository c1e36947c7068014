/** What a document says, whoever reads it: comments, instructions and declarations left out, texts side by side made one. */
export interface XmlTree {
  readonly name: string;
  /** In any order, as `{namespace}name` → value. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: readonly (XmlTree | string)[];
}

/** What a parser makes of a document: its tree, or the fault that it was refused for. */
export type Reading = { readonly tree: XmlTree } | { readonly fault: string; readonly offset?: number };

/** `{namespace}name`, as James Clark writes it; no braces for no namespace. */
export function expandedName(namespace: string, localName: string): string {
  return namespace === "" ? localName : `{${namespace}}${localName}`;
}

/** Builds a tree of what a parser comes upon, in order. */
export class XmlTreeBuilder {
  private readonly open: OpenElement[] = [];
  private root: XmlTree | undefined;

  start(name: string, attributes: Readonly<Record<string, string>>): void {
    this.open.push({ name, attributes, content: [] });
  }

  text(text: string): void {
    const content = this.open.at(-1)?.content;
    // White space around the root element belongs to nothing.
    if (content === undefined || text === "") return;
    const last = content.at(-1);
    if (typeof last === "string") content[content.length - 1] = last + text;
    else content.push(text);
  }

  end(): void {
    const element = this.open.pop();
    if (element === undefined) throw new Error("There are more ends than starts.");
    const parent = this.open.at(-1);
    if (parent === undefined) this.root = element;
    else parent.content.push(element);
  }

  finish(): XmlTree {
    if (this.root === undefined) throw new Error("The root element has not ended.");
    return this.root;
  }
}

interface OpenElement extends XmlTree {
  readonly content: (XmlTree | string)[];
}
