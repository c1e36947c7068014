import {
  isScalar,
  type NumberShape,
  namedShape,
  type ObjectShape,
  type PropertyShape,
  type ResolvedShape,
  resolveShape,
  type ScalarShape,
  type Shape,
  type Shapes,
  type StringShape,
} from "../contract/shape.js";
import { isOfIntegers, type NumberRange, rangeOfIntegers } from "../values/number-range.js";
import { readScalar, regularExpression, stringCheck, unfit } from "../values/scalar.js";

/** What a value is to be by the contract, worked out once: a shape whose references have been followed. */
export interface Form {
  /** As a member of an object; of anything else, nothing. */
  readonly name: string;
  readonly required: boolean;
  /** What a member that is missing is; undefined where it stays missing. */
  readonly default: unknown;
  /** Of a member whose name matches patterns as well: the forms that it is to fit, all of them. */
  readonly all: readonly Form[];
  readonly nullable: boolean;
  readonly check: Check;
  readonly fits: (text: string) => boolean;
  readonly values: readonly unknown[];
  readonly range: NumberRange;
  readonly shape: ResolvedShape;
  readonly members: Members;
}

/** The forms of what a value holds. */
export interface Members {
  /** Of an object, those of its members in the contract's order; of an array, those of its first items; of a union, its alternatives. */
  readonly stated: readonly Form[];
  /**
   * Of an object, that of other members, or false where there must be none; of a union, likewise, of those that no alternative evaluates;
   * of an array, that of its other items.
   */
  readonly rest: Form | false | undefined;
  /** Of an object, those of members whose names match. */
  readonly patterns: readonly PatternForm[];
  /** Of an object, the names of all members that are described one by one, those of requests alone among them. */
  readonly named: ReadonlySet<string>;
}

export interface PatternForm {
  readonly expression: RegExp;
  readonly form: Form;
}

/** Which check tells a value that fits as it is; `full` for one that takes more than a look. */
export type Check =
  | "text"
  | "constrained"
  | "int32"
  | "integer"
  | "number"
  | "boolean"
  | "listed"
  | "object"
  | "array"
  | "full";

/** Where values go: answers are read, requests are written. */
export type Direction = NonNullable<PropertyShape["access"]>;

/** The form of a value on its own, made when it is first needed and kept for as long as its shape lasts. */
export function formOf(shape: Shape, shapes: Shapes, direction: Direction = "read"): Form {
  let form = forms[direction].get(shape);
  if (form === undefined) {
    form = makeForm(shape, shapes, direction);
    forms[direction].set(shape, form);
  }
  return form;
}

const forms = { read: new WeakMap<Shape, Form>(), write: new WeakMap<Shape, Form>() };

function makeForm(reference: Shape, shapes: Shapes, direction: Direction, property?: PropertyShape): Form {
  const shape = resolveShape(reference, shapes);
  return {
    name: property?.name ?? "",
    // OpenAPI Schema Object, readOnly: what is in answers alone is required of answers alone.
    required: property?.required === true && (property.access ?? direction) === direction,
    default: property?.default,
    all: [],
    nullable: shape.nullable === true,
    check: checkOf(shape),
    fits: shape.kind === "string" ? stringCheck(shape) : never,
    values: valuesOf(shape),
    range: shape.kind === "integer" || shape.kind === "number" ? rangeOfIntegers(shape) : [0, 0],
    shape,
    members: membersOf(reference, shape, shapes, direction),
  };
}

/** The form of a member that is to fit other forms as well. */
export function ofAll(form: Form, others: readonly Form[]): Form {
  return others.length === 0 ? form : { ...form, all: [form, ...others], members: nothing };
}

function never(): boolean {
  return false;
}

function checkOf(shape: ResolvedShape): Check {
  if ("enum" in shape && shape.enum !== undefined) return isAsWritten(shape) ? "listed" : "full";
  switch (shape.kind) {
    case "string":
      return isFree(shape) ? "text" : "constrained";
    case "boolean":
      return "boolean";
    case "integer":
    case "number":
      return checkOfNumber(shape);
    case "object":
      return isTellingByMembers(shape) ? "object" : "full";
    case "array":
      return shape.minItems === undefined && shape.maxItems === undefined && !shape.uniqueItems ? "array" : "full";
    default:
      return "full";
  }
}

