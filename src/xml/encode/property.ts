import { type PropertyShape, type ResolvedShape, resolveShape, type Shapes } from "../../contract/shape.js";
import type { ContractError } from "../../errors/contract-error.js";
import { describeFound, type Place } from "../../values/mismatch.js";
import { xmlMismatch } from "../forms/mismatch.js";
import { fitsText } from "../forms/read-text.js";
import { isNullable, textFormOf } from "../forms/union-kinds.js";
import { elementName, isNamed } from "../names.js";
import { isNcName } from "../reader/characters.js";
import { schemaInstanceNamespace } from "../reader/namespaces.js";
import type { Part, Site } from "./part.js";
import { textOf } from "./text.js";
import type { XmlNode } from "./write/nodes.js";

/** What a member is written of that the contract names. */
export function propertyParts(
  value: unknown,
  property: PropertyShape,
  site: Site,
  shapes: Shapes,
): readonly (XmlNode | Part)[] {
  const { name, shape: reference, xml } = property;
  const shape = resolveShape(reference, shapes);
  const place: Place = { parent: site.place, key: name };
  const inside: Site = { place, namespace: site.namespace, name };
  const part: Part = { kind: "part", value, shape: reference, facts: xml, site: inside };
  const isBare = xml?.nodeType !== undefined || (shape.kind === "array" && !shape.wrapped);
  if (!isBare) return [part];
  if (value === null && isNullable(shape, shapes)) {
    if (!isReadAsNull(property, shape, shapes)) throw nothingToWrite(place, "null");
    return [];
  }
  if (xml?.nodeType === "attribute") return [attributeNode(value, property, site, shapes)];
  if (xml?.nodeType === "text" || xml?.nodeType === "cdata")
    return [{ kind: xml.nodeType, text: textOf(value, shape, shapes, place) }];
  const finish = isReadAsEmpty(property, shape, shapes) ? undefined : refusingNothing(place, shape.kind);
  return [{ ...part, isBare, finish, site: site.owner ? { ...inside, owner: site.owner } : inside }];
}

function attributeNode(value: unknown, property: PropertyShape, site: Site, shapes: Shapes): XmlNode {
  const { name: key, shape, xml } = property;
  const place: Place = { parent: site.place, key };
  // Namespaces §6.2: the default namespace does not apply to attributes.
  const name = elementName(xml, key, "");
  const text = textOf(value, resolveShape(shape, shapes), shapes, place);
  const node = { kind: "attribute", name, prefix: xml?.prefix, value: text } as const;
  if (!isNamed(name, schemaInstanceType)) return node;
  if (!isNcName(text)) throw xmlMismatch(place, "a name", describeFound(text));
  return { ...node, valueNamespace: site.discriminator?.namespace ?? site.namespace };
}

/** XML Schema part 1 §2.6.1: its value is a qualified name. */
const schemaInstanceType = { namespace: schemaInstanceNamespace, localName: "type" };

/** Whether null is read where nothing has been written. */
function isReadAsNull(property: PropertyShape, shape: ResolvedShape, shapes: Shapes): boolean {
  if (property.default !== undefined || shape.kind === "array") return false;
  // OpenAPI 3.2, XML Object, Handling null values.
  if (property.xml?.nodeType === "attribute") return true;
  const form = textFormOf(shape, shapes);
  return property.required === true && (form === undefined || !fitsText("", form));
}

/** Whether an array or object without an element around it is read where nothing has been written; of an array that may be none at all. */
function isReadAsEmpty(property: PropertyShape, shape: ResolvedShape, shapes: Shapes): boolean {
  if (shape.kind === "array") return property.default === undefined;
  return property.required === true && !isNullable(shape, shapes);
}

/** Refuses an array or object that nothing would be written of. */
export function refusingNothing(place: Place | undefined, kind: ResolvedShape["kind"]): Part["finish"] {
  return (nodes) => {
    if (nodes.length > 0) return nodes;
    throw nothingToWrite(place, `an empty ${kind}`);
  };
}

function nothingToWrite(place: Place | undefined, found: string): ContractError {
  return xmlMismatch(place, "something to write, since no element stands around it", found);
}
