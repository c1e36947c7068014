import { repeated } from "../layout/repeated.js";
import { checkItems } from "./constraints.js";
import { addElement } from "./element.js";
import type { ElementNode, ElementPart, MemberNode, MemberPart } from "./element-form.js";
import { childOf } from "./item.js";
import { itemNamed } from "./item-at.js";
import { ofKind } from "./of-kind.js";

/**
 * An array without an element around its items: each of them is an element of the member.
 *
 * @param part of the array
 */
export function list(part: ElementPart): MemberPart {
  return (property) => {
    const { name: key, schema } = property;
    const list = ofKind(part(schema), "array");
    return {
      property,
      kind: "list",
      list,
      layOut(nodes, within) {
        const slot = nodes.slots++;
        const items = list.items();
        const node: ElementNode & MemberNode = {
          property,
          within,
          isNullWithout: false,
          // Of a tuple, what an item is depends on its place.
          laid: items.first.length === 0 ? { repeated } : undefined,
          begin(reader, _, { values }, place) {
            const index = listIn(values, slot)?.length ?? 0;
            return childOf(itemNamed(items, index, reader, key, place), { parent: place, key: index });
          },
          put({ values }, value) {
            const known = listIn(values, slot);
            if (known === undefined) values[slot] = [value];
            else known.push(value);
          },
          valueOf({ values, compared }, parent) {
            const known = listIn(values, slot);
            return known && checkItems(known, list.schema, compared, { parent, key });
          },
          // XML writes an empty list without a wrapper as it writes no list: as nothing.
          missing: ({ compared }, place) => checkItems([], list.schema, compared, place),
        };
        for (const item of [items.others, ...items.first]) addElement(nodes, item, node);
        return node;
      },
    };
  };
}

function listIn(values: readonly unknown[], slot: number): unknown[] | undefined {
  const value = values[slot];
  return Array.isArray(value) ? value : undefined;
}
