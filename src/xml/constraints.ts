import { describeShape, type Place } from "../mismatch.js";
import type { ArrayShape, ObjectShape } from "../shape.js";
import type { ObjectParts } from "./element-form.js";
import { xmlMismatch } from "./mismatch.js";

/**
 * @returns the items
 * @throws ContractError when there are too few or too many, or two are equal that must not be
 */
export function checkItems(items: unknown[], shape: ArrayShape, place: Place | undefined): unknown[] {
  refuseCount("an array", items.length, shape.minItems, shape.maxItems, shape, place);
  return items;
}

/**
 * @param count of the members that have come: defaults are none
 * @throws ContractError when there are too few or too many, or one is missing
 */
export function checkMembers(
  object: Readonly<Record<string, unknown>>,
  count: number,
  { shape, map }: ObjectParts,
  place: Place | undefined,
): void {
  const missing = shape.requiredOthers?.find((name) => !Object.hasOwn(object, name));
  if (missing !== undefined) {
    const rule = map?.rules.find(({ fits }) => fits(missing));
    throw xmlMismatch({ parent: place, key: missing }, rule ? describeShape(rule.value.shape) : "a value", "nothing");
  }
  refuseCount("an object", count, shape.minProperties, shape.maxProperties, shape, place);
}

function refuseCount(
  kind: string,
  count: number,
  least = 0,
  most = Number.POSITIVE_INFINITY,
  shape: ArrayShape | ObjectShape,
  place: Place | undefined,
): void {
  if (count < least || count > most) throw xmlMismatch(place, describeShape(shape), `${kind} of ${count}`);
}

/** A copy, so that no two values share it. */
export function fresh(value: unknown): unknown {
  return typeof value === "object" && value !== null ? structuredClone(value) : value;
}
