import { InexactNumber } from "../decimal.js";
import { isJsonObject } from "../json-object.js";
import type { Place } from "../mismatch.js";
import { Fault } from "./fault.js";
import { repeatedMember } from "./reader.js";

/** What is wrong with a value that may be any: a number in it that would be rounded, or a member that is there twice. Without recursion. */
export function faultInAny(value: unknown, place: Place | undefined): Fault | undefined {
  if (isLossy(value)) return new Fault(place, { kind: "number" }, value);
  const open = [{ value, place }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (!Array.isArray(next.value) && !isJsonObject(next.value)) continue;
    const isArray = Array.isArray(next.value);
    for (const [key, part] of Object.entries(next.value)) {
      const here = () => ({ parent: next?.place, key: isArray ? Number(key) : key });
      if (isLossy(part)) return new Fault(here(), { kind: "number" }, part);
      if (typeof part === "object" && part !== null) open.push({ value: part, place: here() });
    }
  }
  return undefined;
}

function isLossy(value: unknown): boolean {
  return (
    value === repeatedMember ||
    value instanceof InexactNumber ||
    // JSON.parse gives infinity for what is too large.
    (typeof value === "number" && !Number.isFinite(value))
  );
}
