import type { ElementForm, MapRule } from "./element-form.js";

/**
 * The form of an element that several shapes describe, as the patterns of names may: what it holds fits all of them.
 *
 * @throws TypeError for shapes that differ, and are not all of text
 */
export function allOf(forms: readonly ElementForm[]): ElementForm {
  const [first, ...others] = new Set(forms);
  if (first === undefined || others.length === 0) return first ?? refuse();
  if (first.kind !== "text") return refuse();
  const also = others.map((form) => (form.kind === "text" ? form : refuse()));
  return { ...first, nullable: [first, ...also].every(({ nullable }) => nullable), also };
}

/** The rules of the patterns that a name matches. */
export function patternsFor(key: string, rules: readonly MapRule[]): readonly MapRule[] {
  return rules.filter(({ isPattern, fits }) => isPattern && fits(key));
}

function refuse(): never {
  throw new TypeError("XML has no form of a member that several schemas describe, unless they are all of text.");
}