function isAsWritten(shape: ScalarShape): boolean {
  return !("representation" in shape) || shape.representation === undefined;
}

function isFree({ format, minLength, maxLength, patterns }: StringShape): boolean {
  return [format, minLength, maxLength, patterns].every((fact) => fact === undefined);
}

function checkOfNumber(shape: NumberShape): Check {
  if (!isAsWritten(shape) || shape.multipleOf !== undefined) return "full";
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = shape;
  const isBounded = [minimum, maximum, exclusiveMinimum, exclusiveMaximum].some((bound) => bound !== undefined);
  if (isOfIntegers(shape)) return shape.format === "int32" && !isBounded ? "int32" : "integer";
  return isBounded ? "full" : "number";
}

/** The listed values that the rest of the shape allows. */
function valuesOf(shape: ResolvedShape): readonly unknown[] {
  if (!isScalar(shape) || shape.enum === undefined) return [];
  return [...shape.enum].filter((value) => readScalar(value, shape) !== unfit);
}

/** Whether an object fits as soon as its members do. */
function isTellingByMembers({ patternProperties, requiredOthers, minProperties, maxProperties }: ObjectShape): boolean {
  return [patternProperties, requiredOthers, minProperties, maxProperties].every((fact) => fact === undefined);
}

/** By the shape that stands in the contract, so that a recursive schema has the same members at each depth. */
const known = { read: new WeakMap<Shape, Members>(), write: new WeakMap<Shape, Members>() };

/** What scalars hold, and values of any kind. */
export const nothing: Members = { stated: [], rest: undefined, patterns: [], named: new Set() };

function membersOf(reference: Shape, shape: ResolvedShape, shapes: Shapes, direction: Direction): Members {
  if (shape.kind !== "object" && shape.kind !== "array" && shape.kind !== "union") return nothing;
  const target = targetOf(reference, shapes);
  const members = known[direction].get(target);
  if (members !== undefined) return members;
  const made: MutableMembers = { stated: [], rest: undefined, patterns: [], named: new Set() };
  // Before they are made, since they may hold it.
  known[direction].set(target, made);
  if (shape.kind === "object") putMembers(shape, shapes, direction, made);
  else if (shape.kind === "union") {
    for (const alternative of shape.alternatives) made.stated.push(formOf(alternative.shape, shapes, direction));
    made.rest = restOf(shape.unevaluatedProperties, shapes, direction);
  } else {
    for (const item of shape.prefixItems ?? []) made.stated.push(formOf(item.shape, shapes, direction));
    made.rest = formOf(shape.items, shapes, direction);
  }
  return made;
}

interface MutableMembers {
  readonly stated: Form[];
  rest: Form | false | undefined;
  readonly patterns: PatternForm[];
  readonly named: Set<string>;
}

function putMembers(shape: ObjectShape, shapes: Shapes, direction: Direction, members: MutableMembers): void {
  for (const { pattern, shape: member } of shape.patternProperties ?? [])
    members.patterns.push({ expression: regularExpression(pattern), form: formOf(member, shapes, direction) });
  members.rest = restOf(shape.additionalProperties, shapes, direction);
  for (const property of shape.properties) {
    members.named.add(property.name);
    // Answers are decoded, and have no members of requests alone.
    if (direction === "read" && property.access === "write") continue;
    const also = members.patterns.filter(({ expression }) => expression.test(property.name)).map(({ form }) => form);
    members.stated.push(ofAll(makeForm(property.shape, shapes, direction, property), also));
  }
}

function restOf(
  rest: ObjectShape["additionalProperties"],
  shapes: Shapes,
  direction: Direction,
): Form | false | undefined {
  return rest ? formOf(rest.shape, shapes, direction) : rest;
}

function targetOf(shape: Shape, shapes: Shapes): Shape {
  let target = shape;
  while (target.kind === "reference") target = namedShape(target.name, shapes).shape;
  return target;
}
