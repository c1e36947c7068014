import { describe, expect, test } from "vitest";
import { generateAndTell } from "../../scripts/build/generate.js";
import { buildAndImport, contractFile } from "../support/build.js";
import { errorOf } from "../support/errors.js";
import { answeredWith, smallContract } from "../support/small-contract.js";

interface Case {
  /** The schema of the member A. */
  readonly schema: unknown;
  readonly openapi?: string;
  /** JSON texts of A. */
  readonly takes?: readonly string[];
  readonly refuses?: readonly string[];
  /** The type of A. */
  readonly type?: string;
  /** What the summary says. */
  readonly told?: readonly string[];
}

const openapi30 = "3.0.3";

const cases: Readonly<Record<string, Case>> = {
  "a const beside an enum: both hold": {
    schema: { type: "string", const: "cat", enum: ["cat", "dog"], default: "cat" },
    takes: ['"cat"'],
    refuses: ['"dog"'],
    type: 'A: "cat"',
  },
  "a const that is not among the enum beside it fits nothing, and is told": {
    schema: { type: "string", const: "cow", enum: ["cat", "dog"] },
    refuses: ['"cow"', '"cat"'],
    told: ["a const that is not among enum"],
  },
  "null of a type is no value where enum does not list it (JSON Schema, Validation §6.1.2)": {
    schema: { type: ["string", "null"], enum: ["cat", "dog"] },
    takes: ['"cat"'],
    refuses: ["null"],
    type: 'A?: "cat" | "dog"',
    told: ["an enum without null, of a type with it"],
  },
  "nor where const is another value": {
    schema: { type: ["string", "null"], const: "x" },
    takes: ['"x"'],
    refuses: ["null"],
    type: 'A?: "x"',
    told: ["an enum without null, of a type with it"],
  },
  "null of nullable: true in OpenAPI 3.0 is a value, listed or not": {
    schema: { type: "string", nullable: true, enum: ["cat"] },
    openapi: openapi30,
    takes: ['"cat"', "null"],
    type: 'A?: "cat" | null',
    told: ["an enum without null, of a schema that is nullable"],
  },
  "a listed value of another type than the schema's is no value": {
    schema: { type: "string", enum: ["1", 2, null] },
    takes: ['"1"'],
    refuses: ["2", "null"],
    type: 'A?: "1"',
    told: ["2 among values of type string", "null among values of type string"],
  },
  "listed objects are not compared": {
    schema: { enum: [{ a: 1 }, { a: 2 }] },
    takes: ['{"a":1}', '{"a":3}'],
    type: "A?: unknown",
    told: ["listed values that are objects or lists"],
  },
  "a string whose text is JSON is a string (JSON Schema, Validation §8.4)": {
    schema: { type: "string", contentMediaType: "application/json" },
    takes: ['"{}"'],
    refuses: ["{}"],
    type: "A?: string",
  },
  "a string whose text is HTML is a string": {
    schema: { type: "string", contentMediaType: "text/html; charset=utf-8" },
    takes: ['"<p>"'],
    type: "A?: string",
  },
  "contentMediaType of JSON, and no type, is any JSON": {
    schema: { contentMediaType: "application/problem+json" },
    takes: ['{"a":1}', "1", '"a"'],
    type: "A?: unknown",
  },
  "a length or a bound that is none is not checked": {
    schema: { type: ["string", "integer"], maxLength: -1, minimum: "3", multipleOf: 0 },
    takes: ['"abc"', "1"],
    told: [
      "maxLength -1, which is no count",
      "multipleOf 0, which is not above zero",
      'minimum "3", which is no number',
    ],
  },
  "an exclusive bound in the way of OpenAPI 3.0 holds in 3.1": {
    schema: { type: "integer", minimum: 1, exclusiveMinimum: true },
    takes: ["2"],
    refuses: ["1"],
    told: ["exclusiveMinimum of another version of OpenAPI"],
  },
  "and in the way of 3.1 in 3.0": {
    schema: { type: "integer", exclusiveMinimum: 1 },
    openapi: openapi30,
    takes: ["2"],
    refuses: ["1"],
    told: ["exclusiveMinimum of another version of OpenAPI"],
  },
  "a pattern that is no regular expression of ECMAScript is not checked": {
    schema: { type: "string", pattern: "(?i)a" },
    takes: ['"b"'],
    refuses: ["1"],
    told: ['"(?i)a", which is no regular expression of ECMAScript'],
  },
  "nullable: true allows null in OpenAPI 3.1, which does not have the keyword": {
    schema: { type: "string", nullable: true },
    takes: ['"a"', "null"],
    refuses: ["1"],
    type: "A?: string | null",
    told: ["nullable, which is OpenAPI 3.0's"],
  },
  "a keyword that JSON Schema does not have is not checked (JSON Schema, core §4.3.1)": {
    schema: { type: "string", size: 3 },
    takes: ['"a"'],
    refuses: ["1"],
    told: ["size, which is no keyword of a schema"],
  },
  "an array without items in OpenAPI 3.0 has any": {
    schema: { type: "array" },
    openapi: openapi30,
    takes: ['["a",1]'],
    refuses: ["{}"],
    type: "A?: unknown[]",
    told: ["an array without items"],
  },
  "not is not checked, and a right value is one of oneOf that tells by it": {
    schema: {
      oneOf: [
        { type: "object", properties: { a: { type: "string" } }, not: { required: ["b"] } },
        { type: "object", properties: { b: { type: "integer" } }, required: ["b"] },
      ],
    },
    takes: ['{"a":"a"}', '{"b":1}', '{"a":"a","b":1}'],
    refuses: ["1", '{"b":"b","a":1}'],
    told: ["not, a test of the value", "oneOf of schemas that are not wholly checked"],
  },
  "contains is not checked": {
    schema: { type: "array", items: { type: "integer" }, contains: { const: 1 }, minContains: 2 },
    takes: ["[]", "[1]"],
    refuses: ['["a"]'],
    told: ["contains, a test of the value"],
  },
  "if, then, else and dependentRequired are not checked": {
    schema: {
      type: "object",
      properties: { a: { type: "string" }, b: { type: "integer" } },
      if: { required: ["a"] },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: { properties: { b: { minimum: 3 } } },
      else: { required: ["b"] },
      dependentRequired: { a: ["b"] },
    },
    takes: ["{}", '{"a":"a"}', '{"a":"a","b":1}'],
    refuses: ['{"b":"b"}'],
    told: ["if, a test of the value", "dependentRequired, a test of the value"],
  },
  "propertyNames of strings says nothing": {
    schema: { type: "object", propertyNames: { type: "string" }, additionalProperties: { type: "integer" } },
    takes: ['{"any":1}'],
    refuses: ['{"any":"a"}'],
  },
  "propertyNames of a list, elsewhere, holds": {
    schema: { type: "object", propertyNames: { $ref: "#/components/schemas/Names" }, additionalProperties: true },
    takes: ["{}", '{"a":1,"b.c":{}}'],
    refuses: ['{"bxc":1}'],
  },
  "propertyNames of a pattern holds": {
    schema: { type: "object", propertyNames: { pattern: "^x" } },
    takes: ['{"xa":1}'],
    refuses: ['{"a":1}'],
  },
  "propertyNames of a length counts characters": {
    schema: { type: "object", propertyNames: { maxLength: 1 }, additionalProperties: { type: "integer" } },
    takes: ['{"😀":1}'],
    refuses: ['{"ab":1}'],
  },
  "propertyNames beside properties is not checked": {
    schema: { type: "object", properties: { a: { type: "string" } }, propertyNames: { maxLength: 1 } },
    takes: ['{"a":"a"}'],
    told: ["propertyNames, a test of the value"],
  },
  "a namespace that is no absolute IRI is one all the same": {
    schema: { type: "string", xml: { namespace: "library", prefix: "l" } },
    takes: ['"a"'],
    told: ['"library", which is no absolute IRI'],
  },
  "a prefix without a namespace has no effect": {
    schema: { type: "string", xml: { prefix: "l", colour: "red" } },
    takes: ['"a"'],
    told: ["colour", "a prefix without a namespace"],
  },
  "a namespace that has a scheme and nothing more is absolute (RFC 3986 §3)": {
    schema: { type: "string", xml: { namespace: "DAV:" } },
    takes: ['"a"'],
  },
};

