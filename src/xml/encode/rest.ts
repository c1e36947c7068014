import {
  type AdditionalPropertiesShape,
  type ArrayShape,
  type ExpandedName,
  type ObjectShape,
  resolveShape,
  type Shapes,
  type XmlElementFacts,
  type XmlEntries,
  type XmlNodeFacts,
} from "../../contract/shape.js";
import { describeFound } from "../../values/mismatch.js";
import { xmlMismatch } from "../forms/mismatch.js";
import { isNamedUnion } from "../forms/union-kinds.js";
import { defaultNamespace, elementName } from "../names.js";
import { isNcName } from "../reader/characters.js";
import { elementNames } from "./element-names.js";
import { shapesOf } from "./members.js";
import { type Part, type Parts, type Site, unwritten } from "./part.js";
import { propertyParts, refusingNothing } from "./property.js";
import { checkedText } from "./text.js";
import type { XmlNode } from "./write/nodes.js";

/** What a member is written of that the contract does not name. */
export function* restParts(name: string, value: unknown, shape: ObjectShape, site: Site, shapes: Shapes): Parts {
  const { discriminator } = site;
  if (discriminator?.name === name) {
    const { xml } = discriminator;
    return yield* propertyParts(value, { name, shape: { kind: "string" }, ...(xml && { xml }) }, site, shapes);
  }
  const place = { parent: site.place, key: name };
  const [first, ...others] = shapesOf(name, shape);
  // A decoder leaves out what it does not know; an encoder that did so would lose what it was given.
  if (first === undefined) throw xmlMismatch(place, "nothing", describeFound(value));
  // It fits all of them, but is written once.
  for (const other of others) yield { ...partOf(name, value, other, shape, site, shapes), finish: unwritten };
  yield partOf(name, value, first, shape, site, shapes);
}

function partOf(
  name: string,
  value: unknown,
  member: AdditionalPropertiesShape,
  shape: ObjectShape,
  site: Site,
  shapes: Shapes,
): Part {
  const inside: Site = { place: { parent: site.place, key: name }, namespace: site.namespace, name };
  if (member.entries !== undefined) return entry(value, member, member.entries, inside);
  const resolved = resolveShape(member.shape, shapes);
  const isList = resolved.kind === "array" && !resolved.wrapped;
  if (isNamedUnion(isList ? resolveShape(resolved.items, shapes) : resolved))
    throw new TypeError("XML has no form of members of any name whose elements have names of their own.");
  const facts = withoutName(isList ? resolved.itemXml : member.xml);
  refuseName(elementName(facts, name, site.namespace), site.owner ?? shape, inside, shapes);
  const part: Part = { kind: "part", value, shape: member.shape, facts, site: inside };
  if (!isList) return part;
  const finish = refusingNothing(inside.place, "array");
  return { ...part, shape: namedByKey(resolved), isBare: true, finish };
}

/** An element around the key and the value. */
function entry(
  value: unknown,
  member: AdditionalPropertiesShape,
  { entry: facts, key, value: valueFacts }: XmlEntries,
  { place, namespace, name }: Site,
): Part {
  const inside = defaultNamespace(facts, namespace);
  const text: XmlNode = { kind: "text", text: checkedText(name, place) };
  const keyNode = elementOf(key, inside, [text]);
  return {
    ...{ kind: "part", value, shape: member.shape, facts: valueFacts },
    site: { place, namespace: inside, name: valueFacts.name },
    finish: (nodes) => [elementOf(facts, namespace, [keyNode, ...nodes])],
  };
}

function elementOf(facts: XmlElementFacts, namespace: string, nodes: readonly XmlNode[]): XmlNode {
  return { kind: "element", name: elementName(facts, facts.name, namespace), prefix: facts.prefix, nodes };
}

/** The key is the name of each item's element. */
function namedByKey(shape: ArrayShape): ArrayShape {
  const prefixItems = shape.prefixItems?.map((item) => ({ ...item, xml: withoutName(item.xml) }));
  return { ...shape, itemXml: withoutName(shape.itemXml), ...(prefixItems && { prefixItems }) };
}

function withoutName({ namespace, prefix }: XmlNodeFacts = {}): XmlNodeFacts {
  return { ...(namespace !== undefined && { namespace }), ...(prefix !== undefined && { prefix }) };
}

/** @throws ContractError for a member whose name no element can have, or whose element would be read as another member */
function refuseName(name: ExpandedName, shape: ObjectShape, { place, namespace }: Site, shapes: Shapes): void {
  const found = `the name ${describeFound(name.localName)}`;
  if (!isNcName(name.localName)) throw xmlMismatch(place, "a member whose name an element can have", found);
  if (elementNames(shape, namespace, shapes).has(`${name.namespace} ${name.localName}`))
    throw xmlMismatch(place, "a member whose element is no other member's", found);
}
