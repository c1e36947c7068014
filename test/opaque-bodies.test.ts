import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { buildAndImport } from "./support/build.js";
import { answering, rawServer } from "./support/raw-server.js";
import { answeredWith, smallContract } from "./support/small-contract.js";
import { compilerMessages } from "./support/type-check.js";

const document = '<?xml version="1.1"?>\n<a b="ü">1</a>\n';
const binary = { type: "string", format: "binary" };
const components = { schemas: { Bytes: binary, Anything: {}, Text: { type: "string" } } };

const built = (paths: Readonly<Record<string, unknown>>) => buildAndImport(smallContract(paths, { components }));

async function answerOf(content: Readonly<Record<string, unknown>>, contentType: string, body: string | Uint8Array) {
  const { entry } = await built({ "/things": { get: answeredWith({ "200": content }) } });
  const { url } = await answering(200, contentType, body);
  return entry.createClient({ baseUrl: url }).GET("/things");
}

describe("a document in XML of which the contract says nothing is its text", () => {
  test.each<[string, string, object]>([
    ["a string", "application/xml", { schema: { type: "string" } }],
    ["no schema", "application/xml", {}],
    ["any value", "text/xml", { schema: {} }],
    ["any value, by a name", "application/xml", { schema: { $ref: "#/components/schemas/Anything" } }],
    ["an object of which nothing is said", "application/soap+xml", { schema: { type: "object" } }],
    ["a string in any media type", "*/*", { schema: { type: "string" } }],
    ["a string in any of a type", "application/*", { schema: { type: "string" } }],
    ["no schema in any of a type", "text/*", {}],
  ])("%s, under %s", async (_, key, media) => {
    const contentType = key.includes("*") ? key.replace("*/*", "application/xml").replace("*", "xml") : key;
    const { data, error } = await answerOf({ [key]: media }, contentType, document);
    expect(error).toBeUndefined();
    expect(data).toBe(document);
  });

  test("in the encoding that it declares (RFC 7303 §3)", async () => {
    const declared = '<?xml version="1.0" encoding="iso-8859-1"?><a>ü</a>';
    const bytes = Uint8Array.from(declared, (character) => character.charCodeAt(0));
    const { data } = await answerOf({ "application/xml": { schema: { type: "string" } } }, "application/xml", bytes);
    expect(data).toBe(declared);
  });

  test.each([
    ["application/xml", { schema: binary }],
    ["application/xml", { schema: { $ref: "#/components/schemas/Bytes" } }],
    ["*/*", { schema: binary }],
  ])("or its bytes, where the contract says so: under %s", async (key, media) => {
    const { data } = await answerOf({ [key]: media }, "application/xml", document);
    expect(data).toBeInstanceOf(Blob);
    expect(await data.text()).toBe(document);
  });
});

test("a string with an XML name, its own or a component's, is decoded: it is the content of an element", async () => {
  for (const [schema, body] of [
    [{ type: "string", xml: { name: "A" } }, "<A>a&amp;b</A>"],
    [{ $ref: "#/components/schemas/Text" }, "<Text>a&amp;b</Text>"],
  ] as const)
    expect((await answerOf({ "application/xml": { schema } }, "application/xml", body)).data).toBe("a&b");
});

test("JSON without a schema is any JSON", async () => {
  const { data } = await answerOf({ "application/json": {} }, "application/json", '{"a":[1,null]}');
  expect(data).toEqual({ a: [1, null] });
});

describe("a request of a document of which the contract says nothing is sent as it is given", () => {
  test.each([[{ type: "string" }], [{}], [binary], [{ type: "object" }], [undefined]])("%j", async (schema) => {
    const requestBody = { required: true, content: { "application/xml": { ...(schema && { schema }) } } };
    const { entry } = await built({
      "/things": { put: { operationId: "putThing", requestBody, ...answeredWith({ "204": {} }) } },
    });
    const server = await rawServer((response) => response.writeHead(204).end());
    const client = entry.createClient({ baseUrl: server.url });
    for (const body of [document, new Blob([document]), new TextEncoder().encode(document)])
      await client.putThing(body);
    expect(server.requests.map(({ body, headers }) => [body, headers["content-type"]])).toEqual(
      Array.from({ length: 3 }, () => [document, "application/xml"]),
    );
    const { error } = await client.PUT("/things", { body: { a: 1 } });
    expect(error).toMatchObject({ name: "ContractError", expected: "text or bytes", outcome: "not-sent" });
  });
});

test("the compiler knows what such bodies are", async () => {
  const media = (schema: object) => ({ "application/xml": { schema } });
  const operation = (schema: object) => ({
    requestBody: { required: true, content: media(schema) },
    ...answeredWith({ "200": media(schema) }),
  });
  const { directory } = await built({
    "/text": { put: operation({ type: "string" }) },
    "/bytes": { put: operation(binary) },
    "/object": { put: operation({ type: "object" }) },
    "/typed": {
      put: operation({ type: "object", xml: { name: "A" }, required: ["B"], properties: { B: { type: "integer" } } }),
    },
  });
  const use = join(directory, "use.ts");
  await writeFile(
    use,
    `import { createClient } from "./index.js";
const client = createClient();
const { data: text } = await client.PUT("/text", { body: "<a/>" });
const { data: bytes } = await client.PUT("/bytes", { body: new Blob(["<a/>"]) });
const { data: whole } = await client.PUT("/object", { body: "<a/>" });
const { data: typed } = await client.PUT("/typed", { body: { B: 1 } });
export const values: [string | undefined, Blob | undefined, string | undefined, { B: number } | undefined] = [text, bytes, whole, typed];
// @ts-expect-error a document is no number
await client.PUT("/text", { body: 1 });
// @ts-expect-error the contract says what is in it
await client.PUT("/typed", { body: "<a/>" });
`,
  );
  expect(compilerMessages([use])).toEqual([]);
});
