import {
  parseXml,
  XmlDocumentType,
  XmlElement,
  XmlError,
  type XmlNode,
  XmlProcessingInstruction,
  XmlText,
} from "@rgrove/parse-xml";
import { expandedName, type Reading, XmlTreeBuilder } from "../../support/xml-tree.js";

/**
 * Reads a document by parse-xml. It knows nothing of namespaces, so they are resolved here, over its tree and by the recommendation's
 * text alone. A DOCTYPE is a fault.
 */
export function readByParseXml(document: string): Reading {
  try {
    const { children } = parseXml(document, { preserveDocumentType: true });
    const tree = new XmlTreeBuilder();
    for (const node of children) addNode(node, new Map([["xml", xmlNamespace]]), tree);
    return { tree: tree.finish() };
  } catch (error) {
    if (error instanceof XmlError || error instanceof NamespaceFault) return { fault: error.message };
    throw error;
  }
}

class NamespaceFault extends Error {}

const xmlNamespace = "http://www.w3.org/XML/1998/namespace";
const xmlnsNamespace = "http://www.w3.org/2000/xmlns/";

type Scope = ReadonlyMap<string, string>;

function addNode(node: XmlNode, scope: Scope, tree: XmlTreeBuilder): void {
  if (node instanceof XmlText) tree.text(node.text);
  if (node instanceof XmlElement) addElement(node, scope, tree);
  if (node instanceof XmlDocumentType) throw new NamespaceFault("a DOCTYPE");
  if (node instanceof XmlProcessingInstruction && node.name.includes(":")) {
    throw new NamespaceFault("§7: a colon in a target");
  }
}

function addElement({ name, attributes, children }: XmlElement, outer: Scope, tree: XmlTreeBuilder): void {
  const scope = scopeWith(attributes, outer);
  const named = Object.entries(attributes)
    .filter(([attribute]) => !isDeclaration(attribute))
    // §6.2: the default namespace does not apply to attributes.
    .map(([attribute, value]) => [attribute.includes(":") ? expand(attribute, scope) : attribute, value] as const);
  for (const attribute of Object.keys(attributes)) splitName(attribute);
  if (new Set(named.map(([attribute]) => attribute)).size < named.length) {
    throw new NamespaceFault("Attributes Unique");
  }
  tree.start(expand(name, scope), Object.fromEntries(named));
  for (const child of children) addNode(child, scope, tree);
  tree.end();
}

function isDeclaration(attribute: string): boolean {
  return attribute === "xmlns" || attribute.startsWith("xmlns:");
}

function scopeWith(attributes: Readonly<Record<string, string>>, outer: Scope): Scope {
  const scope = new Map(outer);
  for (const [attribute, namespace] of Object.entries(attributes).filter(([name]) => isDeclaration(name))) {
    const prefix = attribute.slice("xmlns:".length);
    if (prefix === "xmlns" || namespace === xmlnsNamespace) throw new NamespaceFault("Reserved Prefixes: xmlns");
    if ((prefix === "xml") !== (namespace === xmlNamespace)) throw new NamespaceFault("Reserved Prefixes: xml");
    if (prefix !== "" && namespace === "") throw new NamespaceFault("No Prefix Undeclaring");
    scope.set(prefix, namespace);
  }
  return scope;
}

function expand(name: string, scope: Scope): string {
  const { prefix, localName } = splitName(name);
  if (prefix === "xmlns") throw new NamespaceFault("Reserved Prefixes: an element with the prefix xmlns");
  const namespace = scope.get(prefix) ?? (prefix === "" ? "" : undefined);
  if (namespace === undefined) throw new NamespaceFault(`Prefix Declared: ${prefix}`);
  return expandedName(namespace, localName);
}

/** [7] QName. What parse-xml takes for a name is one by XML 1.0 [5] already. */
function splitName(name: string): { prefix: string; localName: string } {
  const parts = name.split(":");
  const [first = "", second] = parts;
  if (parts.length > 2 || !parts.every(isNcName)) throw new NamespaceFault(`[7] QName: ${name}`);
  return second === undefined ? { prefix: "", localName: first } : { prefix: first, localName: second };
}

/** [4] NCName: a name that may begin so, since what follows a colon in a name of XML 1.0 need not. */
function isNcName(part: string): boolean {
  return part !== "" && !/^(?:[-.0-9\u00B7\u203F\u2040]|[\u0300-\u036F])/.test(part);
}
