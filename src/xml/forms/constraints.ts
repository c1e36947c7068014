import type { ArrayShape, ObjectShape } from "../../contract/shape.js";
import { Equality } from "../../values/equality.js";
import { describeFound, describeShape, type Place } from "../../values/mismatch.js";
import type { ObjectParts } from "./element-form.js";
import { xmlMismatch } from "./mismatch.js";

/** What a contract says of arrays and objects as a whole, checked of one document's. Its errors are JSON's, word for word. */
export class Constraints {
  /** One for all arrays, so that what is in several of them is looked at once. */
  private equality: Equality | undefined;

  /**
   * @returns the items
   * @throws ContractError when there are too few or too many, or two are equal that must not be
   */
  checkItems(items: unknown[], shape: ArrayShape, place: Place | undefined): unknown[] {
    refuseCount("an array", items.length, shape.minItems, shape.maxItems, shape, place);
    if (!shape.uniqueItems) return items;
    this.equality ??= new Equality();
    const repeated = this.equality.firstRepeated(items);
    if (repeated === undefined) return items;
    const { index, earlier } = repeated;
    throw xmlMismatch({ parent: place, key: index }, "an item that differs from all others", `that of ${earlier}`);
  }

  /**
   * @param count of the members that have come: defaults are none
   * @throws ContractError when there are too few or too many, or one is missing
   */
  checkMembers(
    object: Readonly<Record<string, unknown>>,
    count: number,
    { shape, map }: ObjectParts,
    place: Place | undefined,
  ): void {
    const missing = shape.requiredOthers?.find((name) => !Object.hasOwn(object, name));
    if (missing !== undefined) {
      const rule = map?.rules.find(({ fits }) => fits(missing));
      const expected = rule ? describeShape(rule.value.shape) : "a value";
      throw xmlMismatch({ parent: place, key: missing }, expected, describeFound(undefined));
    }
    refuseCount("an object", count, shape.minProperties, shape.maxProperties, shape, place);
  }
}

/** @throws ContractError when a count is too small or too large */
export function refuseCount(
  kind: string,
  count: number,
  least: number | undefined = 0,
  most: number | undefined = Number.POSITIVE_INFINITY,
  shape: ArrayShape | ObjectShape,
  place: Place | undefined,
): void {
  if (count < least || count > most) throw xmlMismatch(place, describeShape(shape), `${kind} of ${count}`);
}
