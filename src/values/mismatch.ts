import { pointerStep } from "../contract/json-pointer.js";
import { ContractError, type Mismatch } from "../errors/contract-error.js";
import { shorten } from "../errors/shorten.js";
import { InexactNumber } from "./decimal.js";

/** The place of a value: the steps that lead to it. The root is undefined. */
export interface Place {
  readonly parent: Place | undefined;
  readonly key: string | number;
}

/** The one maker of ContractErrors, for both formats. */
export function mismatch(
  place: Place | undefined,
  expected: string,
  found: string,
  format: Mismatch["format"],
): ContractError {
  return new ContractError({ path: pointerTo(place), expected, found, format });
}

/** What was found, in words or as a shortened JSON text. */
export function describeFound(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value instanceof InexactNumber) return shorten(value.text);
  if (typeof value === "string") return JSON.stringify(shorten(value));
  if (Array.isArray(value)) return "an array";
  if (typeof value === "object" && value !== null) return "an object";
  return String(value);
}

function pointerTo(place: Place | undefined): string {
  const steps: string[] = [];
  for (let step = place; step !== undefined; step = step.parent) steps.push(pointerStep(step.key));
  return steps.reverse().join("");
}
