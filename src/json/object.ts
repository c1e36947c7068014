import { Fault } from "../values/fault.js";
import { isJsonObject } from "../values/json-object.js";
import type { Place } from "../values/mismatch.js";
import {
  type Direction,
  type Fitting,
  makeSchema,
  type ObjectDetails,
  once,
  type Property,
  type Schema,
  type SchemaOf,
} from "../values/schema.js";
import { setMember } from "../values/set-member.js";
import { expressionOfMembers, isInOrder } from "./by-members.js";
import { type Members, propertiesOf, propertiesOn } from "./members.js";

/**
 * Objects of the members that the contract names. Others are left out.
 *
 * @param members in the contract's order; each is required unless it says otherwise
 */
export function object(members: () => Members): SchemaOf<"object"> {
  return objectOf(
    once(() => ({ properties: propertiesOf(members()) })),
    { words: () => "an object", isToldByMembers: true },
  );
}

export type JsonObject = Readonly<Record<string, unknown>>;

/** What tells objects of one kind from those of another. */
export interface ObjectRules {
  readonly words: () => string;
  /** Whether the members that are stated properties tell all. */
  readonly isToldByMembers: boolean;
  /** The properties as they are fitted. */
  readonly stated?: (details: ObjectDetails) => readonly Property[];
  /** Those of the members of one object that are no stated property. */
  readonly others?: (value: JsonObject, details: ObjectDetails) => readonly Property[];
  /** What speaks against an object whose members all fit. */
  readonly fault?: (
    value: JsonObject,
    details: ObjectDetails,
    place: Place | undefined,
    schema: Schema,
  ) => Fault | undefined;
}

export function objectOf(
  details: () => ObjectDetails,
  { words, isToldByMembers, stated = ({ properties }) => properties, others, fault }: ObjectRules,
): SchemaOf<"object"> {
  const on = (direction: Direction) => once(() => propertiesOn(direction, stated(details())));
  const properties = { read: on("read"), write: on("write") };
  return makeSchema("object", details, fit, words, isToldByMembers ? expression : undefined);

  function expression(of: (part: Schema) => string, direction: Direction): string | undefined {
    return details().others ? undefined : expressionOfMembers(properties[direction](), of);
  }

  function membersOf(value: JsonObject, direction: Direction): readonly Property[] {
    const named = properties[direction]();
    return others === undefined ? named : [...named, ...others(value, details())];
  }

  function fit(value: unknown, place: Place | undefined, fitting: Fitting, whole: Schema): unknown {
    if (!isJsonObject(value)) return new Fault(place, whole, value);
    const members = membersOf(value, fitting.direction);
    let decoded: Record<string, unknown> = isInOrder(value, members) ? value : {};
    // Not for…of, whose frames are large: the call stack holds one for each level.
    for (let index = 0, member = members[0]; member !== undefined; index += 1, member = members[index]) {
      const { name, schema } = member;
      const found = ownMember(value, name);
      const fitted = found === undefined ? missing(member, place) : fitting.fit(found, schema, place, name);
      if (fitted instanceof Fault) return fitted;
      decoded = withMember(decoded, name, fitted, found, value);
    }
    return fault?.(value, details(), place, whole) ?? decoded;
  }
}

function ownMember(object: JsonObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** Nearly all objects are as they are to be: those are not copied. */
function withMember(
  decoded: Record<string, unknown>,
  name: string,
  fitted: unknown,
  found: unknown,
  whole: JsonObject,
): Record<string, unknown> {
  if (fitted === undefined || (decoded === whole && Object.is(fitted, found))) return decoded;
  const own = decoded === whole ? { ...decoded } : decoded;
  setMember(own, name, fitted);
  return own;
}

function missing({ schema, name, required, default: value }: Property, parent: Place | undefined): unknown {
  if (value !== undefined) return structuredClone(value);
  return required ? new Fault({ parent, key: name }, schema, undefined) : undefined;
}
