import { type Direction, lookAt, type Property } from "../values/schema.js";

/**
 * The commas of an object that fits as it is, its members in the contract's order; -1 for any other, which may fit all the same.
 *
 * @param depth how many objects and arrays may be open in it
 */
export function commasOfObject(
  object: Readonly<Record<string, unknown>>,
  properties: readonly Property[],
  direction: Direction,
  depth: number,
): number {
  let commas = -1;
  let next = 0;
  for (const name in object) {
    let property = properties[next];
    while (property?.name !== name) {
      if (!mayBeMissing(property)) return -1;
      next += 1;
      property = properties[next];
    }
    next += 1;
    const inside = lookAt(object[name], property.schema, direction, depth);
    if (inside < 0) return -1;
    commas += 1 + inside;
  }
  while (mayBeMissing(properties[next])) next += 1;
  return next < properties.length ? -1 : Math.max(0, commas);
}

/** Whether nothing stands for a member that is missing. */
function mayBeMissing(property: Property | undefined): boolean {
  return property !== undefined && !property.required && property.default === undefined;
}
