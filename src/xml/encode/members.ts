import { isJsonObject } from "../../values/json-object.js";
import type { Place } from "../../values/mismatch.js";
import { describeSchema, type Schema } from "../../values/schema.js";
import { unlike, xmlMismatch } from "../forms/mismatch.js";

/**
 * The members of an object, as they are now. One that is undefined is none, as JSON.stringify has it.
 *
 * @throws ContractError for what is no plain object: a Date or a Map would be written as an empty one
 */
export function membersOf(value: unknown, schema: Schema, place: Place | undefined): Record<string, unknown> {
  if (!isJsonObject(value)) throw unlike(place, schema, value);
  // Not `instanceof`, which does not know the classes of another realm.
  const kind = Object.prototype.toString.call(value).slice("[object ".length, -1);
  if (kind !== "Object") throw xmlMismatch(place, describeSchema(schema), `an object of class ${kind}`);
  return { ...value };
}
