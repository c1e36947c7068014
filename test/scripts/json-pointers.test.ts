import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compileContract } from "../../scripts/compile/compile-contract.js";
import { loadContract } from "../../scripts/load/load-contract.js";
import { buildAndImport, temporaryDirectory } from "../support/build.js";
import { answeredWith, smallContract } from "../support/small-contract.js";

const ref = (reference: string) => ({ $ref: reference });
const integer = { type: "integer" };
const text = { type: "string" };
const parameter = { name: "X-Tenant", in: "header", required: true, schema: { ...text, minLength: 2 } };

/** One schema for each place that a pointer may lead to. */
const places = {
  paths: {
    "/x/{id}": {
      parameters: [{ name: "id", in: "path", required: true, schema: integer }],
      get: { ...answeredWith({ "200": { "application/json": { schema: { type: "array", items: integer } } } }) },
      post: { operationId: "post", parameters: [parameter], responses: {} },
    },
  },
  schemas: {
    Dog: {
      allOf: [
        { type: "object", properties: { A: integer } },
        { type: "object", properties: { B: text } },
      ],
    },
    Choice: { oneOf: [text, { type: "object", properties: { a: integer } }] },
    Tuple: { type: "array", prefixItems: [text, text, integer] },
    Alias: ref("#/components/schemas/Dog"),
    List: { type: "array", items: ref("#/components/schemas/Dog") },
  },
};

describe("a $ref leads to any place of the document, through lists by their indexes (RFC 6901 §4)", () => {
  test.each([
    ["an item of allOf", "#/components/schemas/Dog/allOf/1", '{"B":"b"}', '{"B":1}'],
    ["a member inside one of oneOf", "#/components/schemas/Choice/oneOf/1/properties/a", "1", '"a"'],
    ["an item of a tuple", "#/components/schemas/Tuple/prefixItems/2", "1", '"a"'],
    ["the schema of a parameter", "#/paths/~1x~1{id}/parameters/0/schema", "1", '"a"'],
    ["a percent-encoded path (RFC 6901 §6)", "#/paths/~1x~1%7Bid%7D/parameters/0/schema", "1", '"a"'],
    ["an answer of another operation", answer("items"), "1", '"a"'],
    ["a place behind another reference", "#/components/schemas/Alias/allOf/0/properties/A", "1", '"a"'],
    ["a place behind a reference in a list", "#/components/schemas/List/items/allOf/0/properties/A", "1", '"a"'],
  ])("to %s", async (_, pointer, fits, unfit) => {
    const schemas = { ...places.schemas, Value: { type: "object", properties: { V: ref(pointer) } } };
    const { entry } = await buildAndImport(smallContract(places.paths, { components: { schemas } }));
    const value = `{"V":${fits}}`;
    expect(entry.decodeJson("Value", value)).toEqual(JSON.parse(value));
    expect(() => entry.decodeJson("Value", `{"V":${unfit}}`)).toThrow(/at \/V/);
  });

  test("to a parameter of another path, which is sent as that one is", async () => {
    const paths = {
      ...places.paths,
      "/y": { get: { operationId: "y", parameters: [ref("#/paths/~1x~1{id}/post/parameters/0")], responses: {} } },
    };
    const { entry } = await buildAndImport(smallContract(paths));
    const client = entry.createClient({ fetch: async () => new Response() });
    await expect(client.y({ params: { header: { "X-Tenant": "a" } } })).rejects.toThrow(/X-Tenant/);
  });

  test("to places of other files, each under a name that says where it stood", async () => {
    const file = "parts/other.json";
    const schemas = [
      `${file}#/components/schemas/Dog/allOf/1`,
      `${file}#/paths/~1x~1%7Bid%7D/parameters/0/schema`,
      `${file}#/components/schemas/Tuple/prefixItems/2`,
    ].map((reference, index) => [`S${index}`, { type: "object", properties: { V: ref(reference) } }]);
    const paths = {
      "/y/{id}": {
        get: { operationId: "y", parameters: [ref(`${file}#/paths/~1x~1%7Bid%7D/parameters/0`)], responses: {} },
      },
    };
    const directory = await temporaryDirectory();
    await mkdir(join(directory, "parts"));
    const contract = smallContract(paths, { components: { schemas: Object.fromEntries(schemas) } });
    await writeFile(join(directory, "contract.json"), JSON.stringify(contract));
    await writeFile(join(directory, file), JSON.stringify(smallContract(places.paths, { components: places })));
    const model = compileContract(await loadContract(join(directory, "contract.json")));
    expect(Object.keys(model.contract.shapes)).toEqual(["S0", "S1", "S2", "allOf-1", "schema", "prefixItems-2"]);
    expect(model.contract.shapes["prefixItems-2"]?.shape).toEqual({ kind: "integer" });
    expect(model.operations[0]?.parameters).toMatchObject([{ name: "id", location: "path", type: "integer" }]);
  });

  test.each(["01", "-", "3", "length"])("and no index is %j", async (index) => {
    const schemas = { ...places.schemas, Value: ref(`#/components/schemas/Tuple/prefixItems/${index}`) };
    await expect(buildAndImport(smallContract({}, { components: { schemas } }))).rejects.toThrow("leads to nothing");
  });
});

function answer(rest: string): string {
  return `#/paths/~1x~1{id}/get/responses/200/content/application~1json/schema/${rest}`;
}
