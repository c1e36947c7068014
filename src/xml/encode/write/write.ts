import { xmlNamespace } from "../../reader/namespaces.js";
import { characterData, escapeText, escapeValue } from "./escape.js";
import type { XmlAttributeNode, XmlElementNode, XmlNode, XmlTextNode } from "./nodes.js";
import { type Prefixes, prefixesOf } from "./prefixes.js";

/**
 * Writes a document. No white space is added, and no XML declaration: none is needed in UTF-8 and XML 1.0 (§2.8, §4.3.3), and a body's
 * encoding is what its Content-Type and its bytes say, which a declaration could only contradict.
 */
export function writeXml(root: XmlElementNode): string {
  return new Writer(prefixesOf(root)).write(root);
}

class Writer {
  private readonly prefixes: Prefixes;

  constructor(prefixes: Prefixes) {
    this.prefixes = prefixes;
  }

  write(root: XmlElementNode): string {
    const { defaultNamespace } = this.prefixes;
    return this.element(root, root.name.namespace === defaultNamespace ? defaultNamespace : "", this.declarations());
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
  private element(element: XmlElementNode, outer: string, declarations: string): string {
    const { namespace, localName } = element.name;
    const prefix = namespace === outer ? undefined : this.prefixes.prefixes.get(namespace);
    const tag = prefix === undefined ? localName : `${prefix}:${localName}`;
    const inside = prefix === undefined ? namespace : outer;
    let text = `<${tag}${inside === outer ? "" : attribute("xmlns", inside)}${declarations}`;
    for (const node of element.nodes) if (node.kind === "attribute") text += this.attribute(node, inside);
    if (!element.nodes.some(isContent)) return `${text}/>`;
    text += ">";
    for (const node of element.nodes) text += node.kind === "element" ? this.element(node, inside, "") : textOf(node);
    return `${text}</${tag}>`;
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

/** An attribute stands in the tag, and has none here. */
function textOf(node: XmlAttributeNode | XmlTextNode): string {
  if (node.kind === "attribute") return "";
  return node.kind === "cdata" ? characterData(node.text) : escapeText(node.text);
}

/** Whether something of it is written between the tags. */
function isContent(node: XmlNode): boolean {
  return node.kind === "element" || (node.kind !== "attribute" && node.text !== "");
}

function attribute(name: string, value: string): string {
  return ` ${name}="${escapeValue(value)}"`;
}
