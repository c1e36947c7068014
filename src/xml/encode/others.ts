import {
  type AdditionalPropertiesShape,
  type ArrayShape,
  type ExpandedName,
  type ObjectShape,
  type PatternPropertyShape,
  resolveShape,
  type XmlEntries,
  type XmlNodeFacts,
} from "../../contract/shape.js";
import type { ContractError } from "../../errors/contract-error.js";
import { describeFound, describeShape, type Place } from "../../values/mismatch.js";
import { regularExpression } from "../../values/scalar.js";
import { xmlMismatch } from "../decode/mismatch.js";
import { isNamedUnion } from "../forms/union-kinds.js";
import { defaultNamespace, elementName } from "../names.js";
import { isLocalName } from "../reader/characters.js";
import { elementNames } from "./element-names.js";
import type { Site, XmlEncoder } from "./encoder.js";
import { propertyNodes, unwritten } from "./object.js";
import { checkedText } from "./text.js";
import type { Work } from "./work.js";
import type { XmlNode } from "./write/nodes.js";

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
  const missing = shape.requiredOthers?.find((name) => !members.has(name));
  if (missing !== undefined) throw missingOther(missing, shape, encoder, site.place);
  return nodes;
}

function missingOther(
  name: string,
  shape: ObjectShape,
  { shapes }: XmlEncoder,
  parent: Place | undefined,
): ContractError {
  const [member] = shapesOf(name, shape);
  const expected = member === undefined ? "a value" : describeShape(resolveShape(member.shape, shapes));
  return xmlMismatch({ parent, key: name }, expected, "nothing");
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
  { patternProperties, additionalProperties }: ObjectShape,
): readonly AdditionalPropertiesShape[] {
  const matching = patternsOf(name, patternProperties);
  return matching.length === 0 && additionalProperties ? [additionalProperties] : matching;
}

/** What a member is by the patterns that its name matches. */
export function patternsOf(
  name: string,
  patterns: readonly PatternPropertyShape[] = [],
): readonly AdditionalPropertiesShape[] {
  return patterns.filter(({ pattern }) => regularExpression(pattern).test(name));
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
  const isList = resolved.kind === "array" && !resolved.wrapped;
  if (isNamedUnion(isList ? resolveShape(resolved.items, encoder.shapes) : resolved))
    throw new TypeError("XML has no form of members of any name whose elements have names of their own.");
  const facts = withoutName(isList ? resolved.itemXml : member.xml);
  refuseName(elementName(facts, name, site.namespace), encoder, site.owner ?? shape, inside);
  if (!isList) return yield encoder.element(value, member.shape, facts, inside);
  const nodes = yield encoder.items(value, namedByKey(resolved), inside);
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
  const values = yield encoder.element(value, member.shape, valueFacts, site);
  const element = elementName(facts, facts.name, namespace);
  return [{ kind: "element", name: element, prefix: facts.prefix, nodes: [keyNode, ...values] }];
}

/** The key is the name of each item's element. */
function namedByKey(shape: ArrayShape): ArrayShape {
  const prefixItems = shape.prefixItems?.map((item) => ({ ...item, xml: withoutName(item.xml) }));
  return { ...shape, itemXml: withoutName(shape.itemXml), ...(prefixItems && { prefixItems }) };
}

function withoutName(xml: XmlNodeFacts | undefined): XmlNodeFacts {
  return {
    ...(xml?.namespace === undefined ? {} : { namespace: xml.namespace }),
    ...(xml?.prefix === undefined ? {} : { prefix: xml.prefix }),
  };
}

/** @throws ContractError for a member whose name no element can have, or whose element would be read as another member */
function refuseName(name: ExpandedName, encoder: XmlEncoder, shape: ObjectShape, { place, namespace }: Site): void {
  if (!isLocalName(name.localName)) {
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
