import type { ObjectShape } from "../../contract/shape.js";
import type { MapForm, MemberForm, MemberNode, ObjectForm, ObjectNodes, ObjectParts } from "./element-form.js";
import { ObjectContent } from "./object-content.js";
import { refuseOtherAttributes } from "./serialization.js";

/** @param members made when they are first needed, since schemas may be recursive */
export function objectForm(
  shape: ObjectShape,
  nullable: boolean,
  members: () => readonly MemberForm[],
  map?: () => MapForm,
): ObjectForm {
  return new LazyObject(shape, nullable, members, map);
}

class LazyObject implements ObjectForm {
  readonly kind = "object";
  private made: Pick<ObjectForm, "members" | "map"> | undefined;
  private laidOut: { readonly nodes: ObjectNodes; readonly parts: ObjectParts } | undefined;

  constructor(
    readonly shape: ObjectShape,
    readonly nullable: boolean,
    private readonly makeMembers: () => readonly MemberForm[],
    private readonly makeMap: (() => MapForm) | undefined,
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

  begin(
    { reader: { attributes }, nilAliases, constraints }: Parameters<ObjectForm["begin"]>[0],
    place: Parameters<ObjectForm["begin"]>[1],
  ) {
    const { nodes, parts } = this.element();
    if (this.shape.additionalProperties === false) refuseOtherAttributes(attributes, nodes, nilAliases, place);
    return new ObjectContent(nodes, parts, place, attributes, constraints);
  }

  layOut(nodes: ObjectNodes, within: readonly string[]): ObjectParts {
    const { shape, members, map } = this;
    const firstSlot = nodes.slots;
    const laidOut: MemberNode[] = [];
    for (const member of members) {
      const node = member.layOut(nodes, within);
      // In requests alone: known, and no part of an answer's value.
      if (member.access !== "write") laidOut.push(node);
    }
    const mapNode = map?.layOut(nodes, within, new Set(members.map(({ key }) => key)));
    return { shape, nodes: laidOut, map: mapNode, firstSlot, endSlot: nodes.slots };
  }

  private inside(): Pick<ObjectForm, "members" | "map"> {
    this.made ??= { members: this.makeMembers(), map: this.makeMap?.() };
    return this.made;
  }

  private element() {
    if (this.laidOut === undefined) {
      const nodes: ObjectNodes = { slots: 0, elements: new Map(), attributes: [], text: undefined, maps: [] };
      this.laidOut = { nodes, parts: this.layOut(nodes, []) };
    }
    return this.laidOut;
  }
}
