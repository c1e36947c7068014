import type { Equality } from "../../values/equality.js";
import type { Place } from "../../values/mismatch.js";
import { describeSchema, type Schema, type SchemaOf } from "../../values/schema.js";
import { xmlMismatch } from "./mismatch.js";

/** One for all arrays of a document, so that what is in several of them is looked at once. */
export interface Compared {
  equality?: Equality | undefined;
}

/**
 * Checks what a contract says of an array as a whole. Its errors are JSON's, word for word.
 *
 * @returns the items
 * @throws ContractError when there are too few or too many, or two are equal that must not be
 */
export function checkItems(
  items: unknown[],
  schema: SchemaOf<"array">,
  compared: Compared,
  place: Place | undefined,
): unknown[] {
  const { minItems, maxItems, repeated } = schema.details();
  refuseCount("an array", items.length, minItems, maxItems, schema, place);
  const found = repeated?.(items, compared);
  if (found === undefined) return items;
  const { index, earlier } = found;
  throw xmlMismatch({ parent: place, key: index }, "an item that differs from all others", `that of ${earlier}`);
}

/** @throws ContractError when a count is too small or too large */
export function refuseCount(
  kind: string,
  count: number,
  least: number | undefined,
  most: number | undefined,
  schema: Schema,
  place: Place | undefined,
): void {
  if (count < (least ?? 0) || count > (most ?? count))
    throw xmlMismatch(place, describeSchema(schema), `${kind} of ${count}`);
}
