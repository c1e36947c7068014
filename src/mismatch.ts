import { InexactNumber } from "./decimal.js";
import { ContractError, type Mismatch } from "./errors/contract-error.js";
import { pointerStep } from "./json-pointer.js";
import type { ResolvedShape } from "./shape.js";
import { shorten } from "./shorten.js";
import { stringFormats } from "./string-formats.js";

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

/** What the contract says of a value, in words. */
export function describeShape(shape: ResolvedShape): string {
  const described = describeNonNull(shape);
  return shape.nullable ? `${described} or null` : described;
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

function describeNonNull(shape: ResolvedShape): string {
  if ("enum" in shape && shape.enum !== undefined) {
    return `one of ${shape.enum.map((value) => JSON.stringify(value)).join(", ")}`;
  }
  switch (shape.kind) {
    case "object":
      return "an object";
    case "array":
      return "an array";
    case "null":
      return "null";
    case "union":
      return "one of the alternatives";
    case "any":
      return "a value";
    case "never":
      return "nothing";
    case "boolean":
      return "a boolean";
    case "string":
      return shape.format === undefined ? "a string" : stringFormats[shape.format].form;
    case "integer":
      return shape.format === "int32" ? "an integer from -2147483648 to 2147483647" : "an integer up to ±(2^53−1)";
    case "number":
      return shape.format === "float" || shape.format === "double"
        ? "a number"
        : "a decimal that a JavaScript number holds exactly";
  }
}

function pointerTo(place: Place | undefined): string {
  const steps: string[] = [];
  for (let step = place; step !== undefined; step = step.parent) steps.push(pointerStep(step.key));
  return steps.reverse().join("");
}
