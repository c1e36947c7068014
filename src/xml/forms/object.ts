import { once } from "../../values/schema.js";
import type { LaidChild } from "../layout/layout.js";
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

function laidChild({ elements, maps }: ObjectNodes, reader: XmlReader): LaidChild | undefined {
  const { namespace, localName } = reader;
  const { choice, node } = inNamespace(elements.get(localName) ?? [], namespace) ?? {};
  if (choice === undefined || node === undefined) return maps.length === 1 ? maps[0]?.laidChild(reader) : undefined;
  if (node.laid === undefined || node.property.access === "write") return undefined;
  return { ...node.laid, key: `${localName} ${namespace}`, part: node, form: choice.form(), nullable: choice.nullable };
}

const text: MemberPart = /* @__PURE__ */ element();
