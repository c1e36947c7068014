import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { sections } from "./contracts/features/features.js";
import { featuresContract } from "./contracts/features/features-contract.js";
import { temporaryDirectory } from "./support/build.js";
import { buildInto, globalNames, keywords, messagesOf, namesIn, strictness } from "./support/compile-strictly.js";
import { answeredWith, smallContract } from "./support/small-contract.js";

const versions = ["3.0", "3.1", "3.2"] as const;
const features = sections
  .flatMap((section) => section.features)
  .map((feature, index) => ({ feature, prefix: `F${index}` }));

/** The features of a version of OpenAPI, as one contract. */
function featuresOf(version: (typeof versions)[number]) {
  const those = features.filter(
    ({ feature }) => (feature.version ?? "3.1") === version && typeof feature.json === "string",
  );
  return featuresContract(version, those, ({ xml }) => (typeof xml === "string" ? ["json", "xml"] : ["json"]));
}

/** Components by the name of each global, of each name of generated modules, and of each word of the language. */
async function named(schema: (index: number) => unknown) {
  const generated = await Promise.all(["index.ts", "schema.ts"].map((file) => readFile(`generated/${file}`, "utf8")));
  const ofModules = [...generated.flatMap(namesIn), "Directed", "Received", "Sent", "SentXmlSchemas", "statedPaths"];
  const all = [...globalNames(), ...ofModules, ...keywords(), "exports", "require", "module"];
  // Those that a component can have.
  const names = [...new Set(all)].filter((name) => /^[\w.-]+$/.test(name));
  const schemas = Object.fromEntries(names.map((name, index) => [name, schema(index)]));
  const properties = Object.fromEntries(names.map((name) => [name, { $ref: `#/components/schemas/${name}` }]));
  const All = { type: "object", properties };
  const operation = answeredWith({ "200": { "application/json": { schema: { $ref: "#/components/schemas/All" } } } });
  return smallContract(
    { "/a": { get: { operationId: "all", ...operation } } },
    { components: { schemas: { ...schemas, All } } },
  );
}

const answer = answeredWith({
  "200": { "application/json": { schema: { type: "object", properties: { a: { type: "string" } } } } },
});
const flows = { clientCredentials: { tokenUrl: "https://small.example/token", scopes: { a: "It." } } };
const contracts: Readonly<Record<string, () => unknown>> = {
  "names-of-objects": () =>
    named(() => ({ type: "object", properties: { a: { type: "string", readOnly: true }, b: { type: "integer" } } })),
  "names-of-lists": () =>
    named((index) => ({ type: "string", enum: ["a", "b"], "x-enum-varnames": ["A", `B${index}`] })),
  "alternatives-of-security": () =>
    smallContract(
      {
        "/a": { get: { operationId: "a", security: [{ key: [] }, { oauth: ["a"] }], ...answer } },
        "/b": {
          post: { operationId: "b", security: [{ key: [], basic: [] }, { oauth: [] }, { session: [] }], ...answer },
        },
        "/c": { put: { operationId: "c", security: [{}, { key: [] }], ...answer } },
      },
      {
        info: {},
        components: {
          securitySchemes: {
            key: { type: "apiKey", in: "header", name: "X-Key" },
            session: { type: "apiKey", in: "cookie", name: "session" },
            basic: { type: "http", scheme: "basic" },
            oauth: { type: "oauth2", flows },
          },
        },
      },
    ),
  ...Object.fromEntries(versions.map((version) => [`features-${version}`, () => featuresOf(version)])),
};

describe("what the build writes compiles, with the declaration files of every package checked", () => {
  test("of contracts with every feature, alternatives of security, no info, and components by the names of all globals", {
    timeout: 300_000,
  }, async () => {
    const directory = await temporaryDirectory();
    const files: string[] = [];
    for (const [name, contract] of Object.entries(contracts))
      files.push(...(await buildInto(directory, name, await contract())));
    expect(globalNames()).toEqual(
      expect.arrayContaining(["Record", "Promise", "Blob", "Response", "Map", "undefined"]),
    );
    for (const [flags, options] of Object.entries(strictness)) expect(messagesOf(files, options), flags).toEqual([]);
  });
});
