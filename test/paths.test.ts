import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildAndImport } from "./support/build.js";
import { sender } from "./support/raw-request.js";
import { rawServer } from "./support/raw-server.js";
import { smallContract } from "./support/small-contract.js";

const responses = { "204": { description: "" } };
const list = { type: "array", items: { type: "string" } };
const object = { type: "object", additionalProperties: { type: "string" } };

/** A client of `/things/{part}/end`, and whether a value of `part` is sent or refused. */
async function partSender(parameter: object = {}, path = "/things/{part}/end") {
  const sent = await sender({
    path,
    method: "get",
    parameters: [{ name: "part", in: "path", required: true, schema: {}, ...parameter }],
  });
  return { ...sent, call: (params: object) => sent.client.GET(path, { params }) };
}

describe("a path's values cannot leave their segment", () => {
  test("what would end it is escaped", async () => {
    const { send } = await sender({
      path: "/things/{ids}/parts/{part}",
      method: "get",
      parameters: [
        { name: "ids", in: "path", required: true, style: "label", explode: true, schema: list },
        { name: "part", in: "path", required: true, schema: { type: "string" } },
      ],
    });
    const { url } = await send({ params: { path: { ids: ["a/b", "{part}", "$&"], part: "c?d#e\\\t" } } });
    expect(url).toBe("/things/.a%2Fb.%7Bpart%7D.%24%26/parts/c%3Fd%23e%5C%09");
  });

  test("a list is written with commas, whatever explode says", async () => {
    for (const explode of [true, false]) {
      const { send } = await partSender({ schema: list, explode });
      expect((await send({ params: { path: { part: ["a", "b,c", null] } } })).url).toBe("/things/a,b%2Cc/end");
    }
  });

  test("names that openapi-fetch takes for styles are names", async () => {
    const path = "/a/{.x}/{;y}/{z*}";
    const parameters = [".x", ";y", "z*"].map((name) => ({ name, in: "path", required: true, schema: {} }));
    const { send } = await sender({ path, method: "get", parameters });
    expect((await send({ params: { path: { ".x": 1, ";y": 2, "z*": 3 } } })).url).toBe("/a/1/2/3");
  });

  test.each<[string, object, unknown, string]>([
    ["a slash", {}, "a/b", "a%2Fb"],
    ["dots beside others", {}, "v1.2", "v1.2"],
    ["three dots", {}, "...", "..."],
    ["dots that are escaped once more", {}, "%2e%2e", "%252e%252e"],
    ["a slash between dots", {}, "../x", "..%2Fx"],
    ["a space and other letters", {}, "a é 😀", "a%20%C3%A9%20%F0%9F%98%80"],
    ["a number", {}, 0, "0"],
    ["a boolean", {}, false, "false"],
    ["allowReserved: no end of a segment", { allowReserved: true }, "a/?#\\\n%2F@", "a%2F%3F%23%5C%0A%2F@"],
    ["an empty value that has a form", { style: "matrix" }, "", ";part"],
  ])("%s", async (_, parameter, part, written) => {
    const { send } = await partSender(parameter);
    expect((await send({ params: { path: { part } } })).url).toBe(`/things/${written}/end`);
  });
});

describe("a value that would lead to another path is refused before anything is sent", () => {
  test.each<[string, object, object]>([
    ["no parameters", {}, {}],
    ["null in their place", {}, { path: null }],
    ["a missing one", {}, { path: { other: "1" } }],
    ["undefined", {}, { path: { part: undefined } }],
    ["null", {}, { path: { part: null } }],
    ["an empty one", {}, { path: { part: "" } }],
    ["a list without items", { schema: list }, { path: { part: [] } }],
    ["a list of nothing", { schema: list }, { path: { part: [null] } }],
    ["an empty object", { schema: object }, { path: { part: {} } }],
    ["matrix: an empty object", { style: "matrix", explode: true, schema: object }, { path: { part: {} } }],
    ["label: a list without items", { style: "label", schema: list }, { path: { part: [] } }],
    ["label: an empty value is a dot", { style: "label" }, { path: { part: "" } }],
    ["label: a dot makes two", { style: "label" }, { path: { part: "." } }],
    ["label: two empty items", { style: "label", explode: true, schema: list }, { path: { part: ["", ""] } }],
    ["a dot (RFC 3986 §5.2.4)", {}, { path: { part: "." } }],
    ["two dots", {}, { path: { part: ".." } }],
    ["a list of two dots", { schema: list }, { path: { part: [".."] } }],
    ...["%2e", "%2E", ".%2e", "%2E.", "%2e%2E"].map((part): [string, object, object] => [
      `allowReserved: ${part}`,
      { allowReserved: true },
      { path: { part } },
    ]),
  ])("%s", async (_, parameter, params) => {
    const { call, server } = await partSender(parameter);
    const { error } = await call(params);
    expect(error).toMatchObject({
      name: "ContractError",
      path: "/path/part",
      format: "parameter",
      outcome: "not-sent",
    });
    expect(server.requests).toEqual([]);
  });

  test("where two values share a segment, they make none of dots together", async () => {
    const path = "/things/{a}{b}/.{c}";
    const parameters = ["a", "b", "c"].map((name) => ({ name, in: "path", required: true, schema: {} }));
    const { client, send, server } = await sender({ path, method: "get", parameters });
    for (const values of [
      { a: ".", b: ".", c: "x" },
      { a: ".", b: "a", c: "." },
    ]) {
      const { error } = await client.GET(path, { params: { path: values } });
      expect(error).toMatchObject({ name: "ContractError", outcome: "not-sent" });
    }
    expect(server.requests).toEqual([]);
    expect((await send({ params: { path: { a: ".", b: "b", c: ".." } } })).url).toBe("/things/.b/...");
  });

  test("before a token is asked for", async () => {
    const securitySchemes = { jwt: { type: "http", scheme: "bearer" } };
    const id = { name: "id", in: "path", required: true, schema: { type: "string" } };
    const { entry } = await buildAndImport(
      smallContract(
        { "/todos/{id}": { delete: { operationId: "remove", parameters: [id], security: [{ jwt: [] }], responses } } },
        { components: { securitySchemes } },
      ),
    );
    const client = entry.createClient({ accessToken: () => expect.fail("a token was asked for") });
    await expect(client.remove({ params: { path: { id: "" } } })).rejects.toMatchObject({ path: "/path/id" });
    await expect(client.remove()).rejects.toThrow(
      "The required value at /path/id is missing: expected a value that is not empty (parameter).",
    );
  });
});

