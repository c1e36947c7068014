import { join } from "node:path";
import { expect, test } from "vitest";
import { buildAndImport, generateFrom } from "../support/build.js";
import { errorOf } from "../support/errors.js";
import { answering } from "../support/raw-server.js";
import { answeredWith, smallContract } from "../support/small-contract.js";
import { compilerMessages } from "../support/type-check.js";

/** An answer by a schema of components, of whichever version of OpenAPI. */
function answeringWith(name: string, schemas: Readonly<Record<string, unknown>>, openapi = "3.1.0") {
  const content = { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } };
  return {
    ...smallContract({ "/things": { get: answeredWith({ "200": content }) } }, { components: { schemas } }),
    openapi,
  };
}

test("a schema may be an alternative inside itself, with keywords of its own beside the alternatives", async () => {
  const answer = {
    type: "object",
    properties: {
      rows: {
        type: "array",
        items: {
          type: "object",
          additionalProperties: {
            additionalProperties: true,
            anyOf: [{ type: "number" }, { $ref: "#/components/schemas/Answer" }],
          },
        },
      },
    },
  };
  const { entry } = await buildAndImport(answeringWith("Answer", { Answer: answer }));
  const value = { rows: [{ one: 1, other: { rows: [{ inner: 2 }] } }] };
  expect(entry.decodeJson("Answer", JSON.stringify(value))).toEqual(value);
  const wrong = { rows: [{ other: { rows: [{ inner: "two" }] } }] };
  expect(await errorOf(() => entry.decodeJson("Answer", JSON.stringify(wrong)))).toMatchObject({
    name: "ContractError",
  });
});

test("a default of a type that its schema does not state, and its keywords do not speak of, has no effect", async () => {
  const options = { properties: { others: { additionalProperties: { type: "string" }, default: true } } };
  const { entry } = await buildAndImport(
    answeringWith("Options", { Options: { type: "object", ...options } }, "3.0.3"),
  );
  expect(entry.decodeJson("Options", "{}")).toEqual({});
  expect(entry.decodeJson("Options", '{"others":{"a":"b"}}')).toEqual({ others: { a: "b" } });
});

test("a discriminator's mapping that names schemas types them as one that refers to them does", async () => {
  const schemas = (cat: string) => ({
    Pet: {
      oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }],
      discriminator: { propertyName: "kind", mapping: { meows: cat, barks: "#/components/schemas/Dog" } },
    },
    Cat: { type: "object", required: ["kind"], properties: { kind: { type: "string" } } },
    Dog: { type: "object", required: ["kind"], properties: { kind: { type: "string" } } },
  });
  const byName = await generateFrom(answeringWith("Pet", schemas("Cat")));
  const byReference = await generateFrom(answeringWith("Pet", schemas("#/components/schemas/Cat")));
  expect(byName.get("schema.ts")).toContain('kind: "meows"');
  expect(byName.get("schema.ts")).toBe(byReference.get("schema.ts"));
});

test("arrays whose items can be nothing are empty", async () => {
  const tags = (type: string) => ({ type: "object", properties: { tags: { type: "array", items: { type } } } });
  const { entry } = await buildAndImport(answeringWith("Both", { Both: { allOf: [tags("string"), tags("integer")] } }));
  expect(entry.decodeJson("Both", '{"tags":[]}')).toEqual({ tags: [] });
  for (const text of ['{"tags":["a"]}', '{"tags":[1]}'])
    expect(await errorOf(() => entry.decodeJson("Both", text))).toMatchObject({ path: "/tags/0" });
});

const whole = smallContract({ "/things": { get: answeredWith({ "204": {} }) } });
const { servers: _, ...withoutServers } = whole;
const withoutPaths = { openapi: "3.1.0", info: { title: "Small", version: "1" }, webhooks: {} };

test.each([
  ["servers", withoutServers],
  ["paths", withoutPaths],
])("a contract without %s has types that fit its document", async (_, contract) => {
  const { directory } = await buildAndImport(contract, "number", "standards", ["client", "openapi"]);
  expect(compilerMessages([join(directory, "index.ts"), join(directory, "openapi-document.ts")])).toEqual([]);
});

test("a form of which the contract says nothing has the members that it is given", async () => {
  const upload = {
    requestBody: { content: { "multipart/form-data": { schema: {} } } },
    responses: { "204": { description: "" } },
  };
  const { entry } = await buildAndImport(smallContract({ "/files": { post: upload } }));
  const server = await answering(204, undefined, "");
  const { error } = await entry.createClient({ baseUrl: server.url }).POST("/files", {
    body: { note: "mine", file: new Blob(["bytes"]) },
  });
  expect(error).toBeUndefined();
  const sent = await new Response(server.requests[0]?.body, {
    headers: { "content-type": server.requests[0]?.headers["content-type"] ?? "" },
  }).formData();
  expect(sent.get("note")).toBe("mine");
  expect(await (sent.get("file") as Blob).text()).toBe("bytes");
});