const others = {
  Names: { type: "string", enum: ["a", "b.c"] },
};

describe("what is a fault of the contract, or none, and no fault of a value does not stop the build", () => {
  test.each(Object.entries(cases))("%s", async (_, { schema, openapi = "3.1.0", takes, refuses, type, told }) => {
    const value = { type: "object", properties: { A: schema } };
    const content = { "application/json": { schema: { $ref: "#/components/schemas/Value" } } };
    const paths = { "/a": { get: answeredWith({ "200": content }) } };
    const contract = { ...smallContract(paths, { components: { schemas: { Value: value, ...others } } }), openapi };
    const { entry, modules } = await buildAndImport(contract);
    for (const text of takes ?? []) expect(entry.decodeJson("Value", `{"A":${text}}`)).toEqual({ A: JSON.parse(text) });
    for (const text of refuses ?? [])
      expect(await errorOf(() => entry.decodeJson("Value", `{"A":${text}}`))).toMatchObject({
        name: "ContractError",
        path: expect.stringMatching(/^\/A/),
      });
    if (type !== undefined) expect(modules.get("schema.ts")).toContain(` ${type};`);
    expect(await toldOf(contract)).toEqual(told ?? []);
  });
});

test.each([
  ["below its minimum", { type: "integer", minimum: 1, default: 0 }],
  ["not among enum", { type: "string", enum: ["asc", "desc"], default: "" }],
  ["of another type", { type: "boolean", default: "true" }],
  ["null of a schema that is not null", { type: "string", default: null }],
  ["that another part of allOf refuses", { type: "integer", default: 0 }, { type: "integer", minimum: 1 }],
  ["of a list, with an item that does not fit", { type: "array", items: { type: "integer" }, default: ["a"] }],
])(
  "a default %s is told, and is no value (JSON Schema, Validation §9.2: it is an annotation)",
  async (_, schema: object, other: object = {}) => {
    const parts = [
      { properties: { A: schema } },
      { properties: { A: other } },
      { properties: { B: { type: "string", default: "b" } } },
    ];
    const contract = smallContract({}, { components: { schemas: { Value: { type: "object", allOf: parts } } } });
    const { entry } = await buildAndImport(contract);
    expect(entry.decodeJson("Value", "{}")).toEqual({ B: "b" });
    expect(await entry.decodeXml("Value", "<Value/>")).toEqual({ B: "b" });
    expect(await toldOf(contract)).toContainEqual(expect.stringMatching(/^a default that does not fit its schema: /));
  },
);

