import { isJsonObject } from "../values/json-object.js";
import type { Form } from "./json-form.js";

/**
 * The fast way: the commas between members and items of a value that fits as it is, its members in the contract's order; -1 for any
 * other, which may fit all the same.
 */
export function commasOfFitting(value: unknown, form: Form): number {
  return isPlain(value, form) ? 0 : commasOfContainer(value, form);
}

function commasOfContainer(value: unknown, form: Form): number {
  if (form.check === "object") return isJsonObject(value) ? commasOfObject(value, form.members.stated) : -1;
  return form.check === "array" && Array.isArray(value) ? commasOfArray(value, form) : -1;
}

/** Whether a look at a scalar, or null, tells that it fits and is kept as it is. */
export function isPlain(value: unknown, form: Form): boolean {
  if (value === null) return form.nullable;
  switch (form.check) {
    case "text":
      return typeof value === "string";
    case "constrained":
      return typeof value === "string" && form.fits(value);
    case "boolean":
      return typeof value === "boolean";
    case "int32":
      return typeof value === "number" && value === (value | 0) && !Object.is(value, -0);
    case "integer":
      return Number.isSafeInteger(value) && isInRange(value, form) && !Object.is(value, -0);
    case "number":
      return typeof value === "number" && Number.isFinite(value) && !Object.is(value, -0);
    case "listed":
      return form.values.includes(value) && !Object.is(value, -0);
    default:
      return false;
  }
}

function isInRange(value: unknown, { range: [least, greatest] }: Form): boolean {
  return typeof value === "number" && value >= least && value <= greatest;
}

function commasOfObject(object: Record<string, unknown>, members: readonly Form[]): number {
  let commas = -1;
  let next = 0;
  for (const name in object) {
    if (members[next]?.name !== name) next = afterMissing(members, next, name);
    const member = members[next];
    if (member?.name !== name) return -1;
    next += 1;
    commas += 1;
    const found = object[name];
    if (isPlain(found, member)) continue;
    const inside = commasOfContainer(found, member);
    if (inside < 0) return -1;
    commas += inside;
  }
  return afterMissing(members, next) < members.length ? -1 : Math.max(0, commas);
}

/** The place of the next member that is called so, or that cannot be missing. */
function afterMissing(members: readonly Form[], from: number, name?: string): number {
  let next = from;
  for (let member = members[next]; member !== undefined; member = members[next]) {
    if (member.name === name || member.required || member.default !== undefined) break;
    next += 1;
  }
  return next;
}

function commasOfArray(items: readonly unknown[], { members: { stated, rest } }: Form): number {
  let commas = Math.max(0, items.length - 1);
  for (let index = 0; index < items.length; index += 1) {
    const item = stated[index] ?? rest;
    if (!item) return -1;
    const inside = commasOfFitting(items[index], item);
    if (inside < 0) return -1;
    commas += inside;
  }
  return commas;
}
