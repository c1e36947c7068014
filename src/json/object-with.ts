import { describeCount } from "../values/describe.js";
import { Fault } from "../values/fault.js";
import type { Place } from "../values/mismatch.js";
import { never } from "../values/null.js";
import {
  describeSchema,
  type ObjectDetails,
  once,
  type Patterns,
  type Property,
  type Schema,
  type SchemaOf,
} from "../values/schema.js";
import { type Members, propertiesOf } from "./members.js";
import { type JsonObject, objectOf } from "./object.js";

/** What there is to say of an object's members beside those that are named. */
export interface ObjectOptions {
  /** What every other member is; false where there must be none. Absent: other members are left out. */
  readonly others?: () => Schema | false;
  readonly patterns?: () => Patterns;
  /** Required members that are not named otherwise. */
  readonly required?: readonly string[];
  readonly minProperties?: number;
  readonly maxProperties?: number;
}

/** Objects of which more is said than what members they have. */
export function objectWith(members: () => Members, options: ObjectOptions): SchemaOf<"object"> {
  const { others, patterns, required, minProperties: least, maxProperties: most } = options;
  const details = once(() => ({
    properties: propertiesOf(members()),
    others: others?.(),
    patterns: patterns?.(),
    requiredOthers: required,
    minProperties: least,
    maxProperties: most,
  }));
  return objectOf(details, {
    words: () => ["an object", describeCount("member", least, most)].filter(Boolean).join(" of "),
    isToldByMembers: [patterns, required, least, most].every((fact) => fact === undefined),
    stated,
    others: otherMembers,
    fault: (value, details, place, schema) =>
      missingOther(value, details, place) ?? miscounted(value, details, place, schema),
  });
}

/** The named members: each fits the patterns that its name matches as well. */
function stated({ properties, patterns }: ObjectDetails): readonly Property[] {
  if (patterns === undefined) return properties;
  return properties.map((property) => {
    const matching = patterns.of(property.name);
    return matching.length === 0 ? property : { ...property, schema: patterns.all([property.schema, ...matching]) };
  });
}

function otherMembers(value: JsonObject, { properties, patterns, others }: ObjectDetails): readonly Property[] {
  if (others === undefined && patterns === undefined) return [];
  const named = new Set(properties.map(({ name }) => name));
  return Object.keys(value).flatMap((name) => {
    if (named.has(name)) return [];
    const schema = schemaOfOther(name, patterns, others);
    return schema === undefined ? [] : [{ name, schema, required: false }];
  });
}

/** JSON Schema, additionalProperties: it speaks of members that no pattern matches. */
function schemaOfOther(
  name: string,
  patterns: Patterns | undefined,
  others: Schema | false | undefined,
): Schema | undefined {
  const matching = patterns?.of(name) ?? [];
  const [first] = matching;
  if (first !== undefined && patterns !== undefined) return matching.length === 1 ? first : patterns.all(matching);
  // Of members that there must not be.
  return others === false ? never : others;
}

function miscounted(
  value: JsonObject,
  { minProperties = 0, maxProperties = Infinity }: ObjectDetails,
  place: Place | undefined,
  schema: Schema,
): Fault | undefined {
  if (minProperties === 0 && maxProperties === Infinity) return undefined;
  const count = Object.keys(value).length;
  if (count >= minProperties && count <= maxProperties) return undefined;
  return new Fault(place, schema, value, `an object of ${count}`);
}

function missingOther(
  value: JsonObject,
  { requiredOthers = [], patterns, others }: ObjectDetails,
  place: Place | undefined,
): Fault | undefined {
  const missing = requiredOthers.find((name) => !Object.hasOwn(value, name));
  if (missing === undefined) return undefined;
  const schema = patterns?.of(missing)[0] ?? others;
  return new Fault({ parent: place, key: missing }, schema ? describeSchema(schema) : "a value", undefined);
}
