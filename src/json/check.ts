import { greatestDepth } from "../content/limits.js";
import type { Mismatch } from "../errors/contract-error.js";
import { faultInText } from "../values/any.js";
import { Fault } from "../values/fault.js";
import { ValueFitting } from "../values/fitting.js";
import type { Place } from "../values/mismatch.js";
import type { Schema } from "../values/schema.js";
import { tellsByForm } from "./expression.js";
import { mayBeIllFormed } from "./text-survey.js";

/** How a value that is sent is spoken of. */
export interface SentAs {
  readonly format: Mismatch["format"];
  readonly place?: Place;
  /** What is said in place of a value that nobody is to see. */
  readonly withheld?: string | undefined;
}

const asJson: SentAs = { format: "json" };

/**
 * Checks a value that is to be sent as answers are checked.
 *
 * @param value what a reader makes of what is sent; integers beyond JavaScript's own numbers as bigints
 * @throws ContractError
 */
export function checkSent(value: unknown, schema: Schema, as: SentAs = asJson): void {
  const decoded =
    (as === asJson ? faultInText(value) : undefined) ?? new ValueFitting("write").fit(value, schema, as.place);
  if (decoded instanceof Fault) throw decoded.toError(as.format, as.withheld);
}

/** {@link checkSent} of text that `JSON.stringify` wrote: the text, since it is what is sent, whatever the value says of itself. */
export function checkSentText(text: string, schema: Schema): void {
  if (mayBeIllFormed(text) || !tellsByForm(text, schema, "write", greatestDepth)) checkSent(JSON.parse(text), schema);
}
