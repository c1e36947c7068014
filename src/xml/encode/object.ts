import type { ContractError } from "../../errors/contract-error.js";
import type { Place } from "../../mismatch.js";
import { type ObjectShape, type PropertyShape, type ResolvedShape, resolveShape } from "../../shape.js";
import { elementName, isNamed } from "../expected-names.js";
import { unlike, xmlMismatch } from "../mismatch.js";
import { schemaInstanceNamespace } from "../namespaces.js";
import type { XmlNode } from "../write/nodes.js";
import type { Site, XmlEncoder } from "./encoder.js";
import { membersOf } from "./members.js";
import { otherNodes } from "./others.js";
import { textOf } from "./scalar.js";
import type { Work } from "./work.js";

/** The attributes, elements and text of an object's members: those that the contract names first, in its order. */
export function* objectNodes(encoder: XmlEncoder, value: unknown, shape: ObjectShape, site: Site): Work {
  const members = membersOf(value, shape, site.place);
  const nodes: XmlNode[] = [];
  for (const property of shape.properties) {
    const member = members.get(property.name);
    if (member === undefined) refuseMissing(property, encoder, site.place);
    else for (const node of yield propertyNodes(encoder, member, property, site)) nodes.push(node);
    members.delete(property.name);
  }
  for (const node of yield otherNodes(encoder, members, shape, site)) nodes.push(node);
  return nodes;
}

/** The nodes of a member that the contract names. */
export function* propertyNodes(encoder: XmlEncoder, value: unknown, property: PropertyShape, site: Site): Work {
  const { name, shape: reference, xml } = property;
  const shape = resolveShape(reference, encoder.shapes);
  const place: Place = { parent: site.place, key: name };
  const inside: Site = { place, namespace: site.namespace, name };
  if (xml?.nodeType === "attribute") return attributeNodes(encoder, value, property, site);
  const isBare = xml?.nodeType !== undefined || (shape.kind === "array" && !shape.wrapped);
  if (!isBare) return yield encoder.element(value, reference, xml, inside);
  if (value === null && encoder.isNullable(shape)) throw unwritten(place, "null");
  if (xml?.nodeType === "text" || xml?.nodeType === "cdata") {
    return [{ kind: xml.nodeType, text: textOf(value, shape, encoder.shapes, place) }];
  }
  const nodes = yield encoder.content(value, shape, inside);
  if (nodes.length === 0) refuseEmpty(property, shape, place);
  return nodes;
}

function attributeNodes(encoder: XmlEncoder, value: unknown, property: PropertyShape, site: Site): readonly XmlNode[] {
  const { name: key, shape: reference, xml } = property;
  const shape = resolveShape(reference, encoder.shapes);
  // OpenAPI 3.2, XML Object, Handling null values.
  if (value === null && encoder.isNullable(shape)) return [];
  // Namespaces §6.2: the default namespace does not apply to attributes.
  const name = elementName(xml, key, "");
  const text = textOf(value, shape, encoder.shapes, { parent: site.place, key });
  const node = { kind: "attribute", name, prefix: xml?.prefix, value: text } as const;
  const isType = key === site.discriminator?.name && isNamed(name, schemaInstanceType);
  return [isType ? { ...node, valueNamespace: site.discriminator.namespace } : node];
}

/** XML Schema part 1 §2.6.1: its value is a qualified name. */
const schemaInstanceType = { namespace: schemaInstanceNamespace, localName: "type" };

function refuseMissing(property: PropertyShape, encoder: XmlEncoder, parent: Place | undefined): void {
  // OpenAPI Schema Object, readOnly: what is in answers alone is required of answers alone.
  if (!property.required || property.access === "read") return;
  throw unlike({ parent, key: property.name }, resolveShape(property.shape, encoder.shapes), undefined);
}

/**
 * Where no element stands around a value, nothing is written of an empty one. That is as good for an array, which is empty or not there, but
 * not where something else would be read.
 */
function refuseEmpty(property: PropertyShape, shape: ResolvedShape, place: Place): void {
  const isRead = shape.kind === "array" ? property.default === undefined : property.required;
  if (!isRead) throw unwritten(place, `an empty ${shape.kind}`);
}

/** A value that nothing would be written of. */
export function unwritten(place: Place | undefined, found: string): ContractError {
  return xmlMismatch(place, "something to write, since no element stands around it", found);
}
