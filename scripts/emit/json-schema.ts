import { pointerStep } from "../../src/json-pointer.js";
import type { ArrayShape, NamedShape, ObjectShape, ScalarShape, Shape, Shapes, StringFormat } from "../../src/shape.js";

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
export function reachableShapes(shape: Shape, shapes: Shapes): Shapes {
  const reached = new Set<string>();
  const visit = (next: Shape): void => {
    if (next.kind === "array") visit(next.items);
    if (next.kind === "object") for (const property of next.properties) visit(property.shape);
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
      return orNull({ $ref: `#/definitions${encodeURI(pointerStep(shape.name))}` }, shape);
    case "object":
      return objectSchema(shape);
    case "array":
      return arraySchema(shape);
    case "null":
      return { type: "null" };
    case "any":
      return {};
    case "never":
      return { not: {} };
    case "union":
      return orNull({ [shape.mode]: shape.alternatives.map((alternative) => schemaOf(alternative.shape)) }, shape);
    default:
      return scalarSchema(shape);
  }
}

function objectSchema(shape: ObjectShape): JsonSchema {
  const required = shape.properties.filter((property) => property.required).map(({ name }) => name);
  return {
    type: typeOf("object", shape),
    ...(required.length > 0 ? { required } : {}),
    properties: Object.fromEntries(shape.properties.map((property) => [property.name, schemaOf(property.shape)])),
  };
}

function arraySchema(shape: ArrayShape): JsonSchema {
  return { type: typeOf("array", shape), items: schemaOf(shape.items) };
}

function scalarSchema(shape: ScalarShape): JsonSchema {
  return {
    type: typeOf(shape.kind, shape),
    ...(shape.kind === "string" && shape.format !== undefined && patterns[shape.format] !== undefined
      ? { pattern: patterns[shape.format] }
      : {}),
    ...(shape.kind === "integer" && shape.format === "int32" ? { minimum: -(2 ** 31), maximum: 2 ** 31 - 1 } : {}),
    ...(shape.enum === undefined ? {} : { enum: shape.nullable ? [...shape.enum, null] : shape.enum }),
  };
}

function typeOf(type: string, { nullable }: Shape): string | string[] {
  return nullable ? [type, "null"] : type;
}

/** Beside `$ref` draft 7 reads nothing. */
function orNull(schema: JsonSchema, { nullable }: Shape): JsonSchema {
  return nullable ? { anyOf: [schema, { type: "null" }] } : schema;
}

/** Every day that the calendar has, from year 0000 to 9999. */
const date =
  "(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))" +
  "|(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)";
const hourAndMinute = "(?:[01]\\d|2[0-3]):[0-5]\\d";

/** The forms of `src/string-formats.ts`, as regular expressions without flags. */
const patterns: Readonly<Partial<Record<StringFormat, string>>> = {
  "local-date-time": `^${date}T${hourAndMinute}(?::[0-5]\\d(?:\\.\\d+)?)?(?:Z|[+-]${hourAndMinute})?$`,
  "date-time": `^${date}[Tt]${hourAndMinute}:(?:[0-5]\\d|60)(?:\\.\\d+)?(?:[Zz]|[+-]${hourAndMinute})$`,
  date: `^${date}$`,
  uuid: "^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$",
};
