import type { ContractError } from "../errors/contract-error.js";
import { type AllLimits, allLimits } from "../limits.js";
import { describeFound, describeShape, mismatch, type Place } from "../mismatch.js";
import { readScalar, unfit } from "../scalar.js";
import {
  type ArrayShape,
  type ExpandedName,
  type NamedShape,
  type ObjectShape,
  type PropertyShape,
  type ResolvedShape,
  resolveShape,
  type ScalarShape,
  type Shapes,
} from "../shape.js";
import { defaultNamespace, elementName, isNamed } from "./expected-names.js";
import { parseBoolean, parseLexical, trim } from "./lexical.js";
import { schemaInstanceNamespace } from "./namespaces.js";
import { readXml, type XmlElement } from "./read.js";

/** What decoding needs besides the document. */
export interface XmlContext {
  readonly shapes: Shapes;
  /** Attributes that mark an element as null, beside the `nil` of XML Schema. */
  readonly nilAliases: readonly ExpandedName[];
}

/**
 * Decodes an XML document to the value that the shape describes: the same value that JSON would give. Elements and attributes are
 * matched by namespace and local name, in any order; those that the shape does not name are left out.
 *
 * @throws XmlSyntaxError, ContractError, LimitError
 */
export function decodeXmlText(
  text: string,
  named: NamedShape,
  context: XmlContext,
  _limits: AllLimits = allLimits(undefined),
): unknown {
  if (named.xml === undefined) throw new TypeError("This schema has no XML form.");
  const root = readXml(text);
  const expected = elementName(named.xml, "", "");
  if (!isNamed(root, expected))
    throw mismatch(undefined, `element ${inWords(expected)}`, `element ${inWords(root)}`, "xml");
  const inside = defaultNamespace(named.xml, "");
  return new XmlDecoder(context).decodeElement(root, resolveShape(named.shape, context.shapes), inside, undefined);
}

class XmlDecoder {
  constructor(private readonly context: XmlContext) {}

  /** @param namespace the default namespace inside the element, by the contract */
  decodeElement(element: XmlElement, shape: ResolvedShape, namespace: string, place: Place | undefined): unknown {
    if (this.isNil(element, place)) {
      if (!shape.nullable) throw unlike(place, shape, null);
      return null;
    }
    switch (shape.kind) {
      case "object":
        return this.decodeObject(element, shape, namespace, place);
      case "array":
        return this.decodeWrapper(element, shape, namespace, place);
      default:
        if (element.children.length > 0) throw mismatch(place, describeShape(shape), "child elements", "xml");
        return decodeScalar(element.text, shape, place);
    }
  }

  private decodeObject(element: XmlElement, shape: ObjectShape, namespace: string, place: Place | undefined): unknown {
    refuseText(element, shape, place);
    const { children } = element;
    const decoded: Record<string, unknown> = {};
    for (const property of shape.properties) {
      const here: Place = { parent: place, key: property.name };
      const value = property.xml?.attribute
        ? this.decodeAttribute(element, property, here)
        : this.decodeProperty(children, property, namespace, here);
      if (value !== undefined) decoded[property.name] = value;
    }
    return decoded;
  }

  private decodeProperty(
    siblings: readonly XmlElement[],
    property: PropertyShape,
    namespace: string,
    place: Place,
  ): unknown {
    const shape = resolveShape(property.shape, this.context.shapes);
    if (shape.kind === "array" && !shape.wrapped) {
      const items = this.decodeItems(
        siblings,
        shape,
        elementName(shape.itemXml, property.name, namespace),
        namespace,
        place,
      );
      // XML writes an empty list without a wrapper as it writes no list: as nothing.
      return items.length > 0 || property.required ? items : undefined;
    }
    const name = elementName(property.xml, property.name, namespace);
    const [element, repeated] = siblings.filter((sibling) => isNamed(sibling, name));
    if (repeated !== undefined) throw mismatch(place, `one element ${inWords(name)}`, "another one", "xml");
    if (element !== undefined) {
      return this.decodeElement(element, shape, defaultNamespace(property.xml, namespace), place);
    }
    if (property.required) throw mismatch(place, describeShape(shape), nothingLike(name, siblings), "xml");
    return undefined;
  }

