import {
  type NamedShape,
  type PropertyShape,
  type ResolvedShape,
  resolveShape,
  type Shape,
  type Shapes,
  type XmlNodeFacts,
} from "../scripts/model/shape.js";
import { schemaInstanceNamespace } from "../src/xml/reader/namespaces.js";

/**
 * A value as .NET's DataContractSerializer writes it: members of a base class first (they have a namespace of their own), then
 * alphabetically; null as `i:nil`; decimals with their scale. It is no part of the runtime, so that tests hold the one against the other.
 */
export function encodeXml(value: unknown, named: NamedShape, shapes: Shapes): string {
  if (named.xml === undefined) throw new TypeError("This schema has no XML form.");
  const declaration = ` xmlns:i="${schemaInstanceNamespace}"`;
  return new XmlEncoder(shapes).element(named.xml.name, named.xml, value, named.shape, "", declaration);
}

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

  /**
   * @param outer the default namespace around the element
   * @param declarations what else is declared on it
   */
  element(
    name: string,
    facts: XmlNodeFacts | undefined,
    value: unknown,
    reference: Shape,
    outer: string,
    declarations = "",
  ): string {
    const shape = resolveShape(reference, this.shapes);
    const namespace = facts?.namespace ?? outer;
    // No namespace of a contract has a character that an attribute's value cannot have.
    const declared = namespace === outer ? declarations : `${declarations} xmlns="${namespace}"`;
    if (value === null) return `<${name}${declared} i:nil="true"/>`;
    const content = this.content(value, shape, namespace, name);
    return content === "" ? `<${name}${declared}/>` : `<${name}${declared}>${content}</${name}>`;
  }

  private content(value: unknown, shape: ResolvedShape, namespace: string, name: string): string {
    if (shape.kind === "array") {
      const itemName = shape.itemXml?.name ?? name;
      return asList(value)
        .map((item) => this.element(itemName, shape.itemXml, item, shape.items, namespace))
        .join("");
    }
    if (shape.kind !== "object") {
      const isDecimal = shape.kind === "number" && shape.format === "decimal";
      return escapeText(isDecimal ? Number(value).toFixed(4) : String(value));
    }
    const members = new Map(Object.entries(asObject(value)));
    return [...shape.properties]
      .filter((property) => members.has(property.name))
      .sort((one, other) => rank(one.xml, namespace) - rank(other.xml, namespace) || compare(one.name, other.name))
      .map((property) => this.property(property, members.get(property.name), namespace))
      .join("");
  }

  private property({ name, xml, shape }: PropertyShape, value: unknown, namespace: string): string {
    if (xml?.nodeType !== undefined || xml?.prefix !== undefined)
      throw new TypeError(`The sandbox cannot write ${name}: attribute or prefix.`);
    const resolved = resolveShape(shape, this.shapes);
    if (resolved.kind === "array" && !resolved.wrapped) return this.content(value, resolved, namespace, name);
    return this.element(xml?.name ?? name, xml, value, shape, namespace);
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
