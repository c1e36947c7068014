import { refuseTooDeep } from "../../content/limits.js";
import { isContractError } from "../../errors/contract-error.js";
import { type Compared, checkItems } from "../forms/constraints.js";
import type { ElementForm, NamedElement } from "../forms/element-form.js";
import { itemAt } from "../forms/item-at.js";
import { unlike } from "../forms/mismatch.js";
import { nil } from "../reader/namespaces.js";
import { objectParts } from "./object.js";
import type { Part, Parts, Site } from "./part.js";
import { encodeText } from "./text.js";
import { candidatesOf, combine, type Outcome, TriedUnions, toldByMember, unionOf } from "./union.js";
import type { XmlElementNode, XmlNode } from "./write/nodes.js";

/**
 * Makes the nodes of values by their forms. The recursion is as deep as the value, of which the limits allow no more than the call stack
 * does: so it goes through two functions alone.
 */
export class XmlEncoder {
  private readonly tried = new TriedUnions();
  private readonly compared: Compared = {};
  /** The objects and arrays that are being encoded, each inside the one before. */
  private readonly open: unknown[] = [];

  /**
   * The root element.
   *
   * @throws ContractError, LimitError, TypeError
   */
  encode(value: unknown, root: NamedElement): XmlElementNode {
    return this.element(value, root, { place: undefined, name: "" });
  }

  /** The element that holds a value: of a union that is told by name, that of the alternative that it is. */
  private element(value: unknown, whole: NamedElement, site: Site): XmlElementNode {
    const union = unionOf(value, whole);
    if (union === undefined) {
      const inside = siteIn(whole, site);
      return nodeOf(whole, inside, this.content(value, whole.form(), inside));
    }
    let outcomes = this.tried.recall(value, union);
    if (outcomes === undefined) {
      const tried: Outcome[] = [];
      for (const candidate of candidatesOf(value, whole)) {
        const { length } = this.open;
        const inside = siteIn(candidate, site);
        try {
          tried.push(nodeOf(candidate, inside, this.content(value, candidate.form(), inside)));
        } catch (error) {
          if (!isContractError(error)) throw error;
          this.open.length = length;
          tried.push(error);
        }
      }
      outcomes = this.tried.keep(value, union, tried);
    }
    const outcome = combine(value, whole, outcomes.values(), site.place);
    if (outcome !== undefined && !isContractError(outcome)) return outcome;
    throw outcome;
  }

  /** What stands in the element that holds a value. */
  private content(value: unknown, whole: ElementForm, outer: Site): readonly XmlNode[] {
    if (value === null) return [nilOf(whole, outer)];
    const { form, site } = toldByMember(value, whole, outer);
    if (form.kind === "text") return [{ kind: "text", text: encodeText(value, form, site.place) }];
    const parts = this.partsOf(value, form, site);
    const nodes: XmlNode[] = [];
    this.enter(value);
    for (const part of parts) {
      if (part.kind !== "part") nodes.push(part);
      else {
        const made =
          "kind" in part.as
            ? this.content(part.value, part.as, part.site)
            : [this.element(part.value, part.as, part.site)];
        for (const node of part.finish?.(made) ?? made) nodes.push(node);
      }
    }
    this.open.pop();
    return nodes;
  }

  private enter(value: unknown): void {
    if (this.open.includes(value)) throw new TypeError("A value that is inside itself (a cycle) cannot be written.");
    refuseTooDeep(this.open.length);
    this.open.push(value);
  }

  private partsOf(value: unknown, form: ElementForm, site: Site): Parts {
    if (form.kind === "object") return objectParts(value, form, site);
    if (form.kind === "array" && Array.isArray(value)) return this.itemParts(value, form, site);
    throw unlike(site.place, form.schema, value);
  }

  private *itemParts(
    value: unknown[],
    { schema, items }: ElementForm & { kind: "array" },
    site: Site,
  ): Generator<Part> {
    const forms = items();
    for (const [index, item] of value.entries())
      yield {
        kind: "part",
        value: item,
        as: itemAt(forms, index),
        site: { ...site, place: { parent: site.place, key: index } },
      };
    checkItems(value, schema, this.compared, site.place);
  }
}

/** Where a value stands in an element. */
function siteIn({ localName }: NamedElement, { place, name, isNamedByKey }: Site): Site {
  return { place, name: isNamedByKey ? name : (localName ?? name) };
}

function nodeOf(
  { namespace, prefix }: NamedElement,
  { name: localName }: Site,
  nodes: readonly XmlNode[],
): XmlElementNode {
  return { kind: "element", name: { namespace, localName }, prefix, nodes };
}

/** XML Schema part 1 §2.6.2. */
function nilOf({ nullable, schema }: ElementForm, { place }: Site): XmlNode {
  if (!nullable) throw unlike(place, schema, null);
  return { kind: "attribute", name: nil, prefix: "xsi", value: "true" };
}
