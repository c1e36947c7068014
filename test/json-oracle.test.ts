import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { jsonSchema } from "../scripts/emit/rest-clients/json-schema.js";
import type { Shape, StringFormat } from "../scripts/model/shape.js";
import { anyValueOf, jsonText } from "./support/arbitrary.js";
import { decodersOf } from "./support/decode-shapes.js";

const names = fc.constantFrom("a", "b", "ab", "type");
const optional = <Value>(value: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });
const nullable = optional(fc.constant(true as const));

/** Facts that are there, without those that are not. */
function facts<Model extends Record<string, unknown>>(model: { [Name in keyof Model]: fc.Arbitrary<Model[Name]> }) {
  return fc.record(model).map((record) => JSON.parse(JSON.stringify(record)) as Model);
}

const scalar = fc.oneof(
  facts({
    kind: fc.constant("string"),
    nullable,
    minLength: optional(fc.nat(2)),
    maxLength: optional(fc.integer({ min: 1, max: 3 })),
    patterns: optional(fc.constantFrom(["^a"], ["b", "a$"])),
    enum: optional(fc.constant(["a", "ab"])),
  }),
  facts({
    kind: fc.constantFrom("integer", "number"),
    nullable,
    format: optional(fc.constantFrom("int8", "uint8")),
    minimum: optional(fc.integer({ min: -1, max: 1 })),
    maximum: optional(fc.constantFrom(1, 1.5, 2)),
    exclusiveMinimum: optional(fc.constant(0)),
    exclusiveMaximum: optional(fc.constant(2)),
    multipleOf: optional(fc.constantFrom(2, 0.5)),
    enum: optional(fc.constant([0, 1, 1.5])),
  }),
  facts({ kind: fc.constant("boolean"), nullable, enum: optional(fc.constant([true])) }),
  fc.constantFrom({ kind: "null" }, { kind: "any" }, { kind: "never" }, { kind: "reference", name: "Named" }),
);

const { shape: anyShape } = fc.letrec((tie) => ({
  shape: fc.oneof({ depthSize: "small", withCrossShrink: true }, scalar, tie("object"), tie("array"), tie("union")),
  property: facts({ name: names, required: nullable, shape: tie("shape"), access: optional(fc.constant("read")) }),
  object: facts({
    kind: fc.constant("object"),
    nullable,
    properties: fc.uniqueArray(tie("property"), {
      selector: (property) => Reflect.get(Object(property), "name"),
      maxLength: 3,
    }),
    patternProperties: optional(
      fc.array(facts({ pattern: fc.constantFrom("^a", "b"), shape: tie("shape") }), { maxLength: 2 }),
    ),
    additionalProperties: optional(fc.oneof(fc.constant(false), facts({ shape: tie("shape") }))),
    requiredOthers: optional(fc.constant(["z"])),
    minProperties: optional(fc.nat(2)),
    maxProperties: optional(fc.integer({ min: 1, max: 3 })),
  }),
  array: facts({
    kind: fc.constant("array"),
    nullable,
    items: tie("shape"),
    prefixItems: optional(fc.array(facts({ shape: tie("shape") }), { minLength: 1, maxLength: 2 })),
    minItems: optional(fc.nat(2)),
    maxItems: optional(fc.integer({ min: 1, max: 3 })),
    uniqueItems: nullable,
  }),
  union: facts({
    kind: fc.constant("union"),
    nullable,
    mode: fc.constantFrom("oneOf", "anyOf"),
    alternatives: fc.array(facts({ shape: tie("shape") }), { minLength: 2, maxLength: 3 }),
    discriminator: optional(
      facts({
        propertyName: fc.constant("type"),
        mapping: fc.constantFrom({ a: 0, b: 1 }, { a: 0, ab: 0 }),
        defaultAlternative: optional(fc.constant(1)),
      }),
    ),
  }),
}));

const named: Shape = {
  kind: "object",
  properties: [{ name: "a", shape: { kind: "reference", name: "Named" } }],
  additionalProperties: { shape: { kind: "integer" } },
};

const { value: anyValue } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    fc.constantFrom(null, true, false, 0, 1, 2, -1, 1.5, "", "a", "b", "ab", "abba", "😀"),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(fc.oneof(names, fc.constant("z")), tie("value"), { maxKeys: 3, noNullPrototype: true }),
  ),
}));

test("the decoder takes what a validator of JSON Schema takes, and nothing else", () => {
  let taken = 0;
  fc.assert(
    fc.property(anyShape, fc.array(anyValue, { minLength: 5, maxLength: 20 }), (drawn, values) => {
      const shape = drawn as Shape;
      const shapes = { Named: { shape: named }, Root: { shape } };
      const { decodeJson } = decodersOf(shapes);
      const validate = new Ajv({ strict: false, logger: false }).compile(jsonSchema(shape, shapes));
      for (const value of values) {
        const isTaken = isDecoded(() => decodeJson("Root", JSON.stringify(value)));
        if (isTaken) taken += 1;
        expect([value, isTaken]).toEqual([value, validate(value)]);
      }
    }),
    { numRuns: 200 },
  );
  expect(taken).toBeGreaterThan(200);
});

function isDecoded(decode: () => unknown): boolean {
  try {
    decode();
    return true;
  } catch {
    return false;
  }
}

const formats: readonly StringFormat[] = [
  "local-date-time",
  "date-time",
  "date",
  "time",
  "duration",
  "http-date",
  "uuid",
  "byte",
  "int64",
  "decimal",
];

describe("any value of a shape comes back as it was", () => {
  test.each<[title: string, shape: Shape]>([
    ...formats.map((format) => [format, { kind: "string", format }] as [string, Shape]),
    ["texts of some length", { kind: "string", minLength: 2, maxLength: 4 }],
    ["texts that match", { kind: "string", patterns: ["^[a-z]{2,3}\\d$"] }],
    ["bigints", { kind: "integer", format: "int64", representation: "bigint" }],
    ["multiples", { kind: "number", minimum: -10, maximum: 10, multipleOf: 0.01 }],
    [
      "a map",
      { kind: "object", properties: [], additionalProperties: { shape: { kind: "integer" } }, minProperties: 1 },
    ],
    [
      "a tuple",
      { kind: "array", prefixItems: [{ shape: { kind: "boolean" } }], items: { kind: "any" }, uniqueItems: true },
    ],
    ["a recursive object", named],
  ])("%s", (_, shape) => {
    const shapes = { Named: { shape: named }, Root: { shape } };
    const { decodeJson } = decodersOf(shapes);
    fc.assert(
      fc.property(anyValueOf(shape, shapes), (value) => {
        expect(decodeJson("Root", jsonText(value))).toEqual(value);
      }),
    );
  });
});
