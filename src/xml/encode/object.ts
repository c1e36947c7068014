import { type ObjectShape, type PropertyShape, type ResolvedShape, resolveShape } from "../../contract/shape.js";
import type { ContractError } from "../../errors/contract-error.js";
import { describeFound, type Place } from "../../values/mismatch.js";
import { unlike, xmlMismatch } from "../decode/mismatch.js";
import { refuseCount } from "../forms/constraints.js";
import { fitsText } from "../forms/read-text.js";
import { isNullable, textFormOf } from "../forms/union-kinds.js";
import { elementName, isNamed } from "../names.js";
import { isLocalName } from "../reader/characters.js";
import { schemaInstanceNamespace } from "../reader/namespaces.js";
import type { Site, XmlEncoder } from "./encoder.js";
import { membersOf } from "./members.js";
import { otherNodes, patternsOf } from "./others.js";
import { textOf } from "./text.js";
import type { Work } from "./work.js";
import type { XmlNode } from "./write/nodes.js";

/** The attributes, elements and text of an object's members: those that the contract names first, in its order. */
export function* objectNodes(encoder: XmlEncoder, value: unknown, shape: ObjectShape, site: Site): Work {
  const owner = site.owner ?? shape;
  const members = membersOf(value, shape, site.place);
  const count = members.size;
  const nodes: XmlNode[] = [];
  for (const property of shape.properties) {
    const member = members.get(property.name) ?? (members.has(property.name) ? null : unwrittenDefault(property));
    members.delete(property.name);
    if (member === undefined) {
      refuseMissing(property, encoder, site.place);
      continue;
    }
    // It fits the patterns that its name matches as well, but is written once.
    const place = { parent: site.place, key: property.name };
    for (const also of patternsOf(property.name, shape.patternProperties))
      yield encoder.element(member, also.shape, undefined, { ...site, place, name: property.name });
    for (const node of yield propertyNodes(encoder, member, property, { ...site, owner })) nodes.push(node);
  }
  for (const node of yield otherNodes(encoder, members, shape, { ...site, owner })) nodes.push(node);
  refuseCount("an object", count, shape.minProperties, shape.maxProperties, shape, site.place);
  return nodes;
}

/** The nodes of a member that the contract names. */
export function* propertyNodes(encoder: XmlEncoder, value: unknown, property: PropertyShape, site: Site): Work {
  const { name, shape: reference, xml } = property;
  const shape = resolveShape(reference, encoder.shapes);
  const place: Place = { parent: site.place, key: name };
  const inside: Site = { place, namespace: site.namespace, name };
  const isBare = xml?.nodeType !== undefined || (shape.kind === "array" && !shape.wrapped);
  if (!isBare) return yield encoder.element(value, reference, xml, inside);
  if (value === null && isNullable(shape, encoder.shapes)) {
    if (!isReadAsNull(property, shape, encoder)) throw unwritten(place, "null");
    return [];
  }
  if (xml?.nodeType === "attribute") return [attributeNode(encoder, value, property, site)];
  if (xml?.nodeType === "text" || xml?.nodeType === "cdata") {
    return [{ kind: xml.nodeType, text: textOf(value, shape, encoder.shapes, place) }];
  }
  const nodes = yield encoder.content(value, shape, site.owner ? { ...inside, owner: site.owner } : inside);
  if (nodes.length === 0 && !isReadAsEmpty(property, shape, encoder)) throw unwritten(place, `an empty ${shape.kind}`);
  return nodes;
}

function attributeNode(encoder: XmlEncoder, value: unknown, property: PropertyShape, site: Site): XmlNode {
  const { name: key, shape, xml } = property;
  const place: Place = { parent: site.place, key };
  // Namespaces §6.2: the default namespace does not apply to attributes.
  const name = elementName(xml, key, "");
  const text = textOf(value, resolveShape(shape, encoder.shapes), encoder.shapes, place);
  const node = { kind: "attribute", name, prefix: xml?.prefix, value: text } as const;
  if (!isNamed(name, schemaInstanceType)) return { ...node, prefix: xml?.prefix };
  if (!isLocalName(text)) throw xmlMismatch(place, "a name", describeFound(text));
  return { ...node, valueNamespace: site.discriminator?.namespace ?? site.namespace };
}

/** XML Schema part 1 §2.6.1: its value is a qualified name. */
const schemaInstanceType = { namespace: schemaInstanceNamespace, localName: "type" };

/** The text of an element is there even when its member is not; so the value that stands for the missing member is written. */
function unwrittenDefault({ xml, default: value }: PropertyShape): unknown {
  return xml?.nodeType === "text" || xml?.nodeType === "cdata" ? value : undefined;
}

function refuseMissing(property: PropertyShape, encoder: XmlEncoder, parent: Place | undefined): void {
  // OpenAPI Schema Object, readOnly: what is in answers alone is required of answers alone.
  if (!property.required || property.access === "read" || property.default !== undefined) return;
  const shape = resolveShape(property.shape, encoder.shapes);
  if (shape.kind !== "never") throw unlike({ parent, key: property.name }, shape, undefined);
}

/** Whether null is read where nothing has been written. */
function isReadAsNull(property: PropertyShape, shape: ResolvedShape, { shapes }: XmlEncoder): boolean {
  if (property.default !== undefined || shape.kind === "array") return false;
  // OpenAPI 3.2, XML Object, Handling null values.
  if (property.xml?.nodeType === "attribute") return true;
  const form = textFormOf(shape, shapes);
  return property.required === true && (form === undefined || !fitsText("", form));
}

/** Whether an array or object without an element around it is read where nothing has been written; of an array that may be none at all. */
function isReadAsEmpty(property: PropertyShape, shape: ResolvedShape, encoder: XmlEncoder): boolean {
  if (shape.kind === "array") return property.default === undefined;
  return property.required === true && !isNullable(shape, encoder.shapes);
}

/** A value that nothing would be written of. */
export function unwritten(place: Place | undefined, found: string): ContractError {
  return xmlMismatch(place, "something to write, since no element stands around it", found);
}
