import fc from "fast-check";
import { expect, test } from "vitest";
import { compileSchemas } from "./support/compile-schemas.js";
import { evaluateSchema, type Schema } from "./support/evaluate-schema.js";

const names = fc.constantFrom("a", "b", "ab");
const optional = <Value>(value: fc.Arbitrary<Value>, weight = 1) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight, arbitrary: value });

/** Keywords that are there, without those that are not. */
function keywords(model: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<Schema> {
  return fc.record(model).map((record) => JSON.parse(JSON.stringify(record)) as Schema);
}

const scalar: fc.Arbitrary<Schema> = fc.oneof(
  keywords({
    type: fc.constantFrom("string", ["string", "null"]),
    minLength: optional(fc.nat(2)),
    maxLength: optional(fc.integer({ min: 1, max: 3 })),
    pattern: optional(fc.constantFrom("^a", "b")),
  }),
  keywords({
    type: fc.constantFrom("integer", "number", ["integer", "null"]),
    minimum: optional(fc.integer({ min: -1, max: 1 })),
    exclusiveMaximum: optional(fc.constantFrom(1, 1.5, 2)),
    multipleOf: optional(fc.constant(2)),
  }),
  fc.constantFrom<Schema>(
    { type: "boolean" },
    { type: ["string", "integer"] },
    { const: "a" },
    { const: 1 },
    { enum: [] },
    { type: "string", enum: [] },
    { enum: ["a", 1, null] },
    { $ref: "#/components/schemas/Text" },
    { $ref: "#/components/schemas/Text", maxLength: 1 },
    true,
    false,
  ),
);

/** Schemas that state their types, down to those that `allOf` and the like add to. What is only added need not. */
const { schema: anySchema, object: anyObject } = fc.letrec<Record<"schema" | "object" | "array" | "part", Schema>>(
  (tie) => {
    const members = {
      properties: optional(fc.dictionary(names, tie("schema"), { maxKeys: 2 }), 3),
      required: optional(fc.uniqueArray(names, { maxLength: 2 })),
      patternProperties: optional(fc.dictionary(fc.constantFrom("^a", "b$"), tie("schema"), { maxKeys: 1 })),
      additionalProperties: optional(tie("schema")),
      minProperties: optional(fc.nat(1)),
    };
    const items = {
      prefixItems: optional(fc.array(tie("schema"), { minLength: 1, maxLength: 2 }), 3),
      items: optional(tie("schema"), 3),
      minItems: optional(fc.nat(2)),
      uniqueItems: optional(fc.constant(true)),
    };
    const parts = fc.array(tie("part"), { minLength: 1, maxLength: 3 });
    const composition = {
      $ref: optional(fc.constantFrom("Empty", "Open", "One", "Two").map((name) => `#/components/schemas/${name}`)),
      allOf: optional(parts),
      anyOf: optional(parts, 2),
      oneOf: optional(parts, 2),
    };
    return {
      schema: fc.oneof(
        { depthSize: "small", withCrossShrink: true },
        scalar,
        tie("object"),
        tie("array"),
        keywords({ oneOf: fc.array(tie("schema"), { minLength: 1, maxLength: 3 }) }),
        keywords({ anyOf: fc.array(tie("schema"), { minLength: 1, maxLength: 3 }) }),
      ),
      object: keywords({
        type: fc.constant("object"),
        ...members,
        ...composition,
        unevaluatedProperties: optional(tie("schema"), 4),
      }),
      array: keywords({
        type: fc.constant("array"),
        ...items,
        allOf: optional(fc.array(fc.oneof(keywords(items), tie("array")), { minLength: 1, maxLength: 2 })),
      }),
      part: fc.oneof(
        { depthSize: "small", withCrossShrink: true },
        keywords({ ...members, unevaluatedProperties: optional(tie("schema")) }),
        tie("object"),
        keywords({ ...members, oneOf: optional(parts), anyOf: optional(parts) }),
        fc.constantFrom<Schema>(true, { minLength: 2 }),
      ),
    };
  },
);

const others: Readonly<Record<string, Schema>> = {
  Text: { type: ["string", "null"] },
  Empty: { type: "object" },
  Open: { type: "object", properties: { b: { type: "integer" } }, additionalProperties: true },
  One: { type: "object", properties: { a: { type: "integer" } }, required: ["a"] },
  Two: { anyOf: [{ $ref: "#/components/schemas/One" }, { type: "object", properties: { b: {} }, required: ["b"] }] },
};

const { value: anyValue } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    fc.constantFrom(null, true, 0, 1, 2, 1.5, "", "a", "ab", "abba"),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(fc.oneof(names, fc.constant("z")), tie("value"), { maxKeys: 3, noNullPrototype: true }),
  ),
}));

const anyMembers = fc.dictionary(fc.oneof(names, fc.constant("z")), anyValue, { maxKeys: 4, noNullPrototype: true });

test("a schema that the build compiles takes what JSON Schema 2020-12 says of it, and nothing else", () => {
  const counts = { refused: 0, compiled: 0, valid: 0 };
  const values = fc.array(fc.oneof(anyMembers, anyValue), { minLength: 10, maxLength: 30 });
  fc.assert(
    fc.property(fc.oneof(anyObject, anySchema), values, (schema, drawn) => {
      const schemas: Readonly<Record<string, Schema>> = { ...others, Root: schema };
      const { refusals, takes } = compileSchemas(schemas);
      counts[refusals.length > 0 ? "refused" : "compiled"] += 1;
      if (refusals.length > 0) return;
      const resolve = (reference: string) => schemas[reference.slice("#/components/schemas/".length)] ?? false;
      for (const value of drawn) {
        const isValid = evaluateSchema(schema, value, resolve) !== undefined;
        if (isValid) counts.valid += 1;
        expect([value, takes("Root", JSON.stringify(value))]).toEqual([value, isValid]);
      }
    }),
    { numRuns: 300 },
  );
  expect(counts.compiled).toBeGreaterThan(60);
  expect(counts.valid).toBeGreaterThan(150);
});
