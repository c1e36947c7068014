import { pointerStep } from "../../../src/contract/json-pointer.js";
import { isOfIntegers, rangeOfIntegers, safeIntegers } from "../../model/number-range.js";
import {
  type ArrayShape,
  type NamedShape,
  type NumberShape,
  type ObjectShape,
  type PatternPropertyShape,
  type PropertyShape,
  partsOf,
  type ScalarShape,
  type Shape,
  type Shapes,
  type StringShape,
  type UnionShape,
} from "../../model/shape.js";
import { formatPatterns } from "./format-patterns.js";

/** A JSON Schema of draft 7: the newest that the sandbox of Postman's scripts can check. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * A wire shape as one JSON Schema that refers to nothing outside it. Formats are written as patterns, since a validator need not know
 * the names of formats.
 */
export function jsonSchema(shape: Shape, shapes: Shapes): JsonSchema {
  const definitions = Object.entries(reachableShapes(shape, shapes)).map(
    ([name, named]) => [name, schemaOf(named.shape)] as const,
  );
  return { ...schemaOf(shape), ...(definitions.length > 0 ? { definitions: Object.fromEntries(definitions) } : {}) };
}

/** The named shapes that a shape refers to, directly or by way of others, in the contract's order. */
function reachableShapes(shape: Shape, shapes: Shapes): Shapes {
  const reached = new Set<string>();
  const visit = (next: Shape): void => {
    for (const part of partsOf(next)) visit(part);
    if (next.kind !== "reference" || reached.has(next.name)) return;
    reached.add(next.name);
    const named = shapes[next.name];
    if (named !== undefined) visit(named.shape);
  };
  visit(shape);
  const entries: (readonly [string, NamedShape])[] = Object.entries(shapes).filter(([name]) => reached.has(name));
  return Object.fromEntries(entries);
}

function schemaOf(shape: Shape): JsonSchema {
  switch (shape.kind) {
    case "reference":
      return orNull({ $ref: `#/definitions/${encodeURIComponent(pointerStep(shape.name).slice(1))}` }, shape);
    case "object":
      return objectSchema(shape);
    case "array":
      return arraySchema(shape);
    case "null":
      return { type: "null" };
    case "any":
      return {};
    case "never":
      return orNull({ not: {} }, shape);
    case "union":
      return orNull(unionSchema(shape), shape);
    case "string":
      return stringSchema(shape);
    case "boolean":
      return { type: typeOf("boolean", shape), ...enumOf(shape) };
    default:
      return numberSchema(shape);
  }
}

function objectSchema(shape: ObjectShape): JsonSchema {
  const { properties, requiredOthers = [], patternProperties, additionalProperties } = shape;
  const required = properties.filter(isAlwaysThere).map(({ name }) => name);
  const all = [...required, ...requiredOthers];
  return {
    type: typeOf("object", shape),
    ...(all.length > 0 ? { required: all } : {}),
    properties: Object.fromEntries(
      // What requests alone have is left out of an answer, whatever it is.
      properties.map(({ name, shape: member, access }) => [name, access === "write" ? {} : schemaOf(member)]),
    ),
    ...(patternProperties === undefined ? {} : { patternProperties: patternSchemas(patternProperties) }),
    ...(additionalProperties === undefined
      ? {}
      : { additionalProperties: additionalProperties && schemaOf(additionalProperties.shape) }),
    ...pick(shape, ["minProperties", "maxProperties"]),
  };
}

function isAlwaysThere(property: PropertyShape): boolean {
  return property.required === true && property.access !== "write" && property.default === undefined;
}

/** A pattern may stand there more than once. */
function patternSchemas(shapes: readonly PatternPropertyShape[]): JsonSchema {
  const schemas = new Map<string, JsonSchema[]>();
  for (const { pattern, shape } of shapes) schemas.set(pattern, [...(schemas.get(pattern) ?? []), schemaOf(shape)]);
  return Object.fromEntries([...schemas].map(([pattern, all]) => [pattern, allOf(all)]));
}

