import type { Direction, Property, Schema } from "../values/schema.js";

/** The members of an object: by name, or in a list where JavaScript would have them in another order. */
export type Members = Readonly<Record<string, Member>> | readonly (readonly [name: string, member: Member])[];

/** Required, unless it says otherwise. */
export type Member = Schema | MemberFacts;

type MemberFacts = Omit<Property, "name">;

/** A member that may be missing. */
export function optional(member: Member): MemberFacts {
  return { ...factsOf(member), required: false };
}

/** A member that is a value where it is missing. The value's form is that of a decoded one. */
export function byDefault(member: Member, value: unknown): MemberFacts {
  return { ...factsOf(member), default: value };
}

/** A member of answers alone. */
export function readOnly(member: Member): MemberFacts {
  return { ...factsOf(member), access: "read" };
}

/** A member of requests alone. */
export function writeOnly(member: Member): MemberFacts {
  return { ...factsOf(member), access: "write" };
}

function factsOf(member: Member): MemberFacts {
  return "schema" in member ? member : { schema: member, required: true, default: undefined, access: undefined };
}

/** One after another, in the contract's order. */
export function propertiesOf(members: Members): readonly Property[] {
  const entries: readonly (readonly [string, Member])[] = isList(members) ? members : Object.entries(members);
  return entries.map(([name, member]) => ({ name, ...factsOf(member) }));
}

function isList(members: Members): members is readonly (readonly [string, Member])[] {
  return Array.isArray(members);
}

/** Those that a value has on its way: answers are decoded, and have no members of requests alone. */
export function propertiesOn(direction: Direction, properties: readonly Property[]): readonly Property[] {
  return properties.flatMap((property) => {
    const { access = direction } = property;
    if (access === direction) return property;
    // OpenAPI Schema Object, readOnly: what is in answers alone is required of answers alone.
    return access === "write" ? [] : { ...property, required: false };
  });
}
