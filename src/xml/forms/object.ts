import type { Place } from "../../values/mismatch.js";
import type { SchemaOf } from "../../values/schema/schema.js";
import { once } from "../../values/schema/schema.js";
import { element } from "./element.js";
import type {
  Content,
  ElementPart,
  MapForm,
  MemberForm,
  MemberNode,
  MemberPart,
  ObjectForm,
  ObjectNodes,
  ObjectParts,
  Reading,
} from "./element-form.js";
import { elementPart } from "./element-part.js";
import type { MapPart } from "./map.js";
import { ObjectContent } from "./object-content.js";
import { refuseOtherAttributes } from "./serialization.js";

/**
 * An element around the members of an object.
 *
 * @param namespace of its members' elements
 * @param members those that are more than elements of text by their own names
 * @param map members of any name
 */
export function xmlObject(
  namespace = "",
  members: () => Readonly<Record<string, MemberPart>> = () => ({}),
  map?: () => MapPart,
): ElementPart {
  const parts = once(members);
  return elementPart("object", (schema, nullable) => new LazyObject(schema, nullable, namespace, parts, map));
}

class LazyObject implements ObjectForm {
  readonly kind = "object";
  private made: Pick<ObjectForm, "members" | "map"> | undefined;
  private laidOut: { readonly nodes: ObjectNodes; readonly parts: ObjectParts } | undefined;

  constructor(
    readonly schema: SchemaOf<"object">,
    readonly nullable: boolean,
    private readonly namespace: string,
    private readonly parts: () => Readonly<Record<string, MemberPart>>,
    private readonly mapPart: (() => MapPart) | undefined,
  ) {}

  get members(): readonly MemberForm[] {
    return this.inside().members;
  }

  get map(): MapForm | undefined {
    return this.inside().map;
  }

  get nodes(): ObjectNodes {
    return this.element().nodes;
  }

  begin({ reader: { attributes }, nilAliases, constraints }: Reading, place: Place | undefined): Content {
    const { nodes, parts } = this.element();
    if (parts.isClosed) refuseOtherAttributes(attributes, nodes, nilAliases, place);
    return new ObjectContent(nodes, parts, place, attributes, constraints);
  }

  layOut(nodes: ObjectNodes, within: readonly string[]): ObjectParts {
    const { schema, members, map } = this;
    const firstSlot = nodes.slots;
    const laidOut: MemberNode[] = [];
    for (const member of members) {
      const node = member.layOut(nodes, within);
      // In requests alone: known, and no part of an answer's value.
      if (member.property.access !== "write") laidOut.push(node);
    }
    const mapNode = map?.layOut(nodes, within, new Set(members.map(({ property }) => property.name)));
    const isClosed = schema.details().others === false;
    return { schema, nodes: laidOut, map: mapNode, firstSlot, endSlot: nodes.slots, isClosed };
  }

  private inside(): Pick<ObjectForm, "members" | "map"> {
    this.made ??= this.make();
    return this.made;
  }

  private make(): Pick<ObjectForm, "members" | "map"> {
    const details = this.schema.details();
    const parts = this.parts();
    const members = details.properties.map((property) => {
      const part = Object.hasOwn(parts, property.name) ? parts[property.name] : undefined;
      return (part ?? text)(property, this.namespace, details);
    });
    return { members, map: this.mapPart?.()(details) };
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
