import { describe, expect, test } from "vitest";
import { generateAndTell } from "../../scripts/generate.js";
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
    type: '"cat"',
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
    type: '"cat" | "dog"',
    told: ["an enum without null, of a type with it"],
  },
  "nor where const is another value": {
    schema: { type: ["string", "null"], const: "x" },
    takes: ['"x"'],
    refuses: ["null"],
    type: '"x"',
    told: ["an enum without null, of a type with it"],
  },
  "null of nullable: true in OpenAPI 3.0 is a value, listed or not": {
    schema: { type: "string", nullable: true, enum: ["cat"] },
    openapi: openapi30,
    takes: ['"cat"', "null"],
    type: '"cat" | null',
    told: ["an enum without null, of a schema that is nullable"],
  },
  "a listed value of another type than the schema's is no value": {
    schema: { type: "string", enum: ["1", 2, null] },
    takes: ['"1"'],
    refuses: ["2", "null"],
    type: '"1"',
    told: ["2 among values of type string", "null among values of type string"],
  },
  "listed objects are not compared": {
    schema: { enum: [{ a: 1 }, { a: 2 }] },
    takes: ['{"a":1}', '{"a":3}'],
    type: "unknown",
    told: ["listed values that are objects or lists"],
  },
  "a string whose text is JSON is a string (JSON Schema, Validation §8.4)": {
    schema: { type: "string", contentMediaType: "application/json" },
    takes: ['"{}"'],
    refuses: ["{}"],
    type: "string",
  },
  "a string whose text is HTML is a string": {
    schema: { type: "string", contentMediaType: "text/html; charset=utf-8" },
    takes: ['"<p>"'],
    type: "string",
  },
  "contentMediaType of JSON, and no type, is any JSON": {
    schema: { contentMediaType: "application/problem+json" },
    takes: ['{"a":1}', "1", '"a"'],
    type: "unknown",
  },
  "a namespace that has a scheme and nothing more is absolute (RFC 3986 §3)": {
    schema: { type: "string", xml: { namespace: "DAV:" } },
    takes: ['"a"'],
  },
};

describe("what is a fault of the contract, or none, and no fault of a value does not stop the build", () => {
  test.each(Object.entries(cases))("%s", async (_, { schema, openapi = "3.1.0", takes, refuses, type, told }) => {
    const value = { type: "object", properties: { A: schema } };
    const content = { "application/json": { schema: { $ref: "#/components/schemas/Value" } } };
    const paths = { "/a": { get: answeredWith({ "200": content }) } };
    const contract = { ...smallContract(paths, { components: { schemas: { Value: value } } }), openapi };
    const { entry, modules } = await buildAndImport(contract);
    for (const text of takes ?? []) expect(entry.decodeJson("Value", `{"A":${text}}`)).toEqual({ A: JSON.parse(text) });
    for (const text of refuses ?? [])
      expect(await errorOf(() => entry.decodeJson("Value", `{"A":${text}}`))).toMatchObject({ path: "/A" });
    if (type !== undefined) expect(modules.get("schema.ts")).toContain(` A?: ${type};`);
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
