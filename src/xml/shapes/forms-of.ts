import type { Shapes } from "../../contract/shape.js";
import { ElementForms } from "./element-forms.js";

/** The forms of a contract's shapes, made once for reading and writing. */
export function formsOf(shapes: Shapes): ElementForms {
  const forms = known.get(shapes) ?? new ElementForms(shapes);
  known.set(shapes, forms);
  return forms;
}

const known = new WeakMap<Shapes, ElementForms>();
