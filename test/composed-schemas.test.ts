import { describe, expect, test } from "vitest";
import { compileSchemas } from "./support/compile-schemas.js";

const integer = { type: "integer" };
const string = { type: "string" };
const one = { type: "object", required: ["a"], properties: { a: integer } };
const both = { type: "object", required: ["a", "b"], properties: { a: integer, b: integer } };
const schemas = { Empty: { type: "object" }, Any: {}, Text: { type: ["string", "null"] } };
const empty = { $ref: "#/components/schemas/Empty" };

describe("composed schemas take what JSON Schema 2020-12 says, and nothing else", () => {
  test.each<[rule: string, schema: unknown, valid: readonly unknown[], invalid: readonly unknown[]]>([
    ["enum without values: none fits (Validation §6.1.2)", { enum: [] }, [], [null, "", 0, {}]],
    ["likewise beside type", { type: "string", enum: [] }, [], [null, ""]],
    [
      "items is true of each item beside prefixItems in allOf (core §10.3.1.2)",
      {
        type: "array",
        allOf: [{ type: "array", prefixItems: [{ ...integer, minimum: 3 }] }],
        items: { ...integer, minimum: 5 },
      },
      [[], [5, 5]],
      [
        [3, 5],
        [5, 3],
      ],
    ],
    [
      "two tuples are merged item by item",
      {
        allOf: [
          { type: "array", prefixItems: [integer] },
          { type: "array", prefixItems: [{ type: "number", minimum: 1 }, string] },
        ],
      },
      [[1, "a"], [2]],
      [[1, 1], [0], [1.5]],
    ],
    [
      "items of which no value fits both leave the empty array",
      { type: "array", items: integer, allOf: [{ type: "array", items: string }] },
      [[]],
      [[1], ["a"]],
    ],
    [
      "unevaluatedProperties with anyOf: all that fit evaluate (core §11.3)",
      { type: "object", anyOf: [one, both], unevaluatedProperties: false },
      [{ a: 1 }, { a: 1, b: 2 }],
      [{ a: 1, b: "b" }, { a: 1, c: 1 }, { b: 1 }],
    ],
    [
      "unevaluatedProperties with oneOf: which one fits is judged before",
      { type: "object", oneOf: [one, both], unevaluatedProperties: false },
      [{ a: 1 }],
      [
        { a: 1, b: 2 },
        { a: 1, c: 1 },
      ],
    ],
    [
      "a schema of unevaluatedProperties is true of the others alone",
      { type: "object", anyOf: [one, both], unevaluatedProperties: string },
      [
        { a: 1, b: 2 },
        { a: 1, b: "b" },
      ],
      [{ a: 1, c: 1 }],
    ],
    [
      "alternatives inside of alternatives evaluate too",
      {
        type: "object",
        oneOf: [
          { anyOf: [{ type: "object", required: ["c"], properties: { c: {} } }, one] },
          { type: "object", required: ["d"], properties: { d: {} } },
        ],
        unevaluatedProperties: false,
      },
      [{ a: 1, c: 1 }, { d: 1 }],
      [
        { c: 1, e: 1 },
        { c: 1, d: 1 },
      ],
    ],
    [
      "a reference to an object of which nothing is said evaluates no member",
      { ...empty, properties: { a: integer }, unevaluatedProperties: false },
      [{}, { a: 1 }],
      [{ z: 1 }],
    ],
    [
      "nor does it as an alternative",
      { type: "object", anyOf: [empty, one], unevaluatedProperties: false },
      [{}, { a: 1 }],
      [{ a: "a" }, { z: 1 }],
    ],
    [
      "additionalProperties beside it evaluates all",
      { ...empty, additionalProperties: true, unevaluatedProperties: false },
      [{ z: 1 }],
      [1],
    ],
    [
      "an alternative that takes anything does not hide what another evaluates",
      { type: "object", anyOf: [{}, { properties: { a: integer } }], unevaluatedProperties: false },
      [{}, { a: 1 }],
      [{ a: "a" }, { b: 1 }],
    ],
    [
      "an alternative that forbids a member fits what does not have it",
      {
        type: "object",
        properties: { a: integer },
        oneOf: [
          { type: "object", properties: { b: integer }, additionalProperties: false },
          { type: "object", required: ["c"], properties: { c: integer } },
        ],
      },
      [{ b: 1 }, { a: 1, c: 1 }],
      [{ a: 1, b: 1 }, { a: 1 }],
    ],
    [
      "a member of another type in an alternative fits what does not have it",
      {
        type: "object",
        properties: { a: integer },
        anyOf: [
          { type: "object", properties: { a: string } },
          { type: "object", required: ["c"] },
        ],
      },
      [{}, { a: 1, c: 1 }],
      [{ a: 1 }, { a: "a" }],
    ],
    [
      "null is lost where one of both does not take it",
      { allOf: [{ type: ["array", "null"] }, { type: "array" }] },
      [[]],
      [null],
    ],
    ["likewise of numbers", { allOf: [{ type: ["integer", "null"] }, { type: "number", minimum: 1 }] }, [1], [null, 0]],
    [
      "and stays where both do",
      { allOf: [{ oneOf: [{ type: ["integer", "null"] }, { type: "boolean" }] }, { enum: [1, "a", null] }] },
      [1, null],
      ["a", true],
    ],
    [
      "keywords of strings say nothing of null beside a type that has it (Validation §6)",
      { $ref: "#/components/schemas/Text", maxLength: 1 },
      [null, "a"],
      ["ab", 1],
    ],
    [
      "each of two kinds of keywords is held to the type that is stated",
      { type: "string", allOf: [{ minLength: 2, minimum: 5 }] },
      ["ab"],
      ["a", 7],
    ],
    [
      "an open enum keeps the null of the list",
      { anyOf: [{ type: ["string", "null"], enum: ["a", null] }, string] },
      [null, "z"],
      [1],
    ],
    [
      "keywords beside a reference to any value imply their type",
      { $ref: "#/components/schemas/Any", minLength: 2 },
      ["ab"],
      ["a", 1],
    ],
  ])("%s", (_, schema, valid, invalid) => {
    const { refusals, takes } = compileSchemas({ ...schemas, Root: schema });
    expect(refusals).toEqual([]);
    const taken = [...valid, ...invalid].filter((value) => takes("Root", JSON.stringify(value)));
    expect(taken).toEqual(valid);
  });
});

