import { describe, expect, test } from "vitest";
import { sender } from "./support/raw-request.js";

const scalar = { type: "string" };
const list = { type: "array", items: { type: "string" } };
const object = { type: "object", additionalProperties: { type: "integer" } };
const colours = ["blue", "black", "brown"];
const rgb = { R: 100, G: 200, B: 150 };

describe("OpenAPI 3.1.1, Style Examples: a query", () => {
  test.each([
    ["form", false, scalar, "", "color="],
    ["form", false, scalar, "blue", "color=blue"],
    ["form", false, list, colours, "color=blue,black,brown"],
    ["form", false, object, rgb, "color=R,100,G,200,B,150"],
    ["form", true, scalar, "", "color="],
    ["form", true, scalar, "blue", "color=blue"],
    ["form", true, list, colours, "color=blue&color=black&color=brown"],
    ["form", true, object, rgb, "R=100&G=200&B=150"],
    ["spaceDelimited", false, list, colours, "color=blue%20black%20brown"],
    ["spaceDelimited", false, object, rgb, "color=R%20100%20G%20200%20B%20150"],
    ["pipeDelimited", false, list, colours, "color=blue%7Cblack%7Cbrown"],
    ["pipeDelimited", false, object, rgb, "color=R%7C100%7CG%7C200%7CB%7C150"],
    ["deepObject", true, object, rgb, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"],
  ])("%s, explode %s, %j", async (style, explode, schema, value, expected) => {
    const { send } = await sender({
      method: "get",
      parameters: [{ name: "color", in: "query", style, explode, schema }],
    });
    expect((await send({ params: { query: { color: value } } })).url).toBe(`/things?${expected}`);
  });
});

describe("OpenAPI 3.1.1, Style Examples: a path", () => {
  test.each([
    ["matrix", false, scalar, "", ";color"],
    ["matrix", false, scalar, "blue", ";color=blue"],
    ["matrix", false, list, colours, ";color=blue,black,brown"],
    ["matrix", false, object, rgb, ";color=R,100,G,200,B,150"],
    ["matrix", true, scalar, "", ";color"],
    ["matrix", true, scalar, "blue", ";color=blue"],
    ["matrix", true, list, colours, ";color=blue;color=black;color=brown"],
    ["matrix", true, object, rgb, ";R=100;G=200;B=150"],
    ["label", false, scalar, "blue", ".blue"],
    ["label", false, list, colours, ".blue,black,brown"],
    ["label", false, object, rgb, ".R,100,G,200,B,150"],
    ["label", true, scalar, "blue", ".blue"],
    ["label", true, list, colours, ".blue.black.brown"],
    ["label", true, object, rgb, ".R=100.G=200.B=150"],
    ["simple", false, scalar, "blue", "blue"],
    ["simple", false, list, colours, "blue,black,brown"],
    ["simple", false, object, rgb, "R,100,G,200,B,150"],
    ["simple", true, list, colours, "blue,black,brown"],
    ["simple", true, object, rgb, "R=100,G=200,B=150"],
  ])("%s, explode %s, %j", async (style, explode, schema, value, expected) => {
    const { send } = await sender({
      path: "/things/{color}",
      method: "get",
      parameters: [{ name: "color", in: "path", required: true, style, explode, schema }],
    });
    expect((await send({ params: { path: { color: value } } })).url).toBe(`/things/${expected}`);
  });
});

describe("OpenAPI 3.1.1, Style Examples: headers and cookies", () => {
  test.each([
    ["header", false, list, colours, "blue,black,brown"],
    ["header", true, list, colours, "blue,black,brown"],
    ["header", false, object, rgb, "R,100,G,200,B,150"],
    ["header", true, object, rgb, "R=100,G=200,B=150"],
    ["header", false, { type: "integer" }, 7, "7"],
    ["cookie", false, scalar, "blue", "color=blue"],
    ["cookie", false, list, colours, "color=blue,black,brown"],
    ["cookie", false, object, rgb, "color=R,100,G,200,B,150"],
    ["cookie", true, object, rgb, "R=100; G=200; B=150"],
  ])("%s, explode %s, %j", async (place, explode, schema, value, expected) => {
    const { send } = await sender({ method: "get", parameters: [{ name: "color", in: place, explode, schema }] });
    const { headers } = await send({ params: { [place]: { color: value } } });
    expect(headers[place === "cookie" ? "cookie" : "color"]).toBe(expected);
  });

  test("a cookie is written beside the caller's own, with what would end it escaped", async () => {
    const { send } = await sender({ method: "get", parameters: [{ name: "theme", in: "cookie", schema: scalar }] });
    const { headers } = await send({ params: { cookie: { theme: "a;b=c" } }, headers: { Cookie: "own=1" } });
    expect(headers.cookie).toBe("own=1; theme=a%3Bb%3Dc");
  });

  test("a cookie's name holds nothing that would make it another one (RFC 6265 §4.1.1)", async () => {
    const { send } = await sender({ method: "get", parameters: [{ name: "a$b%41", in: "cookie", schema: object }] });
    const { headers } = await send({ params: { cookie: { "a$b%41": { "x;y": 1, "é =": 2 }, "other;a=b": "c" } } });
    expect(headers.cookie).toBe("x%3By=1; %C3%A9%20%3D=2; other%3Ba%3Db=c");
    const named = { name: "a$b%41", in: "cookie", schema: scalar };
    const { send: sendNamed } = await sender({ method: "get", parameters: [named] });
    expect((await sendNamed({ params: { cookie: { "a$b%41": "c" } } })).headers.cookie).toBe("a$b%41=c");
  });

  test("OpenAPI 3.2, style cookie: nothing is escaped, and what would end the pair is a mistake", async () => {
    const { send, client } = await sender({
      openapi: "3.2.0",
      method: "get",
      parameters: [{ name: "theme", in: "cookie", style: "cookie", schema: scalar }],
    });
    expect((await send({ params: { cookie: { theme: "a%20b/c" } } })).headers.cookie).toBe("theme=a%20b/c");
    await expect(client.GET("/things", { params: { cookie: { theme: "a;b=c" } } })).rejects.toThrow(TypeError);
  });
});

describe("a query is read as it was meant", () => {
  const odd = ["filter[name]", "$select", "a&b", "a=b", "a;b", "a+b", "a b", "ä", "50%", "a#b"];

  test.each(odd)("a parameter called %s, whether the contract states it or not, and a list of it", async (name) => {
    const value = "1 & 2 = 3 + #%";
    for (const parametersOf of [
      (schema: object) => [{ name, in: "query", schema }],
      () => [{ name: "other", in: "query", style: "pipeDelimited", schema: list }],
      () => [],
    ]) {
      const single = await sender({ method: "get", parameters: parametersOf(scalar) });
      const { url } = await single.send({ params: { query: { [name]: value } } });
      expect([...new URL(url, "http://x").searchParams]).toEqual([[name, value]]);
      expect(url).not.toMatch(/;/);
      const several = await sender({ method: "get", parameters: parametersOf(list) });
      const sent = await several.send({ params: { query: { [name]: [value, "b"] } } });
      expect(new URL(sent.url, "http://x").searchParams.getAll(name)).toEqual([value, "b"]);
    }
  });

  test("an object that the contract says nothing of is written as deepObject, its names escaped", async () => {
    const { send, client } = await sender({ method: "get" });
    const { url } = await send({ params: { query: { f: { "a&b": 1, "c]=": { d: [2, 3] } }, none: null } } });
    expect([...new URL(url, "http://x").searchParams]).toEqual([
      ["f[a&b]", "1"],
      ["f[c]=][d][]", "2"],
      ["f[c]=][d][]", "3"],
    ]);
    await expect(client.GET("/things", { params: { query: { f: [[1]] } } })).rejects.toThrow(TypeError);
  });

  test("delimiters inside values are escaped", async () => {
    const { send } = await sender({
      method: "get",
      parameters: [{ name: "tags", in: "query", explode: false, schema: list }],
    });
    expect((await send({ params: { query: { tags: ["a,b", "c"] } } })).url).toBe("/things?tags=a%2Cb,c");
  });

  test("allowReserved leaves what a query may hold, and triplets, and escapes the rest (RFC 6570 §3.2.3)", async () => {
    const { send } = await sender({
      method: "get",
      parameters: [{ name: "url", in: "query", allowReserved: true, schema: scalar }],
    });
    const { url } = await send({ params: { query: { url: "https://x.example/a?b=c;d/%41 é#[f]" } } });
    expect(url).toBe("/things?url=https://x.example/a?b=c;d/%41%20%C3%A9%23%5Bf%5D");
  });

  test("content with application/json is JSON, its long integers among it", async () => {
    const schema = { type: "object", properties: { id: { type: "integer", format: "int64" } } };
    const { send } = await sender({
      method: "get",
      parameters: [{ name: "filter", in: "query", content: { "application/json": { schema } } }],
    });
    const { url } = await send({ params: { query: { filter: { id: 9007199254740993n } } } });
    expect(new URL(url, "http://x").searchParams.get("filter")).toBe('{"id":9007199254740993}');
  });

  test("deepObject goes on inside objects, and writes an item of a list as a[]", async () => {
    const { send } = await sender({
      method: "get",
      parameters: [{ name: "created", in: "query", style: "deepObject", schema: { type: "object" } }],
    });
    const { url } = await send({ params: { query: { created: { at: { gt: 1 }, in: ["x", "y"] } } } });
    expect(decodeURIComponent(url)).toBe("/things?created[at][gt]=1&created[in][]=x&created[in][]=y");
  });

  test("undefined and null are left out, of lists and objects too", async () => {
    const { send } = await sender({
      method: "get",
      parameters: [
        { name: "one", in: "query", style: "pipeDelimited", schema: list },
        { name: "two", in: "query", schema: object },
        { name: "three", in: "query", schema: scalar },
      ],
    });
    const query = { one: ["a", null, "b", undefined], two: { x: null, y: 1 }, three: undefined };
    expect((await send({ params: { query } })).url).toBe("/things?one=a%7Cb&y=1");
    expect((await send({ params: { query: { one: [], three: null } } })).url).toBe("/things");
  });

  test("a caller's own serializer goes before", async () => {
    const { send } = await sender({ method: "get", parameters: [{ name: "two", in: "query", schema: object }] });
    expect((await send({ params: { query: { two: {} } }, querySerializer: () => "own=1" })).url).toBe("/things?own=1");
  });

  test("a value that no style has a form of is a mistake, and nothing is sent", async () => {
    const { client, server } = await sender({ method: "get", parameters: [{ name: "any", in: "query", schema: {} }] });
    await expect(client.GET("/things", { params: { query: { any: [[1]] } } })).rejects.toThrow(TypeError);
    expect(server.requests).toEqual([]);
  });
});

test("a lone surrogate is U+FFFD, in a path, a query, a cookie and a form, in names too", async () => {
  const lone = "a\uD800b\uDC00";
  const replaced = "a\uFFFDb\uFFFD";
  for (const parameters of [[], [{ name: "other", in: "query", style: "pipeDelimited", schema: list }]]) {
    const { send } = await sender({
      path: "/things/{id}",
      method: "post",
      parameters: [{ name: "id", in: "path", required: true, schema: scalar }, ...parameters],
      requestBody: { content: { "application/x-www-form-urlencoded": { schema: { type: "object" } } } },
    });
    const params = { path: { id: lone }, query: { [lone]: lone, object: { [lone]: 1 } }, cookie: { sid: lone } };
    const { url, headers, body } = await send({ params, body: { [lone]: lone } });
    const { pathname, searchParams } = new URL(url, "http://x");
    expect(decodeURIComponent(pathname)).toBe(`/things/${replaced}`);
    expect([...searchParams]).toEqual([
      [replaced, replaced],
      [`object[${replaced}]`, "1"],
    ]);
    expect(decodeURIComponent(headers.cookie ?? "")).toBe(`sid=${replaced}`);
    expect([...new URLSearchParams(body)]).toEqual([[replaced, replaced]]);
  }
});
