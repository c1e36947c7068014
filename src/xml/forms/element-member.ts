import { describeShape } from "../../values/mismatch.js";
import { inWords } from "../names.js";
import type { ElementMember, ElementNode, MemberFacts, MemberNode, NamedElement, ObjectNodes } from "./element-form.js";
import { xmlMismatch } from "./mismatch.js";
import { childOf } from "./named-element.js";

export function elementMember(facts: MemberFacts, element: NamedElement): ElementMember {
  return {
    ...facts,
    kind: "element",
    element,
    layOut(nodes, within) {
      const slot = nodes.slots++;
      const { key } = facts;
      const [{ namespace, localName = key } = element] = element.choices;
      const node: ElementNode & MemberNode = {
        facts,
        within,
        isNullWithout: false,
        begin(_, choice, { values }, place) {
          if (values[slot] === undefined) return childOf(choice, place);
          throw xmlMismatch(place, `one element ${inWords({ namespace, localName })}`, "another one");
        },
        put(value, { values }) {
          values[slot] = value;
        },
        valueOf: ({ values }) => values[slot],
        missing(found, place) {
          const stray = found.stray(localName);
          // A missing element is often there, but in another namespace: say so.
          const words = stray === undefined ? "nothing" : `nothing in its namespace, but element ${inWords(stray)}`;
          throw xmlMismatch(place, describeShape(element.form.shape), words);
        },
      };
      addElement(nodes, element, node);
      return node;
    },
  };
}

/** Of elements of one name, the first member's. */
export function addElement({ elements }: ObjectNodes, { choices }: NamedElement, node: ElementNode): void {
  for (const choice of choices) {
    const { namespace, localName = node.facts.key } = choice;
    const known = elements.get(localName) ?? [];
    elements.set(localName, known);
    if (!known.some((other) => other.choice.namespace === namespace)) known.push({ choice, node });
  }
}
