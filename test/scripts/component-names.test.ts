import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compileContract } from "../../scripts/compile/compile-contract.js";
import { loadContract } from "../../scripts/load/load-contract.js";
import { ContractFault } from "../../scripts/problems.js";
import { temporaryDirectory } from "../support/build.js";
import { answeredWith, smallContract } from "../support/small-contract.js";

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
  " ",
  "a b",
  "a/b",
  "a~b",
  "é",
  "a\nb",
  "a\r\nb",
  "a\u2028b",
  "a\u2029b",
  "\ud800",
  "a<b>",
  "*/",
  "a'b",
];
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

describe("OpenAPI, Components Object: a name that is not of letters, digits, dots, hyphens and underscores is refused", () => {
  test.each(Object.entries(sections))("in %s", async (section, component) => {
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
  });

  test("in another file that the contract refers to, with its place there", async () => {
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
