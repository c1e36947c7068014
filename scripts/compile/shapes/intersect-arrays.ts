import type { ArrayShape, ItemShape } from "../../model/shape.js";
import { type Contradiction, isContradiction } from "./contradiction.js";
import { least, most } from "./intersect-scalars.js";
import { type Intersection, intersectParts } from "./intersection.js";

/** The array that fits both, without `nullable`: it has the items of both tuples, and what is beyond the one is of its other items. */
export function intersectArrays(
  one: ArrayShape,
  other: ArrayShape,
  intersection: Intersection,
): ArrayShape | Contradiction {
  const items = intersectParts(one.items, other.items, intersection);
  if (isContradiction(items)) return items;
  const length = Math.max(one.prefixItems?.length ?? 0, other.prefixItems?.length ?? 0);
  const prefixItems: ItemShape[] = [];
  for (let index = 0; index < length; index += 1) {
    const item = itemAt(one, other, index, intersection);
    if (isContradiction(item)) return item;
    prefixItems.push(item);
  }
  const { nullable: _, ...facts } = { ...other, ...one };
  return {
    ...facts,
    items,
    ...(length === 0 ? {} : { prefixItems }),
    ...most("minItems", one, other),
    ...least("maxItems", one, other),
  };
}

function itemAt(
  one: ArrayShape,
  other: ArrayShape,
  index: number,
  intersection: Intersection,
): ItemShape | Contradiction {
  const [first, second] = [one.prefixItems?.[index], other.prefixItems?.[index]];
  const shape = intersectParts(first?.shape ?? one.items, second?.shape ?? other.items, intersection);
  if (isContradiction(shape)) return shape;
  // What a tuple says of the node of one of its items is said of that one alone.
  const xml = {
    ...(second === undefined ? other.itemXml : {}),
    ...(first === undefined ? one.itemXml : {}),
    ...second?.xml,
    ...first?.xml,
  };
  return { shape, ...(Object.keys(xml).length === 0 ? {} : { xml }) };
}
