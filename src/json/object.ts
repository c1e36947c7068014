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
import { commasOfObject } from "./commas-of-object.js";
import { type Members, propertiesOf, propertiesOn } from "./members.js";

/**
 * Objects of the members that the contract names. Others are left out.
 *
 * @param members in the contract's order; each is required unless it says otherwise
 */
export function object(members: () => Members): SchemaOf<"object"> {
  return objectOf(
    once(() => ({ properties: propertiesOf(members()) })),
    { words: () => "an object", commas: commasOfObject },
  );
}

export type JsonObject = Readonly<Record<string, unknown>>;

/** What tells objects of one kind from those of another. */
export interface ObjectRules {
  readonly words: () => string;
  /** The commas of one that fits as it is, by its properties; -1 for any other. */
  readonly commas: typeof commasOfObject;
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
  { words, commas, stated = ({ properties }) => properties, others, fault }: ObjectRules,
): SchemaOf<"object"> {
  const on = (direction: Direction) => once(() => propertiesOn(direction, stated(details())));
  const properties = { read: on("read"), write: on("write") };
  return makeSchema("object", details, look, fit, words);

  function look(value: unknown, direction: Direction, depth: number): number {
    return depth > 0 && isJsonObject(value) ? commas(value, properties[direction](), direction, depth - 1) : -1;
  }

  function membersOf(value: JsonObject, direction: Direction): readonly Property[] {
    const named = properties[direction]();
    return others === undefined ? named : [...named, ...others(value, details())];
  }

  function fit(value: unknown, place: Place | undefined, fitting: Fitting, whole: Schema): unknown {
    if (!isJsonObject(value)) return new Fault(place, whole, value);
    const decoded: Record<string, unknown> = {};
    const members = membersOf(value, fitting.direction);
    // Not for…of, whose frames are large: the call stack holds one for each level.
    for (let index = 0, member = members[0]; member !== undefined; index += 1, member = members[index]) {
      const { name, schema } = member;
      const fitted = Object.hasOwn(value, name)
        ? fitting.fit(value[name], schema, place, name)
        : missing(member, place);
      if (fitted instanceof Fault) return fitted;
      if (fitted !== undefined) setMember(decoded, name, fitted);
    }
    return fault?.(value, details(), place, whole) ?? decoded;
  }
}

function missing({ schema, name, required, default: value }: Property, parent: Place | undefined): unknown {
  if (value !== undefined) return structuredClone(value);
  return required ? new Fault({ parent, key: name }, schema, undefined) : undefined;
}
