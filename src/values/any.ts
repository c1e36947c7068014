import { InexactNumber } from "./decimal.js";
import { Fault, repeatedMember } from "./fault.js";
import { isJsonObject } from "./json-object.js";
import type { Place } from "./mismatch.js";
import { number } from "./number.js";
import { makeSchema, type SchemaOf } from "./schema.js";

/** Any value that JSON can write, as it is: but for a number in it that would be rounded, or a member that is there twice. */
export const any: SchemaOf<"any"> = /* @__PURE__ */ makeSchema(
  "any",
  undefined,
  (value, place) => findFault(value, place, { isFault: isLossy, expected: number }) ?? value,
  () => "a value",
);

/** What JSON cannot say of a value (RFC 8259 §8.2): a text in it, or a name of a member, that holds a surrogate without its other half. */
export function faultInText(value: unknown): Fault | undefined {
  return findFault(value, undefined, { isFault: isIllFormed, expected: "text without a lone surrogate" });
}

interface Rule {
  readonly isFault: (part: unknown) => boolean;
  readonly expected: ConstructorParameters<typeof Fault>[1];
}

interface Part {
  readonly value: unknown;
  readonly place: Place | undefined;
}

/** The first fault in a value, its parts and the names of its members. Without recursion. */
function findFault(value: unknown, place: Place | undefined, rule: Rule): Fault | undefined {
  if (rule.isFault(value)) return new Fault(place, rule.expected, value);
  const open: Part[] = [{ value, place }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const fault = faultInParts(next, rule, open);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** @param open takes the parts that have parts themselves */
function faultInParts({ value, place: parent }: Part, { isFault, expected }: Rule, open: Part[]): Fault | undefined {
  const isArray = Array.isArray(value);
  if (!isArray && !isJsonObject(value)) return undefined;
  for (const [key, part] of Object.entries(value)) {
    const place = () => ({ parent, key: isArray ? Number(key) : key });
    for (const one of [part, key]) if (isFault(one)) return new Fault(place(), expected, one);
    if (typeof part === "object" && part !== null) open.push({ value: part, place: place() });
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

function isIllFormed(value: unknown): boolean {
  return typeof value === "string" && loneSurrogate.test(value);
}

/** Without the flag for Unicode, with which engines take longer to look through a text than to parse it. */
export const loneSurrogate: RegExp = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:^|[^\uD800-\uDBFF])[\uDC00-\uDFFF]/;
