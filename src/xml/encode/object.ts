import type { Place } from "../../values/mismatch.js";
import type { MemberForm, ObjectForm } from "../forms/element-form.js";
import { unlike } from "../forms/mismatch.js";
import { memberParts } from "./member.js";
import { membersOf } from "./members.js";
import type { Parts, Site } from "./part.js";
import { restParts } from "./rest.js";

/** The attributes, elements and text of an object's members: those that the contract names first, in its order. */
export function* objectParts(value: unknown, form: ObjectForm, site: Site): Parts {
  const inside = { ...site, owner: site.owner ?? form };
  const members = membersOf(value, form.schema, site.place);
  const count = members.size;
  for (const member of form.inside().members) {
    const { name } = member.property;
    const given = members.get(name) ?? (members.has(name) ? null : unwrittenDefault(member));
    members.delete(name);
    if (given === undefined) refuseMissing(member, site.place);
    else yield* memberParts(given, member, inside);
  }
  for (const [name, member] of members) yield* restParts(name, member, form, inside);
  form.inside().others?.check((name) => members.has(name), count, site.place);
}

/** The text of an element is there even when its member is not; so the value that stands for the missing member is written. */
function unwrittenDefault({ kind, property }: MemberForm): unknown {
  return kind === "text" || kind === "cdata" ? property.default : undefined;
}

function refuseMissing({ property: { name, schema, ...member } }: MemberForm, parent: Place | undefined): void {
  // OpenAPI Schema Object, readOnly: what is in answers alone is required of answers alone.
  if (!member.required || member.access === "read" || member.default !== undefined) return;
  if (schema.kind !== "never") throw unlike({ parent, key: name }, schema, undefined);
}
