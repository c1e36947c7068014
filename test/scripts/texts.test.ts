import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compileContract } from "../../scripts/compile/compile-contract.js";
import { loadContract } from "../../scripts/load/load-contract.js";
import { generateFrom, temporaryDirectory } from "../support/build.js";

async function loaded(text: string) {
  const file = join(await temporaryDirectory(), "contract.yaml");
  await writeFile(file, text);
  return loadContract(file);
}

describe("a number, true or false where OpenAPI has a text is that text, as it is written, and a notice", () => {
  const contract = `
openapi: 3.1.0
info: { title: 2024, version: 1.0, description: null }
servers:
  - url: https://{host}.example/{part}
    variables: { host: { default: 8080, enum: [8080, 0x1F] }, part: { default: true } }
tags: [{ name: 1 }]
paths:
  /a:
    get:
      operationId: 12
      summary: 1e3
      description: 2020-01-01
      tags: [1]
      parameters: [{ name: 1, in: query, schema: { type: string } }]
      responses: { "200": { description: 200 } }
components:
  schemas:
    A: { type: object, required: [1], properties: { 1: { $ref: "#/components/schemas/B", description: 7 } } }
    B: { title: false, type: integer, enum: [1], default: 1, example: 1 }
`;

  test("in each place", async () => {
    const { root } = await loaded(contract);
    expect(root.value).toMatchObject({
      info: { title: "2024", version: "1.0" },
      servers: [{ variables: { host: { default: "8080", enum: ["8080", "0x1F"] }, part: { default: "true" } } }],
      tags: [{ name: "1" }],
      paths: {
        "/a": {
          get: {
            operationId: "12",
            summary: "1e3",
            description: "2020-01-01",
            tags: ["1"],
            parameters: [{ name: "1" }],
            responses: { "200": { description: "200" } },
          },
        },
      },
      components: {
        schemas: { A: { required: ["1"], properties: { "1": { description: "7" } } }, B: { title: "false" } },
      },
    });
  });

  test("but what is a value stays one", async () => {
    const { root } = await loaded(contract);
    expect(root.at("components")?.at("schemas")?.at("B")?.value).toMatchObject({ enum: [1], default: 1, example: 1 });
  });

  test("the notice counts them, and has the place of the first; of null it says that it is not there", async () => {
    const { root, notices } = await loaded(contract);
    expect(root.at("info")?.keys()).toEqual(["title", "version"]);
    expect(notices()).toMatchObject([
      { found: "a number in place of a text", count: 13, first: { pointer: "/info/title", line: 3 } },
      { found: "null in place of a text", count: 1, first: { pointer: "/info/description" } },
      { found: "true or false in place of a text", count: 2 },
    ]);
  });

  test("an operationId that is another's as text is one that is another's", async () => {
    const found = 'the operationId "1", which another operation has too';
    const operation = "get: { operationId: 1, responses: {} }, put: { operationId: '1', responses: {} }";
    const text = `openapi: 3.1.0\ninfo: { title: A, version: "1" }\npaths: { /a: { ${operation} } }\n`;
    const contract = await loaded(text);
    compileContract(contract);
    expect(contract.notices()).toContainEqual(expect.objectContaining({ found }));
  });
});

describe("a contract without a title, a version, or any info is built, and the notice says what is missing", () => {
  test.each([
    [{ info: { version: "1" } }, { title: "", version: "1" }],
    [{ info: { title: "A", version: null } }, { title: "A", version: "" }],
    [{ info: {} }, { title: "", version: "" }],
    [{}, { title: "", version: "" }],
  ])("%j", async (members, info) => {
    const contract = { openapi: "3.1.0", ...members, servers: [{ url: "https://a.example" }], paths: {} };
    const modules = await generateFrom(contract, "openapi");
    expect(JSON.parse(modules.get("openapi.json") ?? "")).toMatchObject({ info });
    const { notices } = await loaded(JSON.stringify(contract));
    expect(notices().length).toBeGreaterThan(0);
  });
});
