import type { Place } from "../../values/mismatch.js";
import type { SchemaOf } from "../../values/schema/schema.js";
import { once } from "../../values/schema/schema.js";
import { element } from "./element.js";
import type {
  Content,
  ElementPart,
  MemberForm,
  MemberNode,
  MemberPart,
  ObjectForm,
  ObjectNodes,
  ObjectParts,
  OthersForm,
  Reading,
} from "./element-form.js";
import { elementPart } from "./element-part.js";
import { ObjectContent } from "./object-content.js";
import type { OthersPart } from "./others.js";

/**
 * An element around the members of an object.
 *
 * @param namespace of its members' elements
 * @param members those that are more than elements of text by their own names
 * @param others what there is to say of other members
 */
export function xmlObject(
  namespace = "",
  members: () => Readonly<Record<string, MemberPart>> = () => ({}),
  others?: () => OthersPart,
): ElementPart {
  const parts = once(members);
  return elementPart("object", (schema, nullable) => new LazyObject(schema, nullable, namespace, parts, others));
}

class LazyObject implements ObjectForm {
  readonly kind = "object";
  private made: Pick<ObjectForm, "members" | "others"> | undefined;
  private laidOut: { readonly nodes: ObjectNodes; readonly parts: ObjectParts } | undefined;

  constructor(
    readonly schema: SchemaOf<"object">,
    readonly nullable: boolean,
    private readonly namespace: string,
    private readonly parts: () => Readonly<Record<string, MemberPart>>,
    private readonly othersPart: (() => OthersPart) | undefined,
  ) {}

  get members(): readonly MemberForm[] {
    return this.inside().members;
  }

  get others(): OthersForm | undefined {
    return this.inside().others;
  }

  get nodes(): ObjectNodes {
    return this.element().nodes;
  }

  begin({ reader: { attributes }, nilAliases, compared }: Reading, place: Place | undefined): Content {
    const { nodes, parts } = this.element();
    parts.others?.refuseAttributes(attributes, nodes, nilAliases, place);
    return new ObjectContent(nodes, parts, place, attributes, compared);
  }

  layOut(nodes: ObjectNodes, within: readonly string[]): ObjectParts {
    const { schema, members, others } = this;
    const firstSlot = nodes.slots;
    const laidOut: MemberNode[] = [];
    for (const member of members) {
      const node = member.layOut(nodes, within);
      // In requests alone: known, and no part of an answer's value.
      if (member.property.access !== "write") laidOut.push(node);
    }
    const map = others?.map?.layOut(nodes, within, new Set(members.map(({ property }) => property.name)));
    return { schema, nodes: laidOut, map, others, firstSlot, endSlot: nodes.slots };
  }

  private inside(): Pick<ObjectForm, "members" | "others"> {
    this.made ??= this.make();
    return this.made;
  }

  private make(): Pick<ObjectForm, "members" | "others"> {
    const details = this.schema.details();
    const parts = this.parts();
    const members = details.properties.map((property) => {
      const part = Object.hasOwn(parts, property.name) ? parts[property.name] : undefined;
      return (part ?? text)(property, this.namespace, details);
    });
    return { members, others: this.othersPart?.()(this.schema) };
  }

  private element() {
    if (this.laidOut === undefined) {
      const nodes: ObjectNodes = { slots: 0, elements: new Map(), attributes: [], text: undefined, maps: [] };
      this.laidOut = { nodes, parts: this.layOut(nodes, []) };
    }
    return this.laidOut;
  }
}

const text: MemberPart = /* @__PURE__ */ element();
