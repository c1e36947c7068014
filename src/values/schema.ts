import type { Place } from "./mismatch.js";

/**
 * What one value must be. Each kind of schema has a function that makes it, which brings all that there is to know of the kind: what a
 * program does not use is left out of its bundle.
 */
export type Schema =
  | SchemaOf<"object">
  | SchemaOf<"array">
  | SchemaOf<"union">
  | ScalarSchema
  | SchemaOf<"null">
  | SchemaOf<"any">
  | SchemaOf<"never">;

export interface SchemaOf<Kind extends keyof Kinds> {
  readonly kind: Kind;
  readonly nullable: boolean;
  /** Undefined where no expression tells. */
  readonly expression: Expression | undefined;
  /** Of a scalar, that of its details: nearer at hand for the many looks. */
  readonly read: Read | undefined;
  readonly fit: Fit;
  /** What it says in words, null aside. */
  readonly words: () => string;
  /** For those who look inside. */
  readonly details: Kinds[Kind];
}

interface Kinds {
  readonly object: () => ObjectDetails;
  readonly array: () => ArrayDetails;
  readonly union: () => UnionDetails;
  readonly string: ScalarDetails;
  readonly integer: ScalarDetails;
  readonly number: ScalarDetails;
  readonly boolean: ScalarDetails;
  /** Null, and nothing else. */
  readonly null: undefined;
  /** Any value that JSON can write, as it is. */
  readonly any: undefined;
  /** No value at all. */
  readonly never: undefined;
}

/** A schema whose value is a single piece of text in XML. */
export type ScalarSchema = SchemaOf<ScalarKind>;

export type ScalarKind = "string" | "integer" | "number" | "boolean";

/** Where values go: answers are read, requests are written. */
export type Direction = "read" | "write";

/**
 * The source of a regular expression for the JSON text of values that are not null and fit as they are: what it matches is such a value's, or
 * is no JSON. Others may fit all the same.
 *
 * @param of gives the source for a part
 */
export type Expression = (of: (part: Schema) => string, direction: Direction) => string | undefined;

/**
 * What a value becomes, or the first Fault by which it does not fit. Null comes only where the schema is not nullable.
 *
 * @param schema the schema itself, which may be one that others share all but null with
 */
export type Fit = (value: unknown, place: Place | undefined, fitting: Fitting, schema: Schema) => unknown;

/** One value that is being fitted to its schema. */
export interface Fitting {
  readonly direction: Direction;
  /** While alternatives are tried: what trials gave, so that a value is tried once in a schema, and not once for each way that leads there. */
  tried?: Trials | undefined;
  /** One for all arrays, so that what is in several of them is looked at once. */
  equality?: Comparison | undefined;
  /**
   * What a value becomes in a schema, or the first Fault by which it does not fit.
   *
   * @param place its own; with a `key`, that of the object or array that holds it
   */
  fit(value: unknown, schema: Schema, place: Place | undefined, key?: string | number): unknown;
  /** What a value becomes where no more than {@link fitsAtALook} tells, or where an earlier trial did; else undefined. */
  known(value: unknown, schema: Schema): unknown;
}

export interface Trials {
  /** Undefined where it is not known. */
  get(value: object, schema: Schema): unknown;
  set(value: unknown, schema: Schema, outcome: unknown): void;
}

export type Scalar = string | number | bigint | boolean;

/** What reading a scalar gives for a value that does not fit. */
export const unfit: unique symbol = Symbol("unfit");

/** The value as it is given to a caller, or {@link unfit}. The same for a value out of JSON and for one that XML text stood for. */
export type Read = (value: unknown) => Scalar | typeof unfit;

export interface ScalarDetails {
  readonly read: Read;
  readonly expression?: Expression | undefined;
  /** What its text is by the contract: a format of strings, or `decimal` or `double` of numbers. */
  readonly format?: string;
  /** All values that it has, where the contract lists them. */
  readonly values?: readonly Scalar[];
  /** What an integer is in JavaScript, where it is no number: a bigint, or the text of its digits. */
  readonly representation?: "bigint" | "text";
}

