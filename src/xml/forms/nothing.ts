import type { Place } from "../../values/mismatch.js";
import { describeSchema, type Schema } from "../../values/schema.js";
import { inWords } from "../names.js";
import type { Content, EmptyForm, Reading } from "./element-form.js";
import { isNullable } from "./element-part.js";
import { xmlMismatch } from "./mismatch.js";

/** An element that stands for null alone, or must not be there. */
export function xmlNothing(schema: Schema): EmptyForm {
  return { kind: "empty", schema, nullable: isNullable(schema), begin: refuseElement };
}

/** Of what stands for null alone. */
export function refuseElement(
  this: { readonly schema: Schema },
  { reader }: Reading,
  place: Place | undefined,
): Content {
  throw xmlMismatch(place, describeSchema(this.schema), `element ${inWords(reader)}`);
}
