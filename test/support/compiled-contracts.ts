import { readFile } from "node:fs/promises";
import { sections } from "../contracts/features/features.js";
import { featuresContract } from "../contracts/features/features-contract.js";
import { answeredWith, smallContract } from "./small-contract.js";
import { globalNames, keywords, namesIn } from "./typescript-names.js";

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
const ref = (to: string) => ({ $ref: `#/${to}` });
const schemaOfPath = "paths/~1a/post/responses/200/content/application~1json/schema";
const string = { type: "string" };
const integer = { type: "integer" };
const identified = { type: "object", required: ["id"], properties: { id: integer, n: string } };
const maps = smallContract(
  {
    "/a": {
      post: {
        operationId: "a",
        requestBody: { required: true, content: { "application/json": { schema: ref("components/schemas/All") } } },
        ...answeredWith({
          "200": { "application/json": { schema: { ...identified, title: "Answer" } } },
          default: { "application/json": { schema: { ...identified, additionalProperties: string } } },
        }),
      },
    },
  },
  {
    components: {
      schemas: {
        Unevaluated: { ...identified, unevaluatedProperties: { type: "boolean" } },
        Mixed: { ...identified, additionalProperties: string },
        Patterns: { ...identified, patternProperties: { "^b": { type: "boolean" } } },
        Parts: { allOf: [ref("components/schemas/Base")], properties: { l: integer }, unevaluatedProperties: string },
        Base: {
          type: "object",
          required: ["k"],
          properties: { k: { type: "boolean" }, unevaluatedProperties: string },
        },
        Beside: { ...ref("components/schemas/Base"), required: ["b"], properties: { b: integer } },
        All: {
          type: "object",
          properties: {
            unevaluated: ref("components/schemas/Unevaluated"),
            mixed: ref("components/schemas/Mixed"),
            patterns: ref("components/schemas/Patterns"),
            parts: ref("components/schemas/Parts"),
            path: ref(schemaOfPath),
            member: ref(`${schemaOfPath}/properties/id`),
            optional: ref("components/schemas/All/properties/optionals/properties/inner"),
            optionals: { type: "object", properties: { inner: { type: "object", properties: { a: string } } } },
          },
        },
      },
    },
  },
);
/** What must be right of the types of maps, and what must be refused. */
export const usageOfMaps = `import { createClient, decodeJson, type All, type Base, type Beside, type Mixed, type paths } from "./index.js";
const given: All = {
  unevaluated: { id: 1, n: "n", other: true },
  mixed: { id: 1, other: "text" },
  patterns: { id: 1, n: "n", b1: true },
  parts: { k: true, l: 1, unevaluatedProperties: "text", other: "text" },
  path: { id: 1 },
  member: 1,
  optional: { a: "text" },
};
const base: Base = { k: true, unevaluatedProperties: "text" };
export const beside: Beside = { k: true, b: 1 };
// @ts-expect-error what the reference leads to has a member more
export const besideAlone: Beside = { b: 1 };
// @ts-expect-error what stands beside the reference has a member more
export const withoutBeside: Beside = { k: true };
type Failed = paths["/a"]["post"]["responses"]["default"]["content"]["application/json"];
export const failed: Failed = { id: 1, other: "text" };
export async function use(): Promise<[All, Mixed, Base, number, string, number]> {
  const answer: { id: number } = await createClient().a(given);
  const { mixed = decodeJson("Mixed", "{}"), path = answer, optional } = decodeJson("All", "{}");
  const id: number = mixed.id;
  const other: string | number | undefined = mixed["other"];
  return [given, mixed, base, path.id, optional?.a ?? String(other), id];
}
// @ts-expect-error a member of none of the types
export const wrong: Mixed = { id: 1, other: true };
// @ts-expect-error a named member of another's type
export const wrongId: Mixed = { id: "text" };
`;
const flows = { clientCredentials: { tokenUrl: "https://small.example/token", scopes: { a: "It." } } };
/** What is compiled: every feature of the table of docs/coverage.md, and what few contracts have. */
export const contracts: Readonly<Record<string, () => unknown>> = {
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
  maps: () => maps,
  ...Object.fromEntries(versions.map((version) => [`features-${version}`, () => featuresOf(version)])),
};

export const contractsOfNames: Readonly<Record<string, () => Promise<unknown>>> = {
  "names-of-objects": () =>
    named(() => ({ type: "object", properties: { a: { type: "string", readOnly: true }, b: { type: "integer" } } })),
  "names-of-lists": () =>
    named((index) => ({ type: "string", enum: ["a", "b"], "x-enum-varnames": ["A", `B${index}`] })),
};
