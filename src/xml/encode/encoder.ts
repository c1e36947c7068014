import { refuseTooDeep } from "../../content/limits.js";
import {
  type ExpandedName,
  type NamedShape,
  type ResolvedShape,
  resolveShape,
  type Shape,
  type Shapes,
  type XmlNodeFacts,
} from "../../contract/shape.js";
import { isContractError } from "../../errors/contract-error.js";
import type { Place } from "../../values/mismatch.js";
import { Constraints } from "../forms/constraints.js";
import { unlike } from "../forms/mismatch.js";
import { isNullable, textFormOf } from "../forms/union-kinds.js";
import { defaultNamespace, elementName } from "../names.js";
import { schemaInstanceNamespace } from "../reader/namespaces.js";
import { itemParts } from "./array.js";
import { objectParts } from "./object.js";
import type { Parts, Site } from "./part.js";
import { encodeText } from "./text.js";
import { candidatesOf, combine, type Outcome, TriedUnions, toldByMember } from "./union.js";
import type { XmlElementNode, XmlNode } from "./write/nodes.js";

/**
 * Makes the nodes of values by their shapes. The recursion is as deep as the value, of which the limits allow no more than the call stack
 * does: so it goes through two functions alone.
 */
export class XmlEncoder {
  private readonly tried = new TriedUnions();
  private readonly constraints = new Constraints();
  /** The objects and arrays that are being encoded, each inside the one before. */
  private readonly open: unknown[] = [];

  private readonly shapes: Shapes;

  constructor(shapes: Shapes) {
    this.shapes = shapes;
  }

  /**
   * The root element.
   *
   * @throws ContractError, LimitError, TypeError
   */
  encode(value: unknown, { shape, xml }: NamedShape): XmlElementNode {
    if (xml === undefined) throw new TypeError("This schema has no XML form.");
    return this.element(value, shape, xml, { place: undefined, namespace: "", name: xml.name });
  }

  /** The element that holds a value: of a union that is told by name, that of the alternative that it is. */
  private element(value: unknown, reference: Shape, facts: XmlNodeFacts | undefined, site: Site): XmlElementNode {
    const whole = { shape: resolveShape(reference, this.shapes), facts };
    let outcomes = this.tried.recall(value, whole, site);
    if (outcomes === undefined) {
      const tried: Outcome[] = [];
      for (const { shape, facts } of candidatesOf(value, whole, this.shapes)) {
        const { length } = this.open;
        try {
          const name = elementName(facts, site.name, site.namespace);
          const inside = {
            place: site.place,
            namespace: defaultNamespace(facts, site.namespace),
            name: name.localName,
          };
          const nodes = value === null ? [this.nil(shape, site.place)] : this.content(value, shape, inside);
          tried.push({ kind: "element", name, prefix: facts?.prefix, nodes });
        } catch (error) {
          if (!isContractError(error)) throw error;
          this.open.length = length;
          tried.push(error);
        }
      }
      outcomes = this.tried.keep(value, whole, site, tried);
    }
    const outcome = combine(value, whole, outcomes.values(), site, this.shapes);
    if (outcome !== undefined && !isContractError(outcome)) return outcome;
    throw outcome;
  }

  /** What stands in the element that holds a value. */
  private content(value: unknown, reference: Shape, outer: Site): readonly XmlNode[] {
    const { shape, site } = toldByMember(value, resolveShape(reference, this.shapes), outer, this.shapes);
    const form = textFormOf(shape, this.shapes);
    if (form !== undefined) return [{ kind: "text", text: encodeText(value, form, site.place) }];
    const parts = this.partsOf(value, shape, site);
    const nodes: XmlNode[] = [];
    this.enter(value);
    for (const part of parts) {
      if (part.kind !== "part") nodes.push(part);
      else {
        const made = part.isBare
          ? this.content(part.value, part.shape, part.site)
          : [this.element(part.value, part.shape, part.facts, part.site)];
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

  private partsOf(value: unknown, shape: ResolvedShape, site: Site): Parts {
    switch (shape.kind) {
      case "object":
        return objectParts(value, shape, site, this.shapes);
      case "array":
        return itemParts(value, shape, site, this.constraints);
      case "any":
        throw new TypeError("XML has no form of any value.");
      default:
        throw unlike(site.place, shape, value);
    }
  }

  /** XML Schema part 1 §2.6.2. */
  private nil(shape: ResolvedShape, place: Place | undefined): XmlNode {
    if (!isNullable(shape, this.shapes)) throw unlike(place, shape, null);
    return { kind: "attribute", name: nil, prefix: "xsi", value: "true" };
  }
}

const nil: ExpandedName = { namespace: schemaInstanceNamespace, localName: "nil" };
