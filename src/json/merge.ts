import { isJsonObject } from "../values/json-object.js";
import { setMember } from "../values/set-member.js";

/** One value of those that several shapes made of the same value: objects have the members of all. Without recursion. */
export function mergeAll(values: readonly unknown[]): unknown {
  return values.reduce(merge);
}

function merge(one: unknown, other: unknown): unknown {
  const holder: Record<string, unknown> = {};
  const open: Merging[] = [{ into: holder, key: "merged", one, other }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const merged = mergeTop(next.one, next.other, open);
    if (Array.isArray(next.into)) next.into[Number(next.key)] = merged;
    else setMember(next.into, next.key, merged);
  }
  return holder["merged"];
}

interface Merging {
  readonly into: Record<string, unknown> | unknown[];
  readonly key: string;
  readonly one: unknown;
  readonly other: unknown;
}

/** Both were made of the same value, so arrays have the same length, and scalars differ in no more than their JavaScript types. */
function mergeTop(one: unknown, other: unknown, open: Merging[]): unknown {
  if (one === other) return one;
  if (Array.isArray(one) && Array.isArray(other)) {
    const into = [...one];
    for (const [index, item] of other.entries()) open.push({ into, key: String(index), one: one[index], other: item });
    return into;
  }
  if (!isJsonObject(one) || !isJsonObject(other)) return one;
  const into = { ...one };
  for (const [key, member] of Object.entries(other)) {
    if (Object.hasOwn(one, key)) open.push({ into, key, one: one[key], other: member });
    else setMember(into, key, member);
  }
  return into;
}
