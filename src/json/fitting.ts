import type { Form } from "./form.js";
import { isJsonObject } from "./json-object.js";

/**
 * The fast way: the commas between members and items of a value that fits as it is, its members in the contract's order; -1 for any
 * other, which may fit all the same.
 */
export function commasOfFitting(value: unknown, form: Form): number {
  if (isPlain(value, form)) return 0;
  if (form.check === "object") return isJsonObject(value) ? commasOfObject(value, form.inside.parts) : -1;
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
    let member = members[next];
    while (member !== undefined && member.name !== name) {
      if (!mayBeMissing(member)) return -1;
      next += 1;
      member = members[next];
    }
    if (member === undefined) return -1;
    next += 1;
    const inside = commasOfFitting(object[name], member);
    if (inside < 0) return -1;
    commas += 1 + inside;
  }
  for (let rest = members[next]; rest !== undefined; rest = members[next]) {
    if (!mayBeMissing(rest)) return -1;
    next += 1;
  }
  return Math.max(0, commas);
}

function mayBeMissing(member: Form): boolean {
  return !member.required && member.default === undefined;
}

function commasOfArray(items: readonly unknown[], { inside: { parts, others } }: Form): number {
  let commas = Math.max(0, items.length - 1);
  for (let index = 0; index < items.length; index += 1) {
    const item = parts[index] ?? others;
    if (!item) return -1;
    const inside = commasOfFitting(items[index], item);
    if (inside < 0) return -1;
    commas += inside;
  }
  return commas;
}
