import { alternativeNamed, type DiscriminatorShape, type UnionShape } from "../contract/shape.js";
import { describeValues } from "../values/describe-scalar.js";
import { isJsonObject } from "../values/json-object.js";
import type { Place } from "../values/mismatch.js";
import { setMember } from "../values/set-member.js";
import type { Decoder } from "./decoder.js";
import { Fault } from "./fault.js";
import type { Form } from "./json-form.js";
import { onlyPossible } from "./meant-alternative.js";
import { mergeAll } from "./merge.js";

/** Fits a value to the alternative that its discriminator names; else to just one of all, or to all that it fits. */
export function fitUnion(
  value: unknown,
  form: Form,
  { mode, discriminator }: UnionShape,
  place: Place | undefined,
  decoder: Decoder,
): unknown {
  // Only an object has the member; without `defaultMapping`, the schemas alone tell what else fits.
  const isUndecided = !isJsonObject(value) && discriminator?.defaultAlternative === undefined;
  return discriminator === undefined || isUndecided
    ? fitAlternatives(value, form, mode, place, decoder)
    : fitDiscriminated(value, form, discriminator, place, decoder);
}

function fitDiscriminated(
  value: unknown,
  { inside: { parts } }: Form,
  discriminator: DiscriminatorShape,
  place: Place | undefined,
  decoder: Decoder,
): unknown {
  const { propertyName, mapping } = discriminator;
  const tag = isJsonObject(value) && Object.hasOwn(value, propertyName) ? value[propertyName] : undefined;
  const index = alternativeNamed(discriminator, tag);
  const alternative = index === undefined ? undefined : parts[index];
  if (alternative !== undefined) return decoder.fit(value, alternative, place);
  return new Fault({ parent: place, key: propertyName }, describeValues(Object.keys(mapping)), tag);
}

function fitAlternatives(
  value: unknown,
  { shape, inside: { parts, others } }: Form,
  mode: UnionShape["mode"],
  place: Place | undefined,
  decoder: Decoder,
): unknown {
  const outcomes: unknown[] = [];
  for (const alternative of parts) {
    const outcome = decoder.attempt(value, alternative, place);
    // To a scalar, no other alternative has members to add.
    if (mode === "anyOf" && !(outcome instanceof Fault) && (typeof value !== "object" || value === null))
      return outcome;
    outcomes.push(outcome);
  }
  const fitting = outcomes.filter((outcome) => !(outcome instanceof Fault));
  if (fitting.length === 1 || (fitting.length > 1 && mode === "anyOf")) {
    const merged = mergeAll(fitting);
    if (others === undefined || !isJsonObject(value) || !isJsonObject(merged)) return merged;
    const evaluating = parts.filter((_, index) => !(outcomes[index] instanceof Fault));
    return fitUnevaluated(value, merged, { evaluating, others }, place, decoder);
  }
  // Of what lies too deep it is not yet known which alternatives it fits.
  if (decoder.isProvisional) return null;
  if (fitting.length > 1)
    return new Fault(place, "just one of the alternatives", value, `a value that fits ${fitting.length} of them`);
  const meant = onlyPossible(value, parts);
  return (meant && outcomes[parts.indexOf(meant)]) ?? new Fault(place, shape, value);
}

/** JSON Schema, core §11.3: of the members, those that no alternative evaluates, of those that the value fits. */
function fitUnevaluated(
  value: Readonly<Record<string, unknown>>,
  merged: Readonly<Record<string, unknown>>,
  { evaluating, others }: { readonly evaluating: readonly Form[]; readonly others: Form | false },
  place: Place | undefined,
  decoder: Decoder,
): unknown {
  const decoded = { ...merged };
  for (const name of Object.keys(value)) {
    if (evaluating.some((form) => evaluates(form, name, value, decoder))) continue;
    const key = { parent: place, key: name };
    const fitted = others ? decoder.fit(value[name], others, key) : new Fault(key, "nothing", value[name]);
    if (fitted instanceof Fault) return fitted;
    setMember(decoded, name, fitted);
  }
  return decoded;
}

function evaluates(
  { shape, inside: { named, others, parts, patterns } }: Form,
  name: string,
  value: unknown,
  decoder: Decoder,
): boolean {
  if (shape.kind !== "object" && shape.kind !== "union") return false;
  if (others !== undefined || named.has(name) || patterns.some(({ expression }) => expression.test(name))) return true;
  return (
    shape.kind === "union" &&
    parts.some(
      (form) => !(decoder.attempt(value, form, undefined) instanceof Fault) && evaluates(form, name, value, decoder),
    )
  );
}
