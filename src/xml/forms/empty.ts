import type { ResolvedShape, UnionShape } from "../../contract/shape.js";
import { describeShape, type Place } from "../../values/mismatch.js";
import { inWords } from "../names.js";
import type { Content, EmptyForm, NamedElement, NamedForm, Reading } from "./element-form.js";
import { xmlMismatch } from "./mismatch.js";

export function emptyForm(shape: ResolvedShape, nullable: boolean): EmptyForm {
  return { kind: "empty", shape, nullable, begin: refuse };
}

export function namedForm(shape: UnionShape, nullable: boolean, alternatives: readonly NamedElement[]): NamedForm {
  return { kind: "named", shape, nullable, alternatives, begin: refuse };
}

/** Of what stands for null alone. */
function refuse(this: { readonly shape: ResolvedShape }, { reader }: Reading, place: Place | undefined): Content {
  throw xmlMismatch(place, describeShape(this.shape), `element ${inWords(reader)}`);
}
