import { isJsonObject } from "../values/json-object.js";
import { setMember } from "../values/set-member.js";

/** One value of those that several schemas made of the same value: objects have the members of all. */
export function mergeAll(values: readonly unknown[]): unknown {
  return values.reduce((one, other) => merge(one, other));
}

/** Both were made of the same value, so arrays have the same length, and scalars differ in no more than their JavaScript types. */
function merge(one: unknown, other: unknown): unknown {
  if (one === other) return one;
  if (Array.isArray(one) && Array.isArray(other)) return one.map((item, index) => merge(item, other[index]));
  if (!isJsonObject(one) || !isJsonObject(other)) return one;
  const merged = { ...one };
  for (const name of Object.keys(other))
    setMember(merged, name, Object.hasOwn(one, name) ? merge(one[name], other[name]) : other[name]);
  return merged;
}
