import type { ArrayForm, ElementNode, ListMember, MemberFacts, MemberNode } from "./element-form.js";
import { addElement } from "./element-member.js";
import { itemNamed } from "./items.js";
import { childOf } from "./named-element.js";

export function listMember(facts: MemberFacts, list: ArrayForm): ListMember {
  return {
    ...facts,
    kind: "list",
    list,
    layOut(nodes, within) {
      const slot = nodes.slots++;
      const { shape, items } = list;
      const node: ElementNode & MemberNode = {
        facts,
        within,
        isNullWithout: false,
        begin(reader, _, { values }, place) {
          const index = listIn(values, slot)?.length ?? 0;
          return childOf(itemNamed(items, index, reader, facts.key, place), { parent: place, key: index });
        },
        put(value, { values }) {
          const known = listIn(values, slot);
          if (known === undefined) values[slot] = [value];
          else known.push(value);
        },
        valueOf({ values, constraints }, parent) {
          const known = listIn(values, slot);
          return known && constraints.checkItems(known, shape, { parent, key: facts.key });
        },
        // XML writes an empty list without a wrapper as it writes no list: as nothing.
        missing: ({ constraints }, place) => constraints.checkItems([], shape, place),
      };
      for (const item of [items.others, ...items.first]) addElement(nodes, item, node);
      return node;
    },
  };
}

function listIn(values: readonly unknown[], slot: number): unknown[] | undefined {
  const value = values[slot];
  return Array.isArray(value) ? value : undefined;
}
