import { alternativeNamed, type UnionShape } from "../contract/shape.js";
import { describeValues } from "../values/describe-scalar.js";
import { isJsonObject } from "../values/json-object.js";
import type { Place } from "../values/mismatch.js";
import { setMember } from "../values/set-member.js";
import { Fault } from "./fault.js";
import type { Fitter } from "./fitter.js";
import type { Form } from "./json-form.js";
import { onlyPossible } from "./meant-alternative.js";
import { mergeAll } from "./merge.js";
import { repeatedMember } from "./reader.js";

/** What became of a value in the forms that decide whether it fits one. */
export interface Tried {
  readonly candidates: readonly Form[];
  readonly outcomes: readonly unknown[];
}

/**
 * The forms that decide whether a value fits one: of a union the alternative that its discriminator names, else all. None of them is made
 * of several itself, so that unions in unions cost no more of the call stack than one.
 */
export function candidatesOf(value: unknown, form: Form): readonly Form[] {
  const { shape, all, members } = form;
  if (all.length > 0) return all.flatMap((each) => candidatesOf(value, each));
  if (shape.kind !== "union") return [form];
  const meant = discriminated(value, form, shape, undefined);
  if (meant instanceof Fault) return [];
  if (meant !== undefined) return candidatesOf(value, meant);
  return members.stated.some((alternative) => alternative.shape.kind === "union")
    ? members.stated.flatMap((alternative) => candidatesOf(value, alternative))
    : members.stated;
}

/**
 * What a value becomes in a form, by what it becomes in those that decide it: the alternative that a discriminator names; else just one of
 * all, or all that it fits.
 */
export function combine(value: unknown, form: Form, tried: Tried, place: Place | undefined, fitter: Fitter): unknown {
  const { shape, all, members } = form;
  const each = (part: Form) => combine(value, part, tried, place, fitter);
  if (all.length > 0) return inAll(all.map(each));
  if (value === null && form.nullable) return null;
  if (shape.kind !== "union") return tried.outcomes[tried.candidates.indexOf(form)];
  if (value === repeatedMember) return new Fault(place, shape, value);
  const meant = discriminated(value, form, shape, place);
  if (meant !== undefined) return meant instanceof Fault ? meant : each(meant);
  return combineAlternatives(value, form, shape, members.stated.map(each), place, fitter);
}

function combineAlternatives(
  value: unknown,
  { members: { stated, rest } }: Form,
  shape: UnionShape,
  outcomes: readonly unknown[],
  place: Place | undefined,
  fitter: Fitter,
): unknown {
  const fitting = outcomes.filter((outcome) => !(outcome instanceof Fault));
  if (fitting.length === 1 || (fitting.length > 1 && shape.mode === "anyOf")) {
    const merged = mergeAll(fitting);
    if (rest === undefined || !isJsonObject(value) || !isJsonObject(merged)) return merged;
    const evaluating = stated.filter((_, index) => !(outcomes[index] instanceof Fault));
    return fitUnevaluated(value, merged, { evaluating, rest }, place, fitter);
  }
  if (fitting.length > 1)
    return new Fault(place, "just one of the alternatives", value, `a value that fits ${fitting.length} of them`);
  const possible = onlyPossible(value, stated);
  return (possible && outcomes[stated.indexOf(possible)]) ?? new Fault(place, shape, value);
}

function inAll(outcomes: readonly unknown[]): unknown {
  return outcomes.find((outcome) => outcome instanceof Fault) ?? mergeAll(outcomes);
}

/** The alternative that the discriminator names; undefined where the schemas alone tell. */
function discriminated(
  value: unknown,
  { members }: Form,
  { discriminator }: UnionShape,
  place: Place | undefined,
): Form | Fault | undefined {
  // Only an object has the member; without `defaultMapping`, the schemas alone tell what else fits.
  if (!discriminator || (!isJsonObject(value) && discriminator.defaultAlternative === undefined)) return undefined;
  const { propertyName, mapping } = discriminator;
  const tag = isJsonObject(value) && Object.hasOwn(value, propertyName) ? value[propertyName] : undefined;
  const alternative = members.stated[alternativeNamed(discriminator, tag) ?? -1];
  return alternative ?? new Fault({ parent: place, key: propertyName }, describeValues(Object.keys(mapping)), tag);
}

/** JSON Schema, core §11.3: of the members, those that no alternative evaluates, of those that the value fits. */
function fitUnevaluated(
  value: Readonly<Record<string, unknown>>,
  merged: Readonly<Record<string, unknown>>,
  { evaluating, rest }: { readonly evaluating: readonly Form[]; readonly rest: Form | false },
  place: Place | undefined,
  fitter: Fitter,
): unknown {
  const decoded = { ...merged };
  for (const name of Object.keys(value)) {
    if (evaluating.some((form) => evaluates(form, name, value, place, fitter))) continue;
    const key = { parent: place, key: name };
    const fitted = rest ? fitter.fit(value[name], rest, key) : new Fault(key, "nothing", value[name]);
    if (fitted instanceof Fault) return fitted;
    setMember(decoded, name, fitted);
  }
  return decoded;
}

function evaluates(
  { shape, members: { stated, named, rest, patterns } }: Form,
  name: string,
  value: unknown,
  place: Place | undefined,
  fitter: Fitter,
): boolean {
  if (shape.kind !== "object" && shape.kind !== "union") return false;
  if (rest !== undefined || named.has(name) || patterns.some(({ expression }) => expression.test(name))) return true;
  if (shape.kind === "object") return false;
  const outcomes = fitter.fitEach(value, stated, place);
  return stated.some(
    (form, index) => !(outcomes[index] instanceof Fault) && evaluates(form, name, value, place, fitter),
  );
}