test("a default of a parameter that does not fit is told too", async () => {
  const query = { name: "page", in: "query", schema: { type: "integer", minimum: 1, default: 0 } };
  const path = { name: "id", in: "path", required: true, schema: { type: "integer", default: 1 } };
  const paths = { "/a/{id}": { get: { operationId: "a", parameters: [query, path], responses: {} } } };
  expect(await toldOf(smallContract(paths))).toEqual(["a default that does not fit its schema: 0"]);
});

test("a body in JSON whose schema is a string of JSON is any JSON", async () => {
  const schemas = { Text: { type: "string", contentMediaType: "application/json" } };
  const body = { "application/json": { schema: { $ref: "#/components/schemas/Text" } } };
  const paths = {
    "/a": { post: { operationId: "a", requestBody: { content: body }, ...answeredWith({ "200": body }) } },
  };
  const { entry, modules } = await buildAndImport(smallContract(paths, { components: { schemas } }));
  const sent: string[] = [];
  const client = entry.createClient({
    fetch: async (request: Request) => {
      sent.push(await request.text());
      return new Response('{"a":[1]}', { headers: { "Content-Type": "application/json" } });
    },
  });
  expect(await client.a({ b: [2] })).toEqual({ a: [1] });
  expect(sent).toEqual(['{"b":[2]}']);
  expect(modules.get("schema.ts")).toContain('"application/json": unknown;');
});

async function toldOf(contract: unknown): Promise<readonly string[]> {
  const { notices } = await generateAndTell({ contract: await contractFile(contract), runtime: "", modules: "ts" });
  // What Redocly says of the contract's structure is beside the point.
  return notices.filter(({ advice }) => advice !== "not as OpenAPI has it").map(({ found }) => found);
}

// biome-ignore-start lint/suspicious/noThenProperty: a keyword of JSON Schema
test.each([
  ["then", { if: { required: ["a"] }, then: { properties: { b: { type: "string" } } } }, "then/properties/b"],
  ["dependentSchemas", { dependentSchemas: { a: { properties: { b: true } } } }, "dependentSchemas/a/properties/b"],
  [
    "an if inside else, of a part of allOf",
    { allOf: [{ if: {}, else: { if: {}, then: { properties: { b: true } } } }] },
    "allOf/0/else/then/properties/b",
  ],
  // biome-ignore-end lint/suspicious/noThenProperty: a keyword of JSON Schema
])("a property under %s alone would be left out of the value: it stops the build", async (_, conditions, at) => {
  const schema = { type: "object", properties: { a: { type: "string" } }, ...conditions };
  const contractWith = (value: unknown) => smallContract({}, { components: { schemas: { Value: value } } });
  await expect(toldOf(contractWith(schema))).rejects.toMatchObject({
    problems: [{ pointer: `/components/schemas/Value/${at}`, found: "a property of a condition alone" }],
  });
  const declared = { ...schema, properties: { ...schema.properties, b: { type: "string" } } };
  expect(await toldOf(contractWith(declared))).toEqual([expect.stringContaining(", a test of the value")]);
});

test("a condition may lead back to the schema that it stands in", async () => {
  const itself = { $ref: "#/components/schemas/Value" };
  const schema = { type: "object", properties: { a: itself }, if: itself, else: { allOf: [itself] }, not: itself };
  expect(await toldOf(smallContract({}, { components: { schemas: { Value: schema } } }))).toEqual([
    "not, a test of the value",
    "if, a test of the value",
  ]);
});
