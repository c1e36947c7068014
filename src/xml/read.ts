import { XMLParser } from "fast-xml-parser";
import type { ExpandedName } from "../shape.js";
import { declaredPrefix, NamespaceScope } from "./namespaces.js";
import { expandAttributeValue, expandReferences } from "./references.js";
import { checkWellFormed, type Range } from "./well-formed.js";

/** An element, its names resolved. What is inside is resolved when it is asked for. */
export interface XmlElement extends ExpandedName {
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlElement[];
  /** The text that stands directly in the element, CDATA sections and references resolved, nothing trimmed. */
  readonly text: string;
}

export interface XmlAttribute extends ExpandedName {
  readonly value: string;
}

/**
 * Reads an XML document.
 *
 * @returns the root element
 * @throws XmlSyntaxError when the text is not well-formed by XML 1.0 and Namespaces in XML 1.0, or has a DOCTYPE
 */
export function readXml(text: string): XmlElement {
  const instructions = checkWellFormed(text);
  const nodes: unknown = parser.parse(withoutRanges(text, instructions));
  const root = (nodes as readonly ParserNode[]).find(isElement);
  if (root === undefined) throw new TypeError("fast-xml-parser found no root element in a well-formed document.");
  return new ParsedElement(root, NamespaceScope.document);
}

/** What fast-xml-parser gives with `preserveOrder`: one member named after the element or text, and the attributes beside it. */
interface ParserNode {
  readonly [attributesKey]?: Readonly<Record<string, string>>;
  readonly [name: string]: unknown;
}

const attributesKey = ":@";
const attributePrefix = "@";
const elementPrefix = "<";
const textKey = "#text";
const characterDataKey = "#cdata";

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: attributePrefix,
  textNodeName: textKey,
  cdataPropName: characterDataKey,
  // A sign that no XML name has: it renames, or throws on, elements called `constructor` and the like. It may ask twice.
  transformTagName: (name) => (name.startsWith(elementPrefix) ? name : elementPrefix + name),
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  // References are expanded here: CDATA sections and attribute values have rules of their own.
  processEntities: false,
  maxNestedTags: Number.POSITIVE_INFINITY,
  jPath: false,
});

class ParsedElement implements XmlElement {
  readonly namespace: string;
  readonly localName: string;
  readonly attributes: readonly XmlAttribute[];
  private readonly nodes: readonly ParserNode[];
  private readonly scope: NamespaceScope;

  constructor(node: ParserNode, outer: NamespaceScope) {
    const key = elementKey(node) ?? "";
    this.nodes = node[key] as readonly ParserNode[];
    const attributes = Object.entries(node[attributesKey] ?? {}).map(
      ([name, value]) => [splitName(name.slice(attributePrefix.length)), expandAttributeValue(value)] as const,
    );
    const declared = new Map<string, string>();
    for (const [{ prefix, localName }, value] of attributes) {
      const declares = declaredPrefix(prefix, localName);
      if (declares !== undefined) declared.set(declares, value);
    }
    this.scope = outer.with(declared);
    this.attributes = attributes
      .filter(([{ prefix, localName }]) => declaredPrefix(prefix, localName) === undefined)
      .map(([{ prefix, localName }, value]) => ({
        // Namespaces §6.2: the default namespace does not apply to attributes.
        namespace: prefix === "" ? "" : (this.scope.lookUp(prefix) ?? ""),
        localName,
        value,
      }));
    const name = splitName(key.slice(elementPrefix.length));
    this.namespace = this.scope.lookUp(name.prefix) ?? "";
    this.localName = name.localName;
  }

  get children(): readonly XmlElement[] {
    return this.nodes.filter(isElement).map((node) => new ParsedElement(node, this.scope));
  }

  get text(): string {
    let text = "";
    for (const node of this.nodes) {
      const characters = node[textKey];
      if (typeof characters === "string") text += expandReferences(characters);
      const section = node[characterDataKey];
      if (Array.isArray(section)) for (const part of section) text += String((part as ParserNode)[textKey]);
    }
    return text;
  }
}

function elementKey(node: ParserNode): string | undefined {
  return Object.keys(node).find((key) => key.startsWith(elementPrefix));
}

function isElement(node: ParserNode): boolean {
  return elementKey(node) !== undefined;
}

function splitName(name: string): { readonly prefix: string; readonly localName: string } {
  const colon = name.indexOf(":");
  return { prefix: colon === -1 ? "" : name.slice(0, colon), localName: name.slice(colon + 1) };
}

/** fast-xml-parser takes an apostrophe in a processing instruction for a quote, and reads on past its end. */
function withoutRanges(text: string, ranges: readonly Range[]): string {
  let kept = "";
  let position = 0;
  for (const { start, end } of ranges) {
    kept += text.slice(position, start);
    position = end;
  }
  return position === 0 ? text : kept + text.slice(position);
}