describe("that keywords imply a type is told, with the place", () => {
  const told = (schema: unknown) =>
    compileSchemas({ ...schemas, Root: schema }).notices.map(({ pointer, found }) => [
      pointer.replace("/components/schemas/Root", ""),
      found,
    ]);

  test.each<[schema: unknown, notices: readonly (readonly [place: string, found: string])[]]>([
    [{ minLength: 2 }, [["", "keywords of string without type"]]],
    [{ type: "object", properties: { a: { items: {} } } }, [["/properties/a", "keywords of array without type"]]],
    [{ minLength: 2, minimum: 1 }, [["", "keywords of string and number without type"]]],
    [{ anyOf: [{ minLength: 2 }, integer] }, [["/anyOf/0", "keywords of string without type"]]],
    [{ allOf: [{ minLength: 2 }, { maxLength: 3 }] }, [["", "keywords of string without type"]]],
  ])("%j", (schema, notices) => {
    expect(told(schema)).toEqual(notices);
  });

  test.each([
    [{ type: "string", minLength: 2 }],
    [{ type: "object", properties: {}, allOf: [{ required: ["a"] }] }],
    [{ allOf: [{ properties: { a: integer } }, one] }],
    [{ type: "object", oneOf: [{ required: ["a"] }, { required: ["b"] }] }],
    [{ $ref: "#/components/schemas/Text", minLength: 2 }],
    [{ enum: ["a"] }],
  ])("but not where the schema or those beside it state the type: %j", (schema) => {
    expect(told(schema).filter(([, found]) => found?.includes("without type"))).toEqual([]);
  });
});
