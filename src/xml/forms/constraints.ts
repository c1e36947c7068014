import type { Equality } from "../../values/equality.js";
import { describeFound, type Place } from "../../values/mismatch.js";
import { describeSchema, type Schema, type SchemaOf } from "../../values/schema/schema.js";
import { xmlMismatch } from "./mismatch.js";

/** What a contract says of arrays and objects as a whole, checked of one document's. Its errors are JSON's, word for word. */
export class Constraints {
  /** One for all arrays, so that what is in several of them is looked at once. */
  equality: Equality | undefined;

  /**
   * @returns the items
   * @throws ContractError when there are too few or too many, or two are equal that must not be
   */
  checkItems(items: unknown[], schema: SchemaOf<"array">, place: Place | undefined): unknown[] {
    const { minItems, maxItems, repeated } = schema.details();
    refuseCount("an array", items.length, minItems, maxItems, schema, place);
    const found = repeated?.(items, this);
    if (found === undefined) return items;
    const { index, earlier } = found;
    throw xmlMismatch({ parent: place, key: index }, "an item that differs from all others", `that of ${earlier}`);
  }
}

/**
 * @param count of the members that have come: defaults are none
 * @throws ContractError when there are too few or too many, or one is missing
 */
export function checkMembers(
  isThere: (name: string) => boolean,
  count: number,
  schema: SchemaOf<"object">,
  place: Place | undefined,
): void {
  const { requiredOthers, patterns, others, minProperties, maxProperties } = schema.details();
  const missing = requiredOthers?.find((name) => !isThere(name));
  if (missing !== undefined) {
    const other = patterns?.of(missing)[0] ?? others;
    const expected = other ? describeSchema(other) : "a value";
    throw xmlMismatch({ parent: place, key: missing }, expected, describeFound(undefined));
  }
  refuseCount("an object", count, minProperties, maxProperties, schema, place);
}

function refuseCount(
  kind: string,
  count: number,
  least = 0,
  most = Number.POSITIVE_INFINITY,
  schema: Schema,
  place: Place | undefined,
): void {
  if (count < least || count > most) throw xmlMismatch(place, describeSchema(schema), `${kind} of ${count}`);
}
