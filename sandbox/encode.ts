import { XMLBuilder } from "fast-xml-parser";
import {
  type NamedShape,
  type PropertyShape,
  type ResolvedShape,
  resolveShape,
  type Shape,
  type Shapes,
  type XmlNodeFacts,
} from "../scripts/model/shape.js";
import { formatOfKey } from "../src/content/media-type-key.js";
import { schemaInstanceNamespace } from "../src/xml/reader/namespaces.js";

/** A checked value as the body of an answer, in the media type that was negotiated. */
export function encodeBody(value: unknown, mediaType: string, named: NamedShape, shapes: Shapes): string {
  return formatOfKey(mediaType) === "json" ? JSON.stringify(value) : encodeXml(value, named, shapes);
}

/**
 * A value as .NET's DataContractSerializer writes it: members of a base class first (they have a namespace of their own), then
 * alphabetically; null as `i:nil`; decimals with their scale.
 */
export function encodeXml(value: unknown, named: NamedShape, shapes: Shapes): string {
  if (named.xml === undefined) throw new TypeError("This schema has no XML form.");
  const root = new XmlEncoder(shapes).element(named.xml.name, named.xml, value, named.shape, "");
  root[attributesKey] = { [`${attributePrefix}xmlns:i`]: schemaInstanceNamespace, ...root[attributesKey] };
  return builder.build([root]);
}

interface XmlNode {
  [attributesKey]?: Record<string, string>;
  [name: string]: unknown;
}

const attributesKey = ":@";
const attributePrefix = "@";
const textKey = "#text";

const builder = new XMLBuilder({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: attributePrefix,
  textNodeName: textKey,
  suppressEmptyNode: true,
  // Text is escaped here: the builder would leave a carriage return to be read as a line feed.
  processEntities: false,
});

/**
 * As .NET's XmlWriter does: a carriage return as a reference, and a control character too, although XML 1.0 §4.1 allows no such
 * reference and no reader may accept it.
 */
function escapeText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are written as references
  return text.replace(/[&<>\u0000-\u0008\u000B-\u001F]/g, (character) => {
    const name = { "&": "amp", "<": "lt", ">": "gt" }[character];
    return name === undefined ? `&#x${character.charCodeAt(0).toString(16).toUpperCase()};` : `&${name};`;
  });
}

class XmlEncoder {
  constructor(private readonly shapes: Shapes) {}

  /** @param outer the default namespace around the element */
  element(name: string, facts: XmlNodeFacts | undefined, value: unknown, reference: Shape, outer: string): XmlNode {
    const shape = resolveShape(reference, this.shapes);
    const namespace = facts?.namespace ?? outer;
    const attributes: Record<string, string> = {};
    if (namespace !== outer) attributes[`${attributePrefix}xmlns`] = namespace;
    if (value === null) attributes[`${attributePrefix}i:nil`] = "true";
    return { [name]: this.content(value, shape, namespace, name), [attributesKey]: attributes };
  }

  private content(value: unknown, shape: ResolvedShape, namespace: string, name: string): XmlNode[] {
    if (value === null) return [];
    if (shape.kind === "array") {
      const itemName = shape.itemXml?.name ?? name;
      return asList(value).map((item) => this.element(itemName, shape.itemXml, item, shape.items, namespace));
    }
    if (shape.kind !== "object") {
      const isDecimal = shape.kind === "number" && shape.format === "decimal";
      return [{ [textKey]: escapeText(isDecimal ? Number(value).toFixed(4) : String(value)) }];
    }
    const members = new Map(Object.entries(asObject(value)));
    return [...shape.properties]
      .filter((property) => members.has(property.name))
      .sort((one, other) => rank(one.xml, namespace) - rank(other.xml, namespace) || compare(one.name, other.name))
      .flatMap((property) => this.property(property, members.get(property.name), namespace));
  }

  private property({ name, xml, shape }: PropertyShape, value: unknown, namespace: string): XmlNode[] {
    if (xml?.nodeType !== undefined || xml?.prefix !== undefined)
      throw new TypeError(`The sandbox cannot write ${name}: attribute or prefix.`);
    const resolved = resolveShape(shape, this.shapes);
    if (resolved.kind === "array" && !resolved.wrapped) return this.content(value, resolved, namespace, name);
    return [this.element(xml?.name ?? name, xml, value, shape, namespace)];
  }
}

function rank(facts: XmlNodeFacts | undefined, namespace: string): number {
  return facts?.namespace === undefined || facts.namespace === namespace ? 1 : 0;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function asObject(value: unknown): object {
  return typeof value === "object" && value !== null ? value : {};
}
