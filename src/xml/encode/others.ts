import { describeFound } from "../../mismatch.js";
import {
  type AdditionalPropertiesShape,
  type ExpandedName,
  type ObjectShape,
  resolveShape,
  type XmlEntries,
  type XmlNodeFacts,
} from "../../shape.js";
import { localName } from "../characters.js";
import { defaultNamespace, elementName } from "../expected-names.js";
import { xmlMismatch } from "../mismatch.js";
import type { XmlNode } from "../write/nodes.js";
import { elementNames } from "./element-names.js";
import type { Site, XmlEncoder } from "./encoder.js";
import { propertyNodes, unwritten } from "./object.js";
import { checkedText } from "./scalar.js";
import { isToldByName } from "./union.js";
import type { Work } from "./work.js";

/** The elements of the members that the contract does not name one by one. */
export function* otherNodes(
  encoder: XmlEncoder,
  members: ReadonlyMap<string, unknown>,
  shape: ObjectShape,
  site: Site,
): Work {
  const nodes: XmlNode[] = [];
  for (const [name, value] of members) {
    for (const node of yield memberNodes(encoder, name, value, shape, site)) nodes.push(node);
  }
  return nodes;
}

function* memberNodes(encoder: XmlEncoder, name: string, value: unknown, shape: ObjectShape, site: Site): Work {
  const { discriminator } = site;
  if (discriminator?.name === name) {
    const property = { name, shape: { kind: "string" }, ...(discriminator.xml && { xml: discriminator.xml }) } as const;
    return yield propertyNodes(encoder, value, property, site);
  }
  const place = { parent: site.place, key: name };
  const [first, ...others] = shapesOf(name, shape);
  // A decoder leaves out what it does not know; an encoder that did so would lose what it was given.
  if (first === undefined) throw xmlMismatch(place, "nothing", describeFound(value));
  // It fits all of them, but is written once.
  for (const other of others) yield entryOrElement(encoder, name, value, other, shape, site);
  return yield entryOrElement(encoder, name, value, first, shape, site);
}

/** JSON Schema, additionalProperties: it speaks of members that no pattern matches. */
function shapesOf(
  name: string,
  { patternProperties = [], additionalProperties }: ObjectShape,
): readonly AdditionalPropertiesShape[] {
  const matching = patternProperties.filter(({ pattern }) => new RegExp(pattern, "u").test(name));
  return matching.length === 0 && additionalProperties ? [additionalProperties] : matching;
}

function* entryOrElement(
  encoder: XmlEncoder,
  name: string,
  value: unknown,
  member: AdditionalPropertiesShape,
  shape: ObjectShape,
  site: Site,
): Work {
  const inside: Site = { place: { parent: site.place, key: name }, namespace: site.namespace, name };
  if (member.entries !== undefined) return yield entry(encoder, value, member, member.entries, inside);
  const resolved = resolveShape(member.shape, encoder.shapes);
  if (isToldByName(resolved))
    throw new TypeError("XML has no form of members of any name that are told by their elements.");
  const facts = withoutName(member.xml);
  refuseName(elementName(facts, name, site.namespace), encoder, shape, inside);
  if (resolved.kind !== "array" || resolved.wrapped) return yield encoder.element(value, member.shape, facts, inside);
  const nodes = yield encoder.items(value, resolved, inside);
  if (nodes.length > 0) return nodes;
  throw unwritten(inside.place, "an empty array");
}

function* entry(
  encoder: XmlEncoder,
  value: unknown,
  member: AdditionalPropertiesShape,
  { entry: facts, key, value: valueFacts }: XmlEntries,
  { place, namespace, name }: Site,
): Work {
  const inside = defaultNamespace(facts, namespace);
  const keyNode: XmlNode = {
    ...{ kind: "element", name: elementName(key, key.name, inside), prefix: key.prefix },
    nodes: [{ kind: "text", text: checkedText(name, place) }],
  };
  const site = { place, namespace: inside, name: valueFacts.name };
  const [valueNode] = yield encoder.element(value, member.shape, valueFacts, site);
  const nodes = valueNode === undefined ? [keyNode] : [keyNode, valueNode];
  return [{ kind: "element", name: elementName(facts, facts.name, namespace), prefix: facts.prefix, nodes }];
}

function withoutName(xml: XmlNodeFacts | undefined): XmlNodeFacts {
  return {
    ...(xml?.namespace === undefined ? {} : { namespace: xml.namespace }),
    ...(xml?.prefix === undefined ? {} : { prefix: xml.prefix }),
  };
}

/** @throws ContractError for a member whose name no element can have, or whose element would be read as another member */
function refuseName(name: ExpandedName, encoder: XmlEncoder, shape: ObjectShape, { place, namespace }: Site): void {
  localName.lastIndex = 0;
  if (!localName.test(name.localName) || localName.lastIndex < name.localName.length) {
    throw xmlMismatch(place, "a member whose name an element can have", `the name ${describeFound(name.localName)}`);
  }
  if (elementNames(shape, namespace, encoder.shapes).has(`${name.namespace} ${name.localName}`)) {
    throw xmlMismatch(
      place,
      "a member whose element is no other member's",
      `the name ${describeFound(name.localName)}`,
    );
  }
}
