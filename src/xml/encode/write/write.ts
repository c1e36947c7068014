import { xmlNamespace } from "../../reader/namespaces.js";
import { characterData, escapeText, escapeValue } from "./escape.js";
import type { XmlAttributeNode, XmlElementNode, XmlNode } from "./nodes.js";
import { type Prefixes, prefixesOf } from "./prefixes.js";

/**
 * Writes a document. No white space is added, and no XML declaration: none is needed in UTF-8 and XML 1.0 (§2.8, §4.3.3), and a body's
 * encoding is what its Content-Type and its bytes say, which a declaration could only contradict.
 */
export function writeXml(root: XmlElementNode): string {
  return new Writer(prefixesOf(root)).write(root);
}

interface OpenElement {
  readonly tag: string;
  readonly children: Iterator<XmlNode>;
  /** The default namespace inside. */
  readonly inside: string;
}

class Writer {
  private text = "";
  private readonly open: OpenElement[] = [];

  constructor(private readonly prefixes: Prefixes) {}

  write(root: XmlElementNode): string {
    const { defaultNamespace } = this.prefixes;
    this.begin(root, root.name.namespace === defaultNamespace ? defaultNamespace : "", this.declarations());
    for (let element = this.open.at(-1); element !== undefined; element = this.open.at(-1)) {
      const { done, value: node } = element.children.next();
      if (done) {
        this.text += `</${element.tag}>`;
        this.open.pop();
      } else if (node.kind === "element") this.begin(node, element.inside, "");
      else if (node.kind === "cdata") this.text += characterData(node.text);
      else if (node.kind === "text") this.text += escapeText(node.text);
    }
    return this.text;
  }

  private declarations(): string {
    const { defaultNamespace } = this.prefixes;
    let text = defaultNamespace === "" ? "" : attribute("xmlns", defaultNamespace);
    for (const [namespace, prefix] of this.prefixes.prefixes) {
      if (namespace !== xmlNamespace) text += attribute(`xmlns:${prefix}`, namespace);
    }
    return text;
  }

  /** @param outer the default namespace in force */
  private begin(element: XmlElementNode, outer: string, declarations: string): void {
    const { namespace, localName } = element.name;
    const prefix = namespace === outer ? undefined : this.prefixes.prefixes.get(namespace);
    const tag = prefix === undefined ? localName : `${prefix}:${localName}`;
    const inside = prefix === undefined ? namespace : outer;
    this.text += `<${tag}${inside === outer ? "" : attribute("xmlns", inside)}${declarations}`;
    const children: XmlNode[] = [];
    let isEmpty = true;
    for (const node of element.nodes) {
      if (node.kind === "attribute") this.text += this.attribute(node, inside);
      else {
        children.push(node);
        isEmpty &&= node.kind !== "element" && node.text === "";
      }
    }
    this.text += isEmpty ? "/>" : ">";
    if (!isEmpty) this.open.push({ tag, children: children.values(), inside });
  }

  private attribute({ name, value, valueNamespace }: XmlAttributeNode, inside: string): string {
    return attribute(
      this.qualified(name.namespace, name.localName, ""),
      valueNamespace === undefined ? value : this.qualified(valueNamespace, value, inside),
    );
  }

  private qualified(namespace: string, localName: string, defaultNamespace: string): string {
    const prefix = namespace === defaultNamespace ? undefined : this.prefixes.prefixes.get(namespace);
    return prefix === undefined ? localName : `${prefix}:${localName}`;
  }
}

function attribute(name: string, value: string): string {
  return ` ${name}="${escapeValue(value)}"`;
}
