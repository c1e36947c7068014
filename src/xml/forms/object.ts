import { once, unfit } from "../../values/schema.js";
import { setMember } from "../../values/set-member.js";
import type { LaidChild, LaidForm, Taken } from "../layout/layout.js";
import type { Take } from "../layout/sequence.js";
import { isNamed } from "../names.js";
import type { XmlReader } from "../reader/reader.js";
import { element } from "./element.js";
import type { ElementPart, MemberNode, MemberPart, ObjectNodes, ObjectParts } from "./element-form.js";
import { elementPart } from "./element-part.js";
import { inNamespace, ObjectContent } from "./object-content.js";
import type { OthersPart } from "./others.js";

/**
 * An element around the members of an object.
 *
 * @param namespace of its members' elements
 * @param members those that are more than elements of a scalar's text by their own names
 * @param others what there is to say of other members
 */
export function xmlObject(
  namespace = "",
  members: () => Readonly<Record<string, MemberPart>> = () => ({}),
  others?: () => OthersPart,
): ElementPart {
  return elementPart("object", (schema, nullable) => {
    const inside = once(() => {
      const details = schema.details();
      const parts = members();
      const made = details.properties.map((property) => {
        const part = Object.hasOwn(parts, property.name) ? parts[property.name] : undefined;
        return (part ?? text)(property, namespace, details);
      });
      return { members: made, others: others?.()(schema) };
    });
    const element = once(() => {
      const nodes: ObjectNodes = { slots: 0, elements: new Map(), attributes: [], text: undefined, maps: [] };
      return { nodes, parts: layOut(nodes, []) };
    });
    return {
      kind: "object",
      schema,
      nullable,
      inside,
      nodes: () => element().nodes,
      layOut,
      layout: {
        begin() {
          const { nodes, parts } = element();
          return new ObjectContent(nodes, parts, undefined, [], {});
        },
        take: (taken) => takeMembers(element(), taken),
        // What a name by XML Schema means depends on the declarations in force.
        attribute: (attribute) =>
          element().nodes.attributes.find(({ name }) => attribute.type === undefined && isNamed(attribute, name)),
        text: () => element().nodes.text,
        child: (reader) => laidChild(element().nodes, reader),
      },
      begin({ reader: { attributes }, nilAliases, compared }, place) {
        const { nodes, parts } = element();
        parts.others?.refuseAttributes(attributes, nodes, nilAliases, place);
        return new ObjectContent(nodes, parts, place, attributes, compared);
      },
    };

    function layOut(nodes: ObjectNodes, within: readonly string[]): ObjectParts {
      const { members, others } = inside();
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
  });
}

interface LaidOut {
  readonly nodes: ObjectNodes;
  readonly parts: ObjectParts;
}

function laidChild({ elements, maps }: ObjectNodes, reader: XmlReader): LaidChild | undefined {
  const { namespace, localName } = reader;
  const { choice, node } = inNamespace(elements.get(localName) ?? [], namespace) ?? {};
  const key = `${localName} ${namespace}`;
  const [map, ...others] = maps;
  if (node === undefined && map !== undefined) return others.length > 0 ? undefined : map.laidChild(reader);
  if (choice === undefined || node === undefined || node.property.access === "write")
    return { key, part: { put() {} }, form: leftOut, nullable: true };
  return node.laid && { ...node.laid, key, part: node, form: choice.form(), nullable: choice.nullable };
}

/** What takes an object whose members are elements alone; undefined for any other. */
function takeMembers({ nodes, parts }: LaidOut, taken: readonly Taken[]): Take | undefined {
  const { nodes: laidOut, map, others } = parts;
  const isPlain =
    map === undefined && others === undefined && nodes.text === undefined && nodes.attributes.length === 0;
  if (!isPlain || laidOut.some(({ laid }) => laid === undefined)) return undefined;
  const members = laidOut.map((node) => ({
    node,
    name: node.property.name,
    take: taken.find(({ part }: { readonly part: object }) => part === node)?.take,
  }));
  const leftOut = taken.filter(({ take }) => members.every((member) => member.take !== take));
  const nothing = new ObjectContent(nodes, parts, undefined, [], {});
  return (frame) => {
    const object: Record<string, unknown> = {};
    for (const { node, name, take } of members) {
      const value = memberValue(take?.(frame), node, nothing);
      if (value === unfit) return unfit;
      if (value !== undefined) setMember(object, name, value);
    }
    for (const { take } of leftOut) take(frame);
    return object;
  };
}

function memberValue(taken: unknown, node: MemberNode, nothing: ObjectContent): unknown {
  if (taken === undefined) return nothing.missing(node, undefined);
  return node.whole !== undefined && Array.isArray(taken) ? node.whole(taken) : taken;
}

/** Of an element of which nothing is kept, as far as it holds text alone. */
const leftOut: LaidForm = { nullable: true, layout: { read: () => undefined } };

const text: MemberPart = /* @__PURE__ */ element();