/** What an object is made of. */
export interface ObjectDetails {
  /** The members that the contract names, in its order. */
  readonly properties: readonly Property[];
  /** What every other member is; false where there must be none. Undefined: other members are left out. */
  readonly others?: Schema | false | undefined;
  /** Members whose names match. */
  readonly patterns?: Patterns | undefined;
  /** Required members that are not among `properties`. */
  readonly requiredOthers?: readonly string[] | undefined;
  readonly minProperties?: number | undefined;
  readonly maxProperties?: number | undefined;
}

export interface Property {
  readonly name: string;
  readonly schema: Schema;
  readonly required: boolean;
  /** What a member that is missing is; undefined where it stays missing. */
  readonly default?: unknown;
  /** `read`: in answers alone; `write`: in requests alone (OpenAPI Schema Object, `readOnly` and `writeOnly`). */
  readonly access?: Direction | undefined;
}

/** Schemas of members by their names (JSON Schema, `patternProperties`): a name may match several, and its member fits all of them. */
export interface Patterns {
  readonly stated: readonly Schema[];
  /** The schemas that a name matches. */
  of(name: string): readonly Schema[];
  /** One schema of all of these. */
  all(schemas: readonly Schema[]): Schema;
}

export interface ArrayDetails {
  /** What each item is, after those of `first`. */
  readonly items: Schema;
  /** What the first items are, one by one. */
  readonly first: readonly Schema[];
  readonly minItems?: number | undefined;
  readonly maxItems?: number | undefined;
  /** Where no two items may be equal. */
  readonly repeated?: Repeated | undefined;
}

/** The places of the first item that an earlier one is equal to, and of that one; undefined where all differ. */
export type Repeated = (
  items: readonly unknown[],
  compared: { equality?: Comparison | undefined },
) => ReturnType<Comparison["firstRepeated"]>;

/** Tells equal values apart from others. */
export interface Comparison {
  firstRepeated(items: readonly unknown[]): { readonly index: number; readonly earlier: number } | undefined;
}

/** One of several schemas. */
export interface UnionDetails {
  /** `oneOf`: a value fits just one of them; `anyOf`: one at least, and has the members of all that it fits. */
  readonly mode: "oneOf" | "anyOf" | "allOf";
  readonly alternatives: readonly Schema[];
  readonly discriminator?: Discriminator | undefined;
  /** What a member is that no alternative names, of those that the value fits; false where there must be none. */
  readonly unevaluated?: Schema | false | undefined;
}

/** OpenAPI Discriminator Object: the alternative is decided by a member, and the value need fit that one alone. */
export interface Discriminator {
  readonly propertyName: string;
  /** The place among the alternatives, by the member's value. */
  readonly mapping: Readonly<Record<string, number>>;
  /** The place of the alternative without the member, or with another value. */
  readonly defaultAlternative?: number | undefined;
}

/** All schemas are made here, so that engines see one kind of object. */
export function makeSchema<Kind extends keyof Kinds>(
  kind: Kind,
  details: Kinds[Kind],
  fit: Fit,
  words: () => string,
  expression?: Expression,
): SchemaOf<Kind> {
  const read = typeof details === "object" ? details.read : undefined;
  return { kind, nullable: false, expression, read, fit, words, details };
}

/** A schema that allows null besides. */
export function nullable(schema: Schema): Schema {
  return { ...schema, nullable: true };
}

/** Whether a look tells that a value fits as it is: null, or a scalar. */
export function fitsAtALook(value: unknown, { nullable, read }: Schema): boolean {
  return value === null ? nullable : read !== undefined && Object.is(read(value), value);
}

/** What the contract says of a value, in words. */
export function describeSchema({ words, nullable }: Schema): string {
  return nullable ? `${words()} or null` : words();
}

/** All values of a scalar, where the contract lists them. */
export function valuesOf({ details }: Schema): readonly unknown[] | undefined {
  return typeof details === "object" ? details.values : undefined;
}

/** The value of a function that is called once, when it is first needed: schemas may hold themselves. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
