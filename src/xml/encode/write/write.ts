import { xmlNamespace } from "../../reader/namespaces.js";
import { characterData, escapeText, escapeValue } from "./escape.js";
import type { XmlAttributeNode, XmlElementNode, XmlTextNode } from "./nodes.js";
import { type Prefixes, prefixesOf } from "./prefixes.js";

/**
 * Writes a document. No white space is added, and no XML declaration: none is needed in UTF-8 and XML 1.0 (§2.8, §4.3.3), and a body's
 * encoding is what its Content-Type and its bytes say, which a declaration could only contradict.
 */
export function writeXml(root: XmlElementNode): string {
  return new Writer(prefixesOf(root)).write(root);
}

class Writer {
  private text = "";

  private readonly prefixes: Prefixes;

  constructor(prefixes: Prefixes) {
    this.prefixes = prefixes;
  }

  write(root: XmlElementNode): string {
    const { defaultNamespace } = this.prefixes;
    this.element(root, root.name.namespace === defaultNamespace ? defaultNamespace : "", this.declarations());
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
  private element(element: XmlElementNode, outer: string, declarations: string): void {
    const { namespace, localName } = element.name;
    const prefix = namespace === outer ? undefined : this.prefixes.prefixes.get(namespace);
    const tag = prefix === undefined ? localName : `${prefix}:${localName}`;
    const inside = prefix === undefined ? namespace : outer;
    this.text += `<${tag}${inside === outer ? "" : attribute("xmlns", inside)}${declarations}`;
    for (const node of element.nodes) if (node.kind === "attribute") this.text += this.attribute(node, inside);
    const children = element.nodes.filter((node) => node.kind === "element" || textOf(node) !== "");
    this.text += children.length === 0 ? "/>" : ">";
    if (children.length === 0) return;
    for (const child of children) {
      if (child.kind === "element") this.element(child, inside, "");
      else this.text += textOf(child);
    }
    this.text += `</${tag}>`;
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

/** An attribute stands in the tag, and has none here. */
function textOf(node: XmlAttributeNode | XmlTextNode): string {
  if (node.kind === "attribute") return "";
  return node.kind === "cdata" ? characterData(node.text) : escapeText(node.text);
}
