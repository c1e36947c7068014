import type { ContractError } from "../../errors/contract-error.js";
import { describeExpected } from "../../values/fault.js";
import { describeFound, mismatch, type Place } from "../../values/mismatch.js";
import { describeSchema, type Schema } from "../../values/schema.js";
import { trim } from "../reader/characters.js";
import type { XmlReader } from "../reader/reader.js";

/** A ContractError of XML, what was expected and found given in words. */
export function xmlMismatch(place: Place | undefined, expected: string, found: string): ContractError {
  return mismatch(place, expected, found, "xml");
}

/** A value that is not what its schema says. */
export function unlike(place: Place | undefined, schema: Schema, found: unknown): ContractError {
  return xmlMismatch(place, describeExpected(schema, found), describeFound(found));
}

/** @throws ContractError for text, other than white space, in an element that holds others */
export function refuseText(reader: XmlReader, schema: Schema, place: Place | undefined): void {
  if (!reader.isBlank) throw unlike(place, schema, trim(reader.text));
}

/** Of a member that must be there. */
export function refuseMissing(schema: Schema): (found: unknown, place: Place) => never {
  return (_, place) => {
    throw xmlMismatch(place, describeSchema(schema), "nothing");
  };
}
