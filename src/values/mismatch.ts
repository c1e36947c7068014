import { pointerStep } from "../contract/json-pointer.js";
import type { ArrayShape, ObjectShape, ResolvedShape, Shape } from "../contract/shape.js";
import { ContractError, type Mismatch } from "../errors/contract-error.js";
import { shorten } from "../errors/shorten.js";
import { InexactNumber } from "./decimal.js";
import { describeCount, describeScalar, listing } from "./describe-scalar.js";

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

/** The same where `found` does not fit, with what helps where a server keeps to no standard. */
export function describeExpected(shape: ResolvedShape, found: unknown): string {
  const hasWayOut =
    typeof found === "string" && shape.kind === "string" && !/^local|^bin/.test(shape.format ?? "local");
  return describeShape(shape) + (hasWayOut ? " (or leave the format out of the contract)" : "");
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
  switch (shape.kind) {
    case "object":
      return describeObject(shape);
    case "array":
      return describeArray(shape);
    case "null":
      return "null";
    case "union":
      return `one of the alternatives: ${listing(shape.alternatives.map((alternative) => describeAlternative(alternative.shape)))}`;
    case "any":
      return "a value";
    case "never":
      return "nothing";
    default:
      return describeScalar(shape);
  }
}

function describeObject({ minProperties, maxProperties }: ObjectShape): string {
  const count = describeCount("member", minProperties, maxProperties);
  return count === undefined ? "an object" : `an object of ${count}`;
}

function describeArray({ minItems, maxItems, uniqueItems }: ArrayShape): string {
  const count = describeCount("item", minItems, maxItems);
  return `an array${count === undefined ? "" : ` of ${count}`}${uniqueItems ? ", no two of them equal" : ""}`;
}

/** A schema by its name; an object without one by the members that it must have. */
function describeAlternative(shape: Shape): string {
  if (shape.kind === "reference") return shape.name;
  const required = shape.kind === "object" ? shape.properties.filter((property) => property.required) : [];
  if (required.length === 0) return describeShape(shape);
  return `an object with ${listing(required.map(({ name }) => name))}`;
}

function pointerTo(place: Place | undefined): string {
  const steps: string[] = [];
  for (let step = place; step !== undefined; step = step.parent) steps.push(pointerStep(step.key));
  return steps.reverse().join("");
}
