import type { ContractError } from "../../errors/contract-error.js";
import { describeShape, type Place } from "../../values/mismatch.js";
import { refuseCount } from "../forms/constraints.js";
import type { MemberForm, ObjectForm } from "../forms/element-form.js";
import { unlike, xmlMismatch } from "../forms/mismatch.js";
import { memberParts, shapeOf } from "./member.js";
import { membersOf } from "./members.js";
import type { Parts, Site } from "./part.js";
import { restParts, rulesFor } from "./rest.js";

/** The attributes, elements and text of an object's members: those that the contract names first, in its order. */
export function* objectParts(value: unknown, form: ObjectForm, site: Site): Parts {
  const inside = { ...site, owner: site.owner ?? form };
  const { shape } = form;
  const members = membersOf(value, shape, site.place);
  const count = members.size;
  for (const member of form.members) {
    const { key } = member;
    const given = members.get(key) ?? (members.has(key) ? null : unwrittenDefault(member));
    members.delete(key);
    if (given === undefined) refuseMissing(member, site.place);
    else yield* memberParts(given, member, inside);
  }
  for (const [key, member] of members) yield* restParts(key, member, form, inside);
  const missing = shape.requiredOthers?.find((name) => !members.has(name));
  if (missing !== undefined) throw missingOther(missing, form, site.place);
  refuseCount("an object", count, shape.minProperties, shape.maxProperties, shape, site.place);
}

/** The text of an element is there even when its member is not; so the value that stands for the missing member is written. */
function unwrittenDefault({ kind, default: value }: MemberForm): unknown {
  return kind === "text" || kind === "cdata" ? value : undefined;
}

function refuseMissing(member: MemberForm, parent: Place | undefined): void {
  // OpenAPI Schema Object, readOnly: what is in answers alone is required of answers alone.
  if (!member.required || member.access === "read" || member.default !== undefined) return;
  const shape = shapeOf(member);
  if (shape.kind !== "never") throw unlike({ parent, key: member.key }, shape, undefined);
}

function missingOther(key: string, form: ObjectForm, parent: Place | undefined): ContractError {
  const [rule] = rulesFor(key, form);
  return xmlMismatch({ parent, key }, rule === undefined ? "a value" : describeShape(rule.shape), "nothing");
}
