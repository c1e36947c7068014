import type { Place } from "../../values/mismatch.js";
import type { MemberForm, ObjectForm } from "../forms/element-form.js";
import { unlike } from "../forms/mismatch.js";
import { memberPart } from "./member.js";
import { membersOf } from "./members.js";
import type { Parts, Site } from "./part.js";
import { restParts } from "./rest.js";

type Given = Readonly<Record<string, unknown>>;

/** The attributes, elements and text of an object's members: those that the contract names first, in its order. */
export function* objectParts(value: unknown, form: ObjectForm, site: Site): Parts {
  const inside = { ...site, owner: site.owner ?? form };
  const given = membersOf(value, form.schema, site.place);
  const { members, others } = form.inside();
  let count = 0;
  for (const member of members) {
    const own = memberOf(given, member.property.name);
    if (own !== undefined) count += 1;
    const written = own === undefined ? unwrittenDefault(member) : own;
    const part = written === undefined ? refuseMissing(member, site.place) : memberPart(written, member, inside);
    if (part !== undefined) yield part;
  }
  const rest = restOf(given, members, count);
  for (const name of rest) yield* restParts(name, given[name], form, inside);
  others?.check((name) => memberOf(given, name) !== undefined, count + rest.length, site.place);
}

function memberOf(given: Given, name: string): unknown {
  return Object.hasOwn(given, name) ? given[name] : undefined;
}

/** The names of members that the contract does not name. */
function restOf(given: Given, members: readonly MemberForm[], count: number): readonly string[] {
  const names = Object.keys(given);
  if (names.length === count) return [];
  const known = new Set(members.map(({ property }) => property.name));
  return names.filter((name) => given[name] !== undefined && !known.has(name));
}

/** The text of an element is there even when its member is not; so the value that stands for the missing member is written. */
function unwrittenDefault({ kind, property }: MemberForm): unknown {
  return kind === "text" || kind === "cdata" ? property.default : undefined;
}

function refuseMissing({ property: { name, schema, ...member } }: MemberForm, parent: Place | undefined): undefined {
  // OpenAPI Schema Object, readOnly: what is in answers alone is required of answers alone.
  if (!member.required || member.access === "read" || member.default !== undefined) return undefined;
  if (schema.kind !== "never") throw unlike({ parent, key: name }, schema, undefined);
  return undefined;
}
