import type { ObjectShape } from "../contract/shape.js";
import { describeShape, type Place } from "../values/mismatch.js";
import { setMember } from "../values/set-member.js";
import type { Decoder } from "./decoder.js";
import { isPlain } from "./fast-check.js";
import { Fault } from "./fault.js";
import type { Form, Inside } from "./json-form.js";
import { mergeAll } from "./merge.js";

type JsonObject = Readonly<Record<string, unknown>>;

/** Fits an object to its form: the members that the contract names, in its order, then those that it allows. Others are left out. */
export function fitObject(value: JsonObject, form: Form, place: Place | undefined, decoder: Decoder): unknown {
  const { shape, inside } = form;
  if (shape.kind !== "object") return value;
  const decoded: Record<string, unknown> = {};
  const fault =
    putNamed(decoded, value, inside.parts, place, decoder) ??
    putOthers(decoded, value, inside, place, decoder) ??
    missingOther(value, shape, inside, place) ??
    miscounted(value, shape, place);
  return fault ?? decoded;
}

function putNamed(
  decoded: Record<string, unknown>,
  value: JsonObject,
  members: readonly Form[],
  place: Place | undefined,
  decoder: Decoder,
): Fault | undefined {
  for (const member of members) {
    const { name } = member;
    if (Object.hasOwn(value, name)) {
      const fitted = fitMember(value[name], member, place, decoder);
      if (fitted instanceof Fault) return fitted;
      setMember(decoded, name, fitted);
    } else if (member.default !== undefined) setMember(decoded, name, structuredClone(member.default));
    else if (member.required) return new Fault({ parent: place, key: name }, member.shape, undefined);
  }
  return undefined;
}

function fitMember(found: unknown, member: Form, place: Place | undefined, decoder: Decoder): unknown {
  if (member.also.length > 0)
    return fitAll(found, [member, ...member.also], { parent: place, key: member.name }, decoder);
  return isPlain(found, member) ? found : decoder.fit(found, member, { parent: place, key: member.name });
}

function putOthers(
  decoded: Record<string, unknown>,
  value: JsonObject,
  { named, others, patterns }: Inside,
  place: Place | undefined,
  decoder: Decoder,
): Fault | undefined {
  if (others === undefined && patterns.length === 0) return undefined;
  for (const name of Object.keys(value)) {
    if (named.has(name)) continue;
    const key = { parent: place, key: name };
    const matching = patterns.filter(({ expression }) => expression.test(name)).map(({ form }) => form);
    if (matching.length === 0 && others === false) return new Fault(key, "nothing", value[name]);
    if (matching.length === 0 && others) matching.push(others);
    if (matching.length === 0) continue;
    const fitted = fitAll(value[name], matching, key, decoder);
    if (fitted instanceof Fault) return fitted;
    setMember(decoded, name, fitted);
  }
  return undefined;
}

function fitAll(value: unknown, forms: readonly Form[], place: Place, decoder: Decoder): unknown {
  const [first, ...more] = forms;
  if (first !== undefined && more.length === 0) return isPlain(value, first) ? value : decoder.fit(value, first, place);
  const outcomes = forms.map((form) => decoder.attempt(value, form, place));
  return outcomes.find((outcome) => outcome instanceof Fault) ?? mergeAll(outcomes);
}

function missingOther(
  value: JsonObject,
  { requiredOthers = [] }: ObjectShape,
  { others, patterns }: Inside,
  place: Place | undefined,
): Fault | undefined {
  const missing = requiredOthers.find((name) => !Object.hasOwn(value, name));
  if (missing === undefined) return undefined;
  const form = patterns.find(({ expression }) => expression.test(missing))?.form ?? others;
  return new Fault({ parent: place, key: missing }, form ? describeShape(form.shape) : "a value", undefined);
}

function miscounted(value: JsonObject, shape: ObjectShape, place: Place | undefined): Fault | undefined {
  const { minProperties = 0, maxProperties = Number.POSITIVE_INFINITY } = shape;
  if (minProperties === 0 && maxProperties === Number.POSITIVE_INFINITY) return undefined;
  const count = Object.keys(value).length;
  if (count >= minProperties && count <= maxProperties) return undefined;
  return new Fault(place, shape, value, `an object of ${count}`);
}
