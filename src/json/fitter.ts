import type { Equality } from "../values/equality.js";
import type { Place } from "../values/mismatch.js";
import type { Form } from "./json-form.js";

/** What arrays, objects and unions need to fit what is inside them: the decoder, handed in so that it alone knows them all. */
export interface Fitter {
  /** One for all arrays, so that what is in several of them is looked at once. */
  readonly equality: Equality;
  /** What a value becomes in a form, or a Fault. */
  fit(value: unknown, form: Form, place: Place | undefined): unknown;
  /** {@link fit} in each of several forms. */
  fitEach(value: unknown, forms: readonly Form[], place: Place | undefined): readonly unknown[];
}
