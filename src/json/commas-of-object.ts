import { type Direction, lookAt, type Property } from "../values/schema.js";

/** The commas of an object that fits as it is, its members in the contract's order; -1 for any other, which may fit all the same. */
export function commasOfObject(
  object: Readonly<Record<string, unknown>>,
  properties: readonly Property[],
  direction: Direction,
): number {
  let commas = -1;
  let next = 0;
  for (const name in object) {
    if (properties[next]?.name !== name) next = afterMissing(properties, next, name);
    const property = properties[next];
    if (property?.name !== name) return -1;
    next += 1;
    const inside = lookAt(object[name], property.schema, direction);
    if (inside < 0) return -1;
    commas += 1 + inside;
  }
  return afterMissing(properties, next) < properties.length ? -1 : Math.max(0, commas);
}

/** The place of the next member that is called so, or that cannot be missing. */
function afterMissing(properties: readonly Property[], from: number, name?: string): number {
  let next = from;
  for (let member = properties[next]; member !== undefined; member = properties[next]) {
    if (member.name === name || member.required || member.default !== undefined) break;
    next += 1;
  }
  return next;
}
