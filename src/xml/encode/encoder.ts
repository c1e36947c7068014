import {
  type ArrayShape,
  type ExpandedName,
  type NamedShape,
  type ObjectShape,
  type ResolvedShape,
  resolveShape,
  type Shape,
  type Shapes,
  type UnionShape,
  type XmlNodeFacts,
} from "../../contract/shape.js";
import type { Place } from "../../values/mismatch.js";
import { unlike } from "../decode/mismatch.js";
import { Constraints } from "../forms/constraints.js";
import { isNamedUnion, isNullable, textFormOf } from "../forms/union-kinds.js";
import { defaultNamespace, elementName } from "../names.js";
import { schemaInstanceNamespace } from "../reader/namespaces.js";
import { objectNodes } from "./object.js";
import { enter, leave, type Path } from "./path.js";
import { encodeText } from "./text.js";
import { alternativeByMember, alternativeByName, TriedUnions } from "./union.js";
import type { Work } from "./work.js";
import type { XmlNode } from "./write/nodes.js";

/** Where a value stands. */
export interface Site {
  readonly place: Place | undefined;
  /** The default namespace, by the contract. */
  readonly namespace: string;
  /** The local name of the element, or the member, that holds the value: the name of an array's items unless they have one. */
  readonly name: string;
  /** The member that says which alternative of a union the value is. */
  readonly discriminator?: DiscriminatorMember;
  /** The object that has the element, of a value that stands in it without an element of its own. */
  readonly owner?: ObjectShape;
}

export interface DiscriminatorMember {
  readonly name: string;
  readonly xml: XmlNodeFacts | undefined;
  /** The namespace of the alternative, where the member's value is a name in one (`xsi:type`). */
  readonly namespace: string;
}

/** Makes the nodes of values by their shapes. */
export class XmlEncoder {
  readonly tried = new TriedUnions();
  private readonly constraints = new Constraints();
  /** The objects and arrays that are being encoded, each inside the one before. */
  private readonly path: Path = new Set();

  constructor(readonly shapes: Shapes) {}

  *document(value: unknown, { shape, xml }: NamedShape): Work {
    if (xml === undefined) throw new TypeError("This schema has no XML form.");
    return yield this.element(value, shape, xml, { place: undefined, namespace: "", name: xml.name });
  }

  /** The element that holds a value. */
  *element(value: unknown, reference: Shape, facts: XmlNodeFacts | undefined, site: Site): Work {
    const shape = resolveShape(reference, this.shapes);
    if (value !== null && isNamedUnion(shape)) return yield alternativeByName(this, value, shape, site);
    const name = elementName(facts, site.name, site.namespace);
    const namespace = defaultNamespace(facts, site.namespace);
    const inside = { place: site.place, namespace, name: name.localName };
    const nodes = value === null ? [this.nil(shape, site.place)] : yield this.content(value, shape, inside);
    return [{ kind: "element", name, prefix: facts?.prefix, nodes }];
  }

  /** What stands in the element that holds a value. */
  *content(value: unknown, shape: ResolvedShape, site: Site): Work {
    const form = textFormOf(shape, this.shapes);
    if (form !== undefined) return [{ kind: "text", text: encodeText(value, form, site.place) }];
    switch (shape.kind) {
      case "object":
        enter(value, this.path);
        try {
          return yield objectNodes(this, value, shape, site);
        } finally {
          leave(value, this.path);
        }
      case "array":
        return yield this.items(value, shape, site);
      case "union":
        return yield this.alternative(value, shape, site);
      case "any":
        throw new TypeError("XML has no form of any value.");
      default:
        throw unlike(site.place, shape, value);
    }
  }

  /** The elements of an array's items. */
  *items(value: unknown, shape: ArrayShape, site: Site): Work {
    if (!Array.isArray(value)) throw unlike(site.place, shape, value);
    enter(value, this.path);
    const nodes: XmlNode[] = [];
    try {
      for (const [index, item] of value.entries()) {
        const { shape: itemShape, xml } = shape.prefixItems?.[index] ?? { shape: shape.items, xml: shape.itemXml };
        const place = { parent: site.place, key: index };
        const { namespace, name } = site;
        for (const node of yield this.element(item, itemShape, xml, { place, namespace, name })) nodes.push(node);
      }
    } finally {
      leave(value, this.path);
    }
    this.constraints.checkItems(value, shape, site.place);
    return nodes;
  }

  private *alternative(value: unknown, union: UnionShape, site: Site): Work {
    const { shape, discriminator } = alternativeByMember(value, union, site, this.shapes);
    return yield this.content(value, resolveShape(shape, this.shapes), { ...site, discriminator });
  }

  /** XML Schema part 1 §2.6.2. */
  private nil(shape: ResolvedShape, place: Place | undefined): XmlNode {
    if (!isNullable(shape, this.shapes)) throw unlike(place, shape, null);
    return { kind: "attribute", name: nil, prefix: "xsi", value: "true" };
  }
}

const nil: ExpandedName = { namespace: schemaInstanceNamespace, localName: "nil" };
