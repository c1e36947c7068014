import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { generateAndTell } from "../../scripts/build/generate.js";
import { compileContract } from "../../scripts/compile/compile-contract.js";
import { loadContract } from "../../scripts/load/load-contract.js";
import { ContractFault } from "../../scripts/report/problems.js";
import { buildAndImport, contractFile, temporaryDirectory } from "../support/build.js";
import { answeredWith, smallContract } from "../support/small-contract.js";
import { compilerMessages } from "../support/type-check.js";

/** The names of the components of a contract of several files, or its faults. */
async function componentsOf(files: Readonly<Record<string, unknown>>) {
  const directory = await temporaryDirectory();
  await mkdir(join(directory, "parts"));
  for (const [file, content] of Object.entries(files))
    await writeFile(join(directory, file), JSON.stringify(content, null, 2));
  try {
    const { contract } = compileContract(await loadContract(join(directory, "contract.json")));
    return Object.keys(contract.shapes);
  } catch (error) {
    if (!(error instanceof ContractFault)) throw error;
    return error.problems.map(({ file, pointer, found }) => ({
      file: file.slice(directory.length + 1),
      pointer,
      found,
    }));
  }
}

const names = [
  "",
  "a/b",
  "a~b",
  "a\nb",
  "a\r\nb",
  "a\u2028b",
  "a\u2029b",
  "\ud800",
  "*/",
  "a'b",
  "`a`",
  "{{a}}",
  "</a>",
  "a\u202eb",
];
/** Names that other generators write. */
const tolerated = ["rate estimate", "Page<Book>", "Page«Book»", "List[A, B]", "Outer$Inner", "Größe", "a+b (c)"];
const sections = {
  schemas: { type: "string" },
  responses: { description: "It." },
  parameters: { name: "a", in: "query", schema: { type: "string" } },
  examples: { value: 1 },
  requestBodies: { content: { "text/plain": { schema: { type: "string" } } } },
  headers: { schema: { type: "string" } },
  securitySchemes: { type: "http", scheme: "bearer" },
  links: { operationId: "a" },
  callbacks: {},
  pathItems: {},
};

describe("OpenAPI, Components Object: a name that is not of letters, digits, dots, hyphens and underscores", () => {
  test.each(Object.entries(sections))(
    "is refused in %s where it could mean something in code",
    async (section, component) => {
      const components = { [section]: Object.fromEntries([...names, "A.b-C_1"].map((name) => [name, component])) };
      const faults = await componentsOf({ "contract.json": smallContract({}, { components }) });
      const step = (name: string) => name.replaceAll("~", "~0").replaceAll("/", "~1");
      expect(faults).toEqual(
        names.map((name) => ({
          file: "contract.json",
          pointer: `/components/${section}/${step(name)}`,
          found: JSON.stringify(name),
        })),
      );
    },
  );

  test("is told where it means nothing, and is written as it is", async () => {
    const schemas = tolerated.map((name, index) => [
      name,
      { type: "object", properties: { [`P${index}`]: { type: "integer" } } },
    ]);
    const list = tolerated.map((name) => ({ $ref: `#/components/schemas/${encodeURIComponent(name)}` }));
    const components = {
      schemas: { ...Object.fromEntries(schemas), All: { allOf: list } },
      securitySchemes: { "Api Key": { type: "apiKey", in: "header", name: "X-Key" } },
    };
    const paths = { "/a": { get: { operationId: "a", security: [{ "Api Key": [] }], responses: {} } } };
    const contract = smallContract(paths, { components });
    const { entry, directory } = await buildAndImport(contract);
    expect(entry.decodeJson("rate estimate", '{"P0":1}')).toEqual({ P0: 1 });
    const all = Object.fromEntries(tolerated.map((_, index) => [`P${index}`, index]));
    expect(entry.decodeJson("All", JSON.stringify(all))).toEqual(all);
    // What is no XML name is no name of a root element.
    await expect(entry.decodeXml("rate estimate", "<a/>")).rejects.toThrow(TypeError);
    const client = entry.createClient({
      credentials: { "Api Key": "secret" },
      fetch: async (request: Request) =>
        new Response(null, { status: request.headers.get("X-Key") === "secret" ? 200 : 401 }),
    });
    await expect(client.a()).resolves.toBeUndefined();
    const use = join(directory, "use.ts");
    await writeFile(
      use,
      'import type { Schemas } from "./index.js";\nexport const a: Schemas["Page«Book»"] = { P2: 1 };\n',
    );
    expect(compilerMessages([use])).toEqual([]);
    const { notices } = await generateAndTell({ contract: await contractFile(contract), runtime: "", modules: "ts" });
    for (const name of [...tolerated, "Api Key"])
      expect(notices).toContainEqual(
        expect.objectContaining({ found: `${JSON.stringify(name)}, which is no name of a component` }),
      );
  });

  test("in another file that the contract refers to, is refused with its place there", async () => {
    const schema = { $ref: "parts/common.json#/components/schemas/a%0Ab" };
    const paths = { "/a": { get: answeredWith({ "200": { "application/json": { schema } } }) } };
    const common = { components: { schemas: { "a\nb": { type: "string" } } } };
    expect(await componentsOf({ "contract.json": smallContract(paths), "parts/common.json": common })).toEqual([
      { file: "parts/common.json", pointer: "/components/schemas/a\nb", found: '"a\\nb"' },
    ]);
  });
});

test("what is no component in its file gets a name that a component can have", async () => {
  const ref = (reference: string) => ({ $ref: reference });
  const schema = {
    anyOf: [
      ref("parts/my%20file.json"),
      ref("parts/all.json#/defs/a%0Ab"),
      ref("parts/all.json#/defs/a b"),
      ref("parts/all.json#/é"),
    ],
  };
  const paths = { "/a": { get: answeredWith({ "200": { "application/json": { schema } } }) } };
  const object = { type: "object", properties: {} };
  const all = { defs: { "a\nb": object, "a b": object }, é: object };
  const files = { "contract.json": smallContract(paths), "parts/my%20file.json": object, "parts/all.json": all };
  expect(await componentsOf(files)).toEqual(["my-20file", "a-b", "a-b-2", "-"]);
});