test("any text of a path is refused, or arrives as it is in a segment of its own, at the same server", async () => {
  const pieces = ["", ".", "..", "%2e", "%2E", "/", "\\", "//", "?", "#", "\t", "\n", "\r", " ", "@", ":", ";", "{b}"];
  const text = fc.oneof(
    fc.array(fc.constantFrom(...pieces, "evil.example", "a", "%"), { maxLength: 4 }).map((parts) => parts.join("")),
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
  );
  const wellFormed = (value: string) => value.replaceAll(/\p{Surrogate}/gu, "\uFFFD");
  const parameters = ["a", "b"].map((name) => ({ name, in: "path", required: true, schema: { type: "string" } }));
  const { entry } = await buildAndImport(smallContract({ "/{a}/{b}": { get: { parameters, responses } } }));
  const server = await rawServer((response) => response.writeHead(204).end());
  const client = entry.createClient({ baseUrl: `${server.url}/api` });
  await fc.assert(
    fc.asyncProperty(text, text, async (a, b) => {
      const before = server.requests.length;
      const { error } = await client.GET("/{a}/{b}", { params: { path: { a, b } } });
      const sent = server.requests.slice(before).map(({ url }) => url.split("/").map(decodeURIComponent));
      const isRefused = [a, b].some((value) => ["", ".", ".."].includes(value));
      expect(sent).toEqual(isRefused ? [] : [["", "api", wellFormed(a), wellFormed(b)]]);
      expect(error?.outcome).toBe(isRefused ? "not-sent" : undefined);
    }),
    { numRuns: 300 },
  );
});

test("the same with allowReserved, where triplets are left as they are", async () => {
  const { call, server } = await partSender({ allowReserved: true, schema: { type: "string" } });
  const piece = fc.constantFrom(".", "%2e", "%2F", "/", "\\", "?", "#", "\t", "a", "%", "@", ":", "é", "%5C", ";");
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 4 }), async (parts) => {
      const before = server.requests.length;
      const { error } = await call({ path: { part: parts.join("") } });
      const sent = server.requests.slice(before).map(({ url }) => url.split("/"));
      if (error !== undefined) expect([error.path, sent]).toEqual(["/path/part", []]);
      else expect(sent).toEqual([["", "things", expect.stringMatching(/^[^?#\\\s]+$/), "end"]]);
    }),
    { numRuns: 200 },
  );
});

describe("no request leaves the origin and the base path of its server", () => {
  test("whatever a serializer of the caller's own makes of values", async () => {
    const { client, server } = await partSender();
    const call = (options: object) => client.GET("/things/{part}/end", options);
    const baseUrl = `${server.url}/api`;
    const pathSerializer = (url: string, { part }: { part: string }) => url.replace("{part}", part);
    for (const [path, serializer] of [
      ["../../other", pathSerializer],
      ["x", () => "https://evil.example/things"],
      ["x", (url: string) => url.replace("/api", "/apis")],
    ] as const) {
      const options = { baseUrl, params: { path: { part: path } }, pathSerializer: serializer };
      await expect(call(options)).rejects.toThrow("would lead out of its server");
    }
    expect(server.requests).toEqual([]);
    const { error } = await call({ baseUrl, params: { path: { part: "a/b" } }, pathSerializer });
    expect(error).toBeUndefined();
    expect(server.requests.map(({ url }) => url)).toEqual(["/api/things/a/b/end"]);
  });

  test("but middleware of the caller's own sends it where it likes", async () => {
    const { client, server } = await partSender();
    const other = await rawServer((response) => response.writeHead(204).end());
    client.use({ onRequest: ({ request }: { request: Request }) => new Request(`${other.url}/elsewhere`, request) });
    await client.GET("/things/{part}/end", { params: { path: { part: "x" } } });
    expect(server.requests).toEqual([]);
    expect(other.requests.map(({ url }) => url)).toEqual(["/elsewhere"]);
  });
});