  private decodeWrapper(element: XmlElement, shape: ArrayShape, namespace: string, place: Place | undefined): unknown {
    refuseText(element, shape, place);
    const name = elementName(shape.itemXml, element.localName, namespace);
    const items = this.decodeItems(element.children, shape, name, namespace, place);
    if (items.length < element.children.length) {
      const stray = element.children.find((child) => !isNamed(child, name)) ?? element;
      throw mismatch(place, `elements ${inWords(name)} alone`, `element ${inWords(stray)}`, "xml");
    }
    return items;
  }

  private decodeItems(
    siblings: readonly XmlElement[],
    shape: ArrayShape,
    name: ExpandedName,
    namespace: string,
    place: Place | undefined,
  ): unknown[] {
    const items = resolveShape(shape.items, this.context.shapes);
    const inside = defaultNamespace(shape.itemXml, namespace);
    return siblings
      .filter((sibling) => isNamed(sibling, name))
      .map((item, index) => this.decodeElement(item, items, inside, { parent: place, key: index }));
  }

  private decodeAttribute(element: XmlElement, property: PropertyShape, place: Place): unknown {
    const shape = resolveShape(property.shape, this.context.shapes);
    const name = { namespace: property.xml?.namespace ?? "", localName: property.xml?.name ?? property.name };
    const attribute = element.attributes.find((candidate) => isNamed(candidate, name));
    if (attribute !== undefined && isScalar(shape)) return decodeScalar(attribute.value, shape, place);
    // OpenAPI 3.2, XML Object, Handling null values: a missing attribute is null where the schema allows null.
    if (shape.nullable) return null;
    if (property.required) throw unlike(place, shape, undefined);
    return undefined;
  }

  /** XML Schema part 1 §2.6.2, and the contract's own spellings of it. */
  private isNil(element: XmlElement, place: Place | undefined): boolean {
    let isNil = false;
    for (const attribute of element.attributes) {
      if (!isNamed(attribute, nil) && !this.context.nilAliases.some((alias) => isNamed(attribute, alias))) continue;
      const value = parseBoolean(trim(attribute.value));
      if (value === undefined) {
        throw mismatch(place, `a boolean as ${inWords(attribute)}`, describeFound(attribute.value), "xml");
      }
      isNil ||= value;
    }
    if (isNil && (element.children.length > 0 || trim(element.text) !== "")) {
      throw mismatch(place, "nothing inside an element that is nil", "content", "xml");
    }
    return isNil;
  }
}

const nil: ExpandedName = { namespace: schemaInstanceNamespace, localName: "nil" };

function decodeScalar(text: string, shape: ScalarShape, place: Place | undefined): unknown {
  const scalar = readScalar(parseLexical(text, shape), shape);
  if (scalar === unfit) throw unlike(place, shape, text);
  return scalar;
}

function refuseText(element: XmlElement, shape: ResolvedShape, place: Place | undefined): void {
  const text = trim(element.text);
  if (text !== "") throw unlike(place, shape, text);
}

function isScalar(shape: ResolvedShape): shape is ScalarShape {
  return shape.kind !== "object" && shape.kind !== "array";
}

/** A missing element is often there, but in another namespace: say so. */
function nothingLike(name: ExpandedName, siblings: readonly XmlElement[]): string {
  const like = siblings.find((sibling) => sibling.localName === name.localName);
  return like === undefined ? "nothing" : `nothing in its namespace, but element ${inWords(like)}`;
}

function inWords({ namespace, localName }: ExpandedName): string {
  return namespace === "" ? `${localName} in no namespace` : `${localName} in ${namespace}`;
}

function unlike(place: Place | undefined, shape: ResolvedShape, found: unknown): ContractError {
  return mismatch(place, describeShape(shape), describeFound(found), "xml");
}
