import type { ObjectShape } from "../contract/shape.js";
import { describeShape, type Place } from "../values/mismatch.js";
import { setMember } from "../values/set-member.js";
import { isPlain } from "./fast-check.js";
import { Fault } from "./fault.js";
import type { Fitter } from "./fitter.js";
import { type Form, formOf, type Members, ofAll } from "./json-form.js";

type JsonObject = Readonly<Record<string, unknown>>;

/** Fits an object to its form: the members that the contract names, in its order, then those that it allows. Others are left out. */
export function fitObject(value: JsonObject, form: Form, place: Place | undefined, fitter: Fitter): unknown {
  const decoded: Record<string, unknown> = {};
  const members = membersOf(value, form.members);
  for (let index = 0; index < members.length; index += 1) {
    const member = members[index];
    if (member === undefined) continue;
    const fitted = Object.hasOwn(value, member.name)
      ? isPlain(value[member.name], member) && member.all.length === 0
        ? value[member.name]
        : fitter.fit(value[member.name], member, { parent: place, key: member.name })
      : missing(member, place);
    if (fitted instanceof Fault) return fitted;
    if (fitted !== undefined) setMember(decoded, member.name, fitted);
  }
  return faultInWhole(value, form, place) ?? decoded;
}

/** The forms of an object's members: of all that the contract names, then of others that the object has. */
function membersOf(value: JsonObject, { stated, named, rest, patterns }: Members): readonly Form[] {
  if (rest === undefined && patterns.length === 0) return stated;
  const members = [...stated];
  for (const name of Object.keys(value)) {
    if (named.has(name)) continue;
    const matching = patterns.filter(({ expression }) => expression.test(name)).map(({ form }) => form);
    const [form = rest === false ? refused : rest, ...others] = matching;
    if (form !== undefined) members.push({ ...ofAll(form, others), name });
  }
  return members;
}

/** Of members that there must not be. */
const refused = /* @__PURE__ */ formOf({ kind: "never" }, {});

function missing(member: Form, parent: Place | undefined): unknown {
  if (member.default !== undefined) return structuredClone(member.default);
  return member.required ? new Fault({ parent, key: member.name }, member.shape, undefined) : undefined;
}

function faultInWhole(value: JsonObject, { shape, members }: Form, place: Place | undefined): Fault | undefined {
  return shape.kind === "object"
    ? (missingOther(value, shape, members, place) ?? miscounted(value, shape, place))
    : undefined;
}

function missingOther(
  value: JsonObject,
  { requiredOthers = [] }: ObjectShape,
  { rest, patterns }: Members,
  place: Place | undefined,
): Fault | undefined {
  const missing = requiredOthers.find((name) => !Object.hasOwn(value, name));
  if (missing === undefined) return undefined;
  const form = patterns.find(({ expression }) => expression.test(missing))?.form ?? rest;
  return new Fault({ parent: place, key: missing }, form ? describeShape(form.shape) : "a value", undefined);
}

function miscounted(value: JsonObject, shape: ObjectShape, place: Place | undefined): Fault | undefined {
  const { minProperties = 0, maxProperties = Number.POSITIVE_INFINITY } = shape;
  if (minProperties === 0 && maxProperties === Number.POSITIVE_INFINITY) return undefined;
  const count = Object.keys(value).length;
  if (count >= minProperties && count <= maxProperties) return undefined;
  return new Fault(place, shape, value, `an object of ${count}`);
}
