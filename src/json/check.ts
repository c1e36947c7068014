import { allLimits } from "../content/limits.js";
import type { Shape, Shapes } from "../contract/shape.js";
import type { Mismatch } from "../errors/contract-error.js";
import type { Place } from "../values/mismatch.js";
import { faultInText } from "./any-value.js";
import { Decoder } from "./decoder.js";
import { commasOfFitting } from "./fast-check.js";
import { Fault } from "./fault.js";
import { formOf } from "./json-form.js";
import { mayHide } from "./text-survey.js";

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
export function checkSent(value: unknown, shape: Shape, shapes: Shapes, as: SentAs = asJson): void {
  const decoded =
    (as === asJson ? faultInText(value) : undefined) ??
    new Decoder().fit(value, formOf(shape, shapes, "write"), as.place);
  if (decoded instanceof Fault) throw decoded.toError(as.format, as.withheld);
}

/** {@link checkSent} of text that `JSON.stringify` wrote: the text, since it is what is sent, whatever the value says of itself. */
export function checkSentText(text: string, shape: Shape, shapes: Shapes): void {
  const value: unknown = JSON.parse(text);
  const isPlain = !mayHide(text, allLimits(undefined)) && commasOfFitting(value, formOf(shape, shapes, "write")) >= 0;
  if (!isPlain) checkSent(value, shape, shapes);
}
