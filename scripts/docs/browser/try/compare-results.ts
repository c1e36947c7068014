import { pointerStep } from "../../../../src/contract/json-pointer.js";
import { isApiError } from "../../../../src/errors/api-error.js";
import type { CallResult, MadeCall } from "./make-call.js";

/** Whether the caller gets the same from each format. */
export interface Comparison {
  readonly isSame: boolean;
  /** In a sentence. */
  readonly text: string;
}

/** What callers can tell of two calls that differ in their format alone. Undefined for a single one. */
export function compareResults([one, other]: readonly MadeCall[]): Comparison | undefined {
  if (one === undefined || other === undefined) return undefined;
  const formats = `${formatName(one)} and from ${formatName(other)}`;
  if ("value" in one.result && "value" in other.result) {
    const places = differences(one.result.value, other.result.value);
    return places.length === 0
      ? { isSame: true, text: `the same value from ${formats}` }
      : { isSame: false, text: `the examples differ in ${places.slice(0, 5).join(", ")}` };
  }
  if ("error" in one.result && "error" in other.result) {
    if (factsOf(one.result.error) === factsOf(other.result.error))
      return { isSame: true, text: isSent(one, other) ? `the same error from ${formats}` : "the same in both formats" };
    return { isSame: false, text: `${nameIn(one)}, ${nameIn(other)}` };
  }
  return { isSame: false, text: `a value from one format, an error from the other` };
}

function isSent(...calls: readonly MadeCall[]): boolean {
  return calls.every(({ request }) => request !== undefined);
}

function nameIn(call: MadeCall): string {
  return `${errorName(call.result)} from ${formatName(call)}`;
}

export function formatName({ format }: Pick<MadeCall, "format">): string {
  return format?.toUpperCase() ?? "the answer";
}

function errorName(result: CallResult): string {
  return "error" in result && result.error instanceof Error ? result.error.name : "Error";
}

/** What a program would go by, in one text. What was found is written in the format's own way. */
function factsOf(error: unknown): string {
  if (!isApiError(error)) return String(error);
  const { path, expected, rule }: Readonly<Record<string, unknown>> = { ...error };
  return JSON.stringify([error.name, error.outcome, error.status, path, expected, rule]);
}

/** The places at which two values differ, as JSON pointers. */
function differences(one: unknown, other: unknown, place = ""): string[] {
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null)
    return Object.is(one, other) ? [] : [place || "the whole value"];
  const [members, others] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
  const names = new Set([...members.keys(), ...others.keys()]);
  return [...names].flatMap((name) => differences(members.get(name), others.get(name), place + pointerStep(name)));
}
