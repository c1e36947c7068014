import { describeSchema } from "../../values/schema.js";
import { inWords } from "../names.js";
import type { ElementNode, ElementPart, MemberNode, MemberPart, NamedElement, ObjectNodes } from "./element-form.js";
import { childOf, type ElementNames, item } from "./item.js";
import { xmlMismatch } from "./mismatch.js";

/** A member that is an element. */
export function element(names: ElementNames = {}, part?: ElementPart): MemberPart {
  return (property, outer) => {
    const { name: key, schema } = property;
    const element = item({ name: key, namespace: outer, ...names }, part)(schema);
    return {
      property,
      kind: "element",
      element,
      layOut(nodes, within) {
        const slot = nodes.slots++;
        const [{ namespace, localName = key } = element] = element.choices();
        const node: ElementNode & MemberNode = {
          property,
          within,
          isNullWithout: false,
          laid: {},
          begin(_, choice, { values }, place) {
            if (values[slot] === undefined) return childOf(choice, place);
            throw xmlMismatch(place, `one element ${inWords({ namespace, localName })}`, "another one");
          },
          put({ values }, value) {
            values[slot] = value;
          },
          valueOf: ({ values }) => values[slot],
          missing(found, place) {
            const stray = found.stray(localName);
            // A missing element is often there, but in another namespace: say so.
            const words = stray === undefined ? "nothing" : `nothing in its namespace, but element ${inWords(stray)}`;
            throw xmlMismatch(place, describeSchema(schema), words);
          },
        };
        addElement(nodes, element, node);
        return node;
      },
    };
  };
}

/** Of elements of one name, the first member's. */
export function addElement({ elements }: ObjectNodes, { choices }: NamedElement, node: ElementNode): void {
  for (const choice of choices()) {
    const { namespace, localName = node.property.name } = choice;
    const known = elements.get(localName) ?? [];
    elements.set(localName, known);
    if (!known.some((other) => other.choice.namespace === namespace)) known.push({ choice, node });
  }
}
