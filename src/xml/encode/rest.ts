import { describeFound } from "../../values/mismatch.js";
import type { EntryForm, MapRule, NamedElement, ObjectForm, PrefixedName } from "../forms/element-form.js";
import { patternsFor } from "../forms/map.js";
import { xmlMismatch } from "../forms/mismatch.js";
import { isNcName } from "../reader/characters.js";
import { memberPart, refusingNothing } from "./member.js";
import type { Part, Parts, Site } from "./part.js";
import { checkedText } from "./text.js";
import type { XmlNode } from "./write/nodes.js";

/** What a member is written of that the contract does not name. */
export function* restParts(key: string, value: unknown, form: ObjectForm, site: Site): Parts {
  if (site.told?.member.property.name === key) {
    const part = memberPart(value, site.told.member, site);
    if (part !== undefined) yield part;
    return;
  }
  const inside: Site = { place: { parent: site.place, key }, name: key };
  const [first, ...others] = rulesFor(key, form);
  // A decoder leaves out what it does not know; an encoder that did so would lose what it was given.
  if (first === undefined) throw xmlMismatch(inside.place, "nothing", describeFound(value));
  // It fits all of them, but is written once.
  for (const other of others) yield { ...partOf(value, other, inside, site.owner), finish: () => [] };
  yield partOf(value, first, inside, site.owner);
}

/** What a member is that the contract does not name. JSON Schema, additionalProperties: it speaks of members that no pattern matches. */
function rulesFor(key: string, { inside }: ObjectForm): readonly MapRule[] {
  const rules = inside().others?.map?.rules ?? [];
  const patterns = patternsFor(key, rules);
  return patterns.length > 0 ? patterns : rules.filter(({ isPattern }) => !isPattern);
}

function partOf(value: unknown, { element, list, entry }: MapRule, site: Site, owner: ObjectForm | undefined): Part {
  if (entry !== undefined) return entryPart(value, entry, site);
  if ((list?.items().others ?? element).form().kind === "named")
    throw new TypeError("XML has no form of members of any name whose elements have names of their own.");
  refuseName(element, site, owner);
  if (list === undefined) return { kind: "part", value, as: element, site };
  const finish = refusingNothing(site.place, "array");
  return { kind: "part", value, as: list, site: { ...site, isNamedByKey: true }, finish };
}

/** An element around the key and the value. */
function entryPart(value: unknown, { name, key, value: as }: EntryForm, site: Site): Part {
  const text = checkedText(site.name, site.place);
  const keyNode = elementOf(key, [{ kind: "text", text }]);
  return { kind: "part", value, as, site, finish: (nodes) => [elementOf(name, [keyNode, ...nodes])] };
}

function elementOf(name: PrefixedName, nodes: readonly XmlNode[]): XmlNode {
  return { kind: "element", name, prefix: name.prefix, nodes };
}

/** @throws ContractError for a member whose name no element can have, or whose element would be read as another member */
function refuseName({ namespace }: NamedElement, { place, name }: Site, owner: ObjectForm | undefined): void {
  const found = `the name ${describeFound(name)}`;
  if (!isNcName(name)) throw xmlMismatch(place, "a member whose name an element can have", found);
  if (
    owner
      ?.nodes()
      .elements.get(name)
      ?.some(({ choice }) => choice.namespace === namespace)
  )
    throw xmlMismatch(place, "a member whose element is no other member's", found);
}
