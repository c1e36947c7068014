import { Equality } from "../../json/equality.js";
import { describeShape, type Place } from "../../mismatch.js";
import type { ArrayShape, ObjectShape } from "../../shape.js";
import { xmlMismatch } from "../mismatch.js";

/** @throws ContractError when there are too few or too many items */
export function refuseItemCount(count: number, shape: ArrayShape, place: Place | undefined): void {
  refuseCount("an array", count, shape.minItems, shape.maxItems, shape, place);
}

/** @throws ContractError when there are too few or too many members */
export function refuseMemberCount(count: number, shape: ObjectShape, place: Place | undefined): void {
  refuseCount("an object", count, shape.minProperties, shape.maxProperties, shape, place);
}

/** @throws ContractError when two items are equal that must not be */
export function refuseEqualItems(items: readonly unknown[], shape: ArrayShape, parent: Place | undefined): void {
  const repeated = shape.uniqueItems ? new Equality().firstRepeated(items) : undefined;
  if (repeated === undefined) return;
  const { index, earlier } = repeated;
  throw xmlMismatch({ parent, key: index }, "an item that differs from all others", `that of ${earlier}`);
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
