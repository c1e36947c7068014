import type { ResolvedShape } from "../../contract/shape.js";
import type { Place } from "../../values/mismatch.js";
import type { Choice, ElementForm } from "../forms/element-form.js";
import { unlike } from "../forms/mismatch.js";
import { trim } from "../reader/characters.js";
import type { LookaheadReader } from "../reader/lookahead-reader.js";

/** What has been read so far of an element that holds other elements. */
export interface Content {
  /**
   * Takes text.
   *
   * @throws ContractError when there must be none
   */
  takeText(reader: LookaheadReader): void;
  /**
   * What the child that begins here is to hold; undefined for one that the contract does not know.
   *
   * @throws ContractError when it must not stand here
   */
  begin(reader: LookaheadReader): Child | undefined;
  /** Takes the value of the child that began last. */
  put(value: unknown): void;
  /**
   * @returns the value of the element
   * @throws ContractError when something is missing
   */
  end(): unknown;
}

export interface Child {
  readonly form: ElementForm;
  readonly place: Place | undefined;
  /** Whether it may be marked as null, though its form may not. */
  readonly nullable: boolean;
}

export function childOf(choice: Choice, place: Place | undefined): Child {
  return { form: choice.form(), place, nullable: choice.nullable };
}

/** @throws ContractError for text, other than white space, in an element that holds others */
export function refuseText(reader: LookaheadReader, shape: ResolvedShape, place: Place | undefined): void {
  if (!reader.isBlank) throw unlike(place, shape, trim(reader.text));
}
