import { isScalar, type ResolvedShape } from "../contract/shape.js";
import { Equality } from "../values/equality.js";
import { isJsonObject } from "../values/json-object.js";
import type { Place } from "../values/mismatch.js";
import { readScalar, unfit } from "../values/scalar.js";
import { faultInAny } from "./any-value.js";
import { fitArray } from "./array.js";
import { Fault } from "./fault.js";
import type { Fitter } from "./fitter.js";
import { HeldBytes } from "./held-bytes.js";
import type { Form } from "./json-form.js";
import { fitObject } from "./object.js";
import { TriedValues } from "./tried-values.js";
import { candidatesOf, combine } from "./union.js";

/**
 * Fits a parsed value to its form. The value is left as it is, since several alternatives may be tried on it. The recursion is as deep as
 * the value, of which the limits allow no more than the call stack does: so it goes through as few functions as it can.
 */
export class Decoder implements Fitter {
  readonly equality: Equality = new Equality();
  /** How many trials are under way, one inside another. */
  private trials = 0;
  /** What trials gave, so that a value is tried once in a form, and not once for each way that leads there. */
  private readonly tried = new TriedValues();

  /** What a value becomes in a form, or the first {@link Fault} by which it does not fit. */
  fit(value: unknown, form: Form, place?: Place): unknown {
    const isOfSeveral = form.shape.kind === "union" || form.all.length > 0;
    if (value === null && form.nullable && form.all.length === 0) return null;
    if (!isOfSeveral && !isKindOf(form.shape, value)) return fitWhole(value, form.shape, place);
    const known = this.trials > 0 ? this.tried.get(value, form) : undefined;
    if (known !== undefined) return known;
    let outcome = value;
    if (isOfSeveral) {
      const candidates = candidatesOf(value, form);
      outcome = combine(value, form, { candidates, outcomes: this.fitEach(value, candidates, place) }, place, this);
    } else if (Array.isArray(value)) outcome = fitArray(value, form, place, this);
    else if (isJsonObject(value)) outcome = fitObject(value, form, place, this);
    if (this.trials > 0) this.tried.set(value, form, outcome);
    return outcome;
  }

  fitEach(value: unknown, forms: readonly Form[], place: Place | undefined): readonly unknown[] {
    const isTrial = forms.length > 1;
    if (isTrial) this.trials += 1;
    const outcomes: unknown[] = [];
    for (let index = 0; index < forms.length; index += 1) {
      const form = forms[index];
      if (form !== undefined) outcomes.push(this.fit(value, form, place));
    }
    if (isTrial) this.trials -= 1;
    return outcomes;
  }
}

/** A value that has no parts, or none that its shape tells of. */
function fitWhole(value: unknown, shape: ResolvedShape, place: Place | undefined): unknown {
  if (shape.kind === "any") return faultInAny(value, place) ?? value;
  if (shape.kind === "null" && value === null) return null;
  if (value instanceof HeldBytes && shape.kind === "string" && shape.format === "binary") return value;
  const scalar = isScalar(shape) ? readScalar(value, shape) : unfit;
  return scalar === unfit ? new Fault(place, shape, value) : scalar;
}

/** Whether a value has parts that its shape tells of. */
function isKindOf({ kind }: ResolvedShape, value: unknown): boolean {
  if (kind === "object") return isJsonObject(value);
  return kind === "array" && Array.isArray(value);
}
