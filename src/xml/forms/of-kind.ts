import type { ElementForm } from "./element-form.js";

/** @throws TypeError for a form of another kind: a mistake of the code that was generated */
export function ofKind<Kind extends ElementForm["kind"]>(
  form: ElementForm,
  kind: Kind,
): ElementForm & { readonly kind: Kind } {
  if (isOf(form, kind)) return form;
  throw new TypeError(`The XML of ${kind} is no ${form.kind}'s.`);
}

function isOf<Kind extends ElementForm["kind"]>(
  form: ElementForm,
  kind: Kind,
): form is ElementForm & { readonly kind: Kind } {
  return form.kind === kind;
}
