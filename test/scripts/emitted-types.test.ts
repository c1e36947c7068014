import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { generateFrom, temporaryDirectory } from "../support/build.js";
import { compilerMessages } from "../support/type-check.js";

const text = { type: "string" };
const reference = ($ref: string) => ({ $ref });

/** What the compiler says of the types of schemas in components, and of answers by their paths, beside a module that uses them. */
async function messagesOf(
  usage: string,
  { schemas = {}, answers = {} }: { schemas?: Record<string, unknown>; answers?: Record<string, unknown> },
): Promise<string[]> {
  const paths = Object.entries(answers).map(([path, schema]) => {
    const responses = { "200": { description: "Done.", content: { "application/json": { schema } } } };
    return [path, { get: { operationId: path.slice(1), responses } }];
  });
  const contract = {
    openapi: "3.1.1",
    info: { title: "Types", version: "1" },
    servers: [{ url: "https://types.example" }],
    paths: Object.fromEntries(paths),
    components: { schemas },
  };
  const directory = await temporaryDirectory();
  for (const [name, module] of await generateFrom(contract)) await writeFile(join(directory, name), module);
  await writeFile(join(directory, "usage.ts"), `${imports}\n${usage}`);
  return compilerMessages([join(directory, "usage.ts")]);
}

const imports = `import type { components, operations } from "./schema.js";\nexport type { components, operations };`;
const answerOf = (name: string) => `operations["${name}"]["responses"][200]["content"]["application/json"]`;

describe("the type of a tuple", () => {
  const tuple = (facts: object) => ({ type: "array", prefixItems: [text, { type: "integer" }], ...facts });
  const schemas = {
    Open: tuple({}),
    Least: tuple({ minItems: 1, items: { type: "boolean" } }),
    Closed: tuple({ minItems: 2, items: false }),
    Short: tuple({ minItems: 2, maxItems: 2 }),
    One: tuple({ maxItems: 1 }),
    Nullable: { ...tuple({ minItems: 2, items: false }), type: ["array", "null"] },
    Both: { allOf: [tuple({ minItems: 2 }), { type: "array", items: { type: ["string", "integer"] } }] },
    Untold: tuple({ minItems: 2, items: true }),
  };

  test("takes what the decoder takes: fewer items down to minItems, and others of items (JSON Schema, core §10.3.1.1)", async () => {
    const usage = `
type Schemas = components["schemas"];
type Same<One, Other> = (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : false;
export const same: [
  Same<Schemas["Open"], [string?, number?, ...unknown[]]>,
  Same<Schemas["Least"], [string, number?, ...boolean[]]>,
  Same<Schemas["Closed"], [string, number]>,
  Same<Schemas["Short"], [string, number]>,
  Same<Schemas["One"], [string?]>,
  Same<Schemas["Nullable"], [string, number] | null>,
  Same<Schemas["Untold"], [string, number, ...unknown[]]>,
] = [true, true, true, true, true, true, true];
export const both: Schemas["Both"] = ["a", 1, "b"];
// @ts-expect-error the first is a text
export const wrong: Schemas["Both"] = [1, 1];
`;
    expect(await messagesOf(usage, { schemas })).toEqual([]);
  });
});

describe("the type of a schema that leads into itself", () => {
  test("by a place outside components, compiles, and is as deep as values are", async () => {
    const at = (name: string) => `#/paths/~1${name}/get/responses/200/content/application~1json/schema`;
    const answers = {
      "/tree": {
        type: "object",
        required: ["name"],
        properties: { name: text, children: { type: "array", items: reference(at("tree")) } },
      },
      "/next": { type: "object", required: ["name"], properties: { name: text, next: reference(at("next")) } },
      "/map": { type: "object", additionalProperties: reference(at("map")) },
      "/two": {
        type: "object",
        properties: {
          a: { type: "object", properties: { b: reference(`${at("two")}/properties/c`) } },
          c: { type: "object", properties: { d: reference(`${at("two")}/properties/a`) } },
        },
      },
      "/rate": {
        type: "object",
        properties: { "100%": { type: "object", properties: { of: reference(`${at("rate")}/properties/100%25`) } } },
      },
    };
    const usage = `
export const tree: ${answerOf("tree")} = { name: "a", children: [{ name: "b", children: [{ name: "c", children: [] }] }] };
// @ts-expect-error a name at any depth
export const nameless: ${answerOf("tree")} = { name: "a", children: [{ name: "b", children: [{ children: [] }] }] };
export const next: ${answerOf("next")} = { name: "a", next: { name: "b", next: { name: "c" } } };
export const map: ${answerOf("map")} = { a: { b: { c: { d: {} } } } };
export const two: ${answerOf("two")} = { a: { b: { d: { b: { d: {} } } } } };
export const rate: ${answerOf("rate")} = { "100%": { of: { of: { of: {} } } } };
`;
    expect(await messagesOf(usage, { answers })).toEqual([]);
  });

  test("by a part of a component, which is no member of its type", async () => {
    const schemas = {
      List: {
        type: "array",
        items: { type: "object", properties: { more: reference("#/components/schemas/List/items") } },
      },
      Part: {
        allOf: [
          { type: "object", properties: { name: text } },
          { type: "object", properties: { inner: reference("#/components/schemas/Part/allOf/1") } },
        ],
      },
    };
    const usage = `
export const list: components["schemas"]["List"] = [{ more: { more: { more: {} } } }];
export const part: components["schemas"]["Part"] = { name: "a", inner: { inner: { inner: {} } } };
`;
    expect(await messagesOf(usage, { schemas })).toEqual([]);
  });
});
