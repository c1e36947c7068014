import type { ResolvedShape } from "../../contract/shape.js";
import type { ContractError } from "../../errors/contract-error.js";
import { describeExpected, describeFound, mismatch, type Place } from "../../values/mismatch.js";
import { trim } from "../reader/characters.js";
import type { LookaheadReader } from "../reader/lookahead-reader.js";

/** A ContractError of XML, what was expected and found given in words. */
export function xmlMismatch(place: Place | undefined, expected: string, found: string): ContractError {
  return mismatch(place, expected, found, "xml");
}

/** A value that is not what its shape says. */
export function unlike(place: Place | undefined, shape: ResolvedShape, found: unknown): ContractError {
  return xmlMismatch(place, describeExpected(shape, found), describeFound(found));
}

/** @throws ContractError for text, other than white space, in an element that holds others */
export function refuseText(reader: LookaheadReader, shape: ResolvedShape, place: Place | undefined): void {
  if (!reader.isBlank) throw unlike(place, shape, trim(reader.text));
}