function arraySchema(shape: ArrayShape): JsonSchema {
  const items = schemaOf(shape.items);
  return {
    type: typeOf("array", shape),
    // A tuple, as draft 7 writes it.
    ...(shape.prefixItems === undefined
      ? { items }
      : { items: shape.prefixItems.map((item) => schemaOf(item.shape)), additionalItems: items }),
    ...pick(shape, ["minItems", "maxItems", "uniqueItems"]),
  };
}

function unionSchema({ mode, alternatives, discriminator }: UnionShape): JsonSchema {
  const schemas = alternatives.map((alternative) => schemaOf(alternative.shape));
  if (discriminator === undefined) return { [mode]: schemas };
  const { propertyName, mapping, defaultAlternative } = discriminator;
  const tagged = (values: readonly string[]): JsonSchema => ({
    type: "object",
    required: [propertyName],
    properties: { [propertyName]: { enum: values } },
  });
  const choices = schemas.flatMap((schema, index) => {
    const values = Object.keys(mapping).filter((value) => mapping[value] === index);
    return [
      ...(values.length > 0 ? [allOf([tagged(values), schema])] : []),
      ...(index === defaultAlternative ? [allOf([{ not: tagged(Object.keys(mapping)) }, schema])] : []),
    ];
  });
  // Only an object has the member; without a default alternative, the schemas alone tell what else fits.
  const ofOthers = defaultAlternative === undefined ? [allOf([{ not: { type: "object" } }, { [mode]: schemas }])] : [];
  return { anyOf: [...choices, ...ofOthers] };
}

function stringSchema(shape: StringShape): JsonSchema {
  if (shape.format === "binary") return orNull({ not: {} }, shape);
  const format = shape.format === undefined ? undefined : formatPatterns[shape.format];
  const patterns = [...(format === undefined ? [] : [format]), ...(shape.patterns ?? [])];
  return {
    type: typeOf("string", shape),
    ...(patterns.length > 1 ? { allOf: patterns.map((pattern) => ({ pattern })) } : {}),
    ...(patterns.length === 1 ? { pattern: patterns[0] } : {}),
    ...pick(shape, ["minLength", "maxLength"]),
    ...enumOf(shape),
  };
}

function numberSchema(shape: NumberShape): JsonSchema {
  const isInteger = isOfIntegers(shape);
  return {
    type: typeOf(isInteger ? "integer" : "number", shape),
    ...(isInteger ? integerBounds(shape) : {}),
    ...(isInteger ? {} : pick(shape, ["minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum"])),
    ...pick(shape, ["multipleOf"]),
    ...enumOf(shape),
  };
}

/** What every JavaScript number says of integers is not repeated. */
function integerBounds(shape: NumberShape): JsonSchema {
  const [least, greatest] = rangeOfIntegers(shape);
  return {
    ...(least === safeIntegers[0] ? {} : { minimum: Number(least) }),
    ...(greatest === safeIntegers[1] ? {} : { maximum: Number(greatest) }),
  };
}

function enumOf(shape: ScalarShape): JsonSchema {
  if (shape.enum === undefined) return {};
  return { enum: shape.nullable ? [...shape.enum, null] : shape.enum };
}

/** The keywords that a shape has under the names that JSON Schema gives them. */
function pick<Shape extends object>(shape: Shape, keywords: readonly (keyof Shape & string)[]): JsonSchema {
  return Object.fromEntries(keywords.filter((keyword) => keyword in shape).map((keyword) => [keyword, shape[keyword]]));
}

function allOf(schemas: readonly JsonSchema[]): JsonSchema {
  const [first, ...more] = schemas;
  return first !== undefined && more.length === 0 ? first : { allOf: schemas };
}

function typeOf(type: string, { nullable }: Shape): string | string[] {
  return nullable ? [type, "null"] : type;
}

/** Beside `$ref` draft 7 reads nothing. */
function orNull(schema: JsonSchema, { nullable }: Shape): JsonSchema {
  return nullable ? { anyOf: [schema, { type: "null" }] } : schema;
}
