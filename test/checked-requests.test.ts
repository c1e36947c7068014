import { createClient, isContractError } from "adultwork-webcam";
import {
  bindCreateWholeClient,
  bindDecodeJson,
  sendDigits as inDigits,
  sendJson as inJson,
  type Operation,
} from "adultwork-webcam/runtime";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { schemaOf as schemaInBuild } from "../scripts/model/parts/schema-of.js";
import type { NamedShape, Shapes } from "../scripts/model/shape.js";
import { holdsDigits } from "../src/json/digits.js";
import { buildAndImport } from "./support/build.js";
import { contractOf } from "./support/contract-of.js";
import { makeUp } from "./support/made-up-value.js";
import { type StatedOperation, sender } from "./support/raw-request.js";
import { rawServer } from "./support/raw-server.js";
import { runs } from "./support/runs.js";
import { schemaOf, schemasOf } from "./support/schema-of.js";
import { smallContract } from "./support/small-contract.js";

const text = { type: "string", minLength: 2, maxLength: 5 };
const todo = {
  type: "object",
  required: ["title"],
  properties: {
    title: text,
    count: { type: "integer", minimum: 1 },
    at: { type: "string", format: "date-time" },
    tags: { type: "array", items: { enum: ["a", "b"] } },
  },
};
const closed = { ...todo, additionalProperties: false };
const requestBody = (schema: unknown, mediaType = "application/json") => ({
  requestBody: { required: true, content: { [mediaType]: { schema } } },
});
const parameter = (location: string, schema: unknown, others: object = {}): StatedOperation => ({
  method: "get",
  parameters: [{ name: "limit", in: location, schema, ...others }],
});
const form = "application/x-www-form-urlencoded";

describe("what does not fit the contract is a ContractError, and nothing is sent", () => {
  const limit = { type: "integer", minimum: 1, maximum: 100 };
  const rows: [rule: string, operation: StatedOperation, call: object, error: object][] = [
    ["a required body", requestBody(todo), {}, { path: "", expected: "a body", found: "nothing", format: "json" }],
    ["one of XML", requestBody({ ...todo, xml: { name: "T" } }, "text/xml"), {}, { path: "", format: "xml" }],
    ["one of a form", requestBody(todo, form), {}, { path: "", format: "text" }],
    ["one of any schema", requestBody({}), {}, { path: "", format: "json" }],
    ["a body that JSON says nothing of", requestBody({}), { body: () => 1 }, { path: "", found: "nothing" }],
    [
      "a member that is missing",
      requestBody(todo),
      { body: { titel: "ab" } },
      { path: "/title", expected: "a string of 2 to 5 characters", found: "nothing" },
    ],
    [
      "a member of another type",
      requestBody(todo),
      { body: { title: 5 } },
      { path: "/title", found: "5", format: "json" },
    ],
    ["a text that is too long", requestBody(todo), { body: { title: "abcdef" } }, { path: "/title" }],
    ["an item", requestBody(todo), { body: { title: "ab", tags: ["a", "c"] } }, { path: "/tags/1", found: '"c"' }],
    ["a Date out of range", requestBody(todo), { body: { title: "ab", at: new Date(1e15) } }, { path: "/at" }],
    [
      "NaN, which JSON writes as null",
      requestBody(todo),
      { body: { title: "ab", count: Number.NaN } },
      { path: "/count" },
    ],
    ["a Map, which JSON writes as {}", requestBody(todo), { body: new Map([["title", "ab"]]) }, { path: "/title" }],
    [
      "a member that the contract forbids",
      requestBody(closed),
      { body: { title: "ab", titel: 1 } },
      { path: "/titel" },
    ],
    ["a lone surrogate (RFC 8259 §8.2)", requestBody({}), { body: { a: ["\ud800"] } }, { path: "/a/0" }],
    ["one in a name", requestBody({}), { body: { a: { "\udc00": 1 } } }, { path: "/a/\udc00" }],
    ["one beside a bigint", requestBody({}), { body: { a: "\ud800", b: 1n } }, { path: "/a" }],
    ["a bigint out of range", requestBody(todo), { body: { title: "ab", count: 2n ** 63n } }, { path: "/count" }],
    ["a query's value", parameter("query", limit), { params: { query: { limit: 101 } } }, { path: "/query/limit" }],
    ["its type", parameter("query", limit), { params: { query: { limit: "ten" } } }, { found: '"ten"' }],
    [
      "a required one",
      parameter("query", limit, { required: true }),
      {},
      { path: "/query/limit", expected: "an integer from 1 to 100", found: "nothing", format: "parameter" },
    ],
    ["one that is null", parameter("query", limit, { required: true }), { params: { query: { limit: null } } }, {}],
    [
      "one of which nothing would be written",
      parameter("query", { type: "array", items: limit }, { required: true }),
      { params: { query: { limit: [] } } },
      { path: "/query/limit", found: "a value of which nothing is written" },
    ],
    [
      "an item of a list",
      parameter("query", { type: "array", items: limit }),
      { params: { query: { limit: [1, 0] } } },
      { path: "/query/limit/1", found: "0" },
    ],
    [
      "too few items, without those that are not written",
      parameter("query", { type: "array", items: limit, minItems: 2 }),
      { params: { query: { limit: [1, null] } } },
      { path: "/query/limit", found: "an array of 1" },
    ],
    [
      "a member, in deepObject",
      parameter("query", { type: "object", properties: { a: limit } }, { style: "deepObject" }),
      { params: { query: { limit: { a: 0 } } } },
      { path: "/query/limit/a" },
    ],
    [
      "a member, in JSON",
      {
        method: "get",
        parameters: [{ name: "limit", in: "query", content: { "application/json": { schema: todo } } }],
      },
      { params: { query: { limit: { title: 1 } } } },
      { path: "/query/limit/title", format: "parameter" },
    ],
    ["a Date, which no query writes", parameter("query", text), { params: { query: { limit: new Date() } } }, {}],
    [
      "a path's value",
      { ...parameter("path", { type: "string", pattern: "^a" }, { required: true }), path: "/things/{limit}" },
      { params: { path: { limit: "b" } } },
      { path: "/path/limit", expected: "a string that matches /^a/", format: "parameter" },
    ],
    [
      "a header",
      parameter("header", { enum: ["a"] }),
      { params: { header: { Limit: "b" } } },
      { path: "/header/limit" },
    ],
    [
      "a required header",
      parameter("header", text, { required: true }),
      {},
      { path: "/header/limit", found: "nothing" },
    ],
    ["a cookie", parameter("cookie", text), { params: { cookie: { limit: "a" } } }, { path: "/cookie/limit" }],
    ["a required cookie", parameter("cookie", text, { required: true }), {}, { path: "/cookie/limit" }],
    ["a form's member", requestBody(todo, form), { body: { title: "a" } }, { path: "/title", format: "text" }],
    ["one that is null, and so is not written", requestBody(todo, form), { body: { title: null } }, { path: "/title" }],
    [
      "a required list of which nothing would be written",
      requestBody({ type: "object", required: ["tags"], properties: { tags: { type: "array" } } }, form),
      { body: { tags: [null] } },
      { path: "/tags", found: "nothing" },
    ],
    ["an item of its", requestBody(todo, form), { body: { title: "ab", tags: ["a", "c"] } }, { path: "/tags/1" }],
    ["a member it forbids", requestBody(closed, form), { body: { title: "ab", x: 1 } }, { path: "/x" }],
    ["a part", requestBody(todo, "multipart/form-data"), { body: { title: "a" } }, { path: "/title", format: "text" }],
    [
      "a part inside an object's",
      requestBody({ type: "object", properties: { meta: todo } }, "multipart/form-data"),
      { body: { meta: { title: "a" } } },
      { path: "/meta/title" },
    ],
    [
      "a part that is to be bytes",
      requestBody(
        { type: "object", properties: { file: { type: "string", format: "binary" } } },
        "multipart/form-data",
      ),
      { body: { file: "text" } },
      { path: "/file", expected: "bytes", found: '"text"' },
    ],
    [
      "bytes that are to be text",
      requestBody(todo, "multipart/form-data"),
      { body: { title: new Blob(["ab"]) } },
      { path: "/title" },
    ],
    ["text", requestBody(text, "text/plain"), { body: "a" }, { path: "", found: '"a"', format: "text" }],
    ["text that is to be a number", requestBody(limit, "text/plain"), { body: "a" }, { path: "", format: "text" }],
    ["an object as text", requestBody(text, "text/plain"), { body: { a: 1 } }, { path: "", found: "an object" }],
  ];

  test.each(rows)("%s", async (_rule, operation, call, expected) => {
    const { client, server, entry } = await sender(operation);
    const { error, data } = await client[(operation.method ?? "post").toUpperCase()](operation.path ?? "/things", call);
    expect(error).toMatchObject({ name: "ContractError", outcome: "not-sent", ...expected });
    expect(entry.isContractError(error)).toBe(true);
    expect(error.message).toContain("Nothing was sent to the server.");
    expect(data).toBeUndefined();
    expect(server.requests).toEqual([]);
  });

  test("no token is asked for before, and the method of an operation throws it", async () => {
    const server = await rawServer((response) => response.end());
    const accessToken = vi.fn(() => "token");
    const client = createClient({ baseUrl: server.url, accessToken });
    // @ts-expect-error: Reason is required
    const failure = await client.cancelMadeBooking({ BookingID: 1 }).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: "ContractError", path: "/Reason", format: "json", outcome: "not-sent" });
    // @ts-expect-error: so is the body
    expect(await client.cancelMadeBooking().catch((error: unknown) => error)).toMatchObject({ found: "nothing" });
    expect(accessToken).not.toHaveBeenCalled();
    expect(server.requests).toEqual([]);
  });

  test("no try follows, however many are allowed", async () => {
    const { client, server } = await sender(requestBody(todo), { retry: { times: 3, idempotent: true } });
    expect((await client.POST("/things", { body: {} })).error).toMatchObject({ path: "/title" });
    expect(server.requests).toEqual([]);
  });
});

describe("what the contract says nothing against goes out as it is", () => {
  const bodies: [rule: string, schema: unknown, body: unknown, sent: string][] = [
    [
      "members that it does not name",
      todo,
      { title: "ab", b: { c: [1.5, null] } },
      '{"title":"ab","b":{"c":[1.5,null]}}',
    ],
    ["members in the caller's order", todo, { count: 1, title: "ab" }, '{"count":1,"title":"ab"}'],
    ["undefined, as no member", closed, { title: "ab", count: undefined, x: undefined }, '{"title":"ab"}'],
    ["a Date, as its toJSON", todo, { title: "ab", at: new Date(0) }, '{"title":"ab","at":"1970-01-01T00:00:00.000Z"}'],
    [
      "a value of a class, as its toJSON",
      todo,
      new (class {
        toJSON = () => ({ title: "ab" });
      })(),
      '{"title":"ab"}',
    ],
    [
      "a default that is left out",
      { type: "object", required: ["a"], properties: { a: { type: "integer", default: 1 } } },
      {},
      "{}",
    ],
    [
      "a member of answers alone, which requests need not have",
      { type: "object", required: ["id"], properties: { id: { type: "integer", readOnly: true } } },
      {},
      "{}",
    ],
    [
      "a member of requests alone",
      { type: "object", required: ["p"], properties: { p: { type: "string", writeOnly: true } } },
      { p: "x" },
      '{"p":"x"}',
    ],
    ["null where it may be", { type: ["string", "null"] }, null, "null"],
    ["a pair of surrogates, and the text of an escape", {}, "😀\\ud800", '"😀\\\\ud800"'],
  ];

  test.each(bodies)("in a body: %s", async (_rule, schema, body, sent) => {
    const { send } = await sender(requestBody(schema));
    expect((await send({ body })).body).toBe(sent);
  });

  test("a member of requests alone is checked, and so is one of answers alone that is sent", async () => {
    const properties = { id: { type: "integer", readOnly: true }, p: { type: "string", writeOnly: true } };
    const { client } = await sender(requestBody({ type: "object", required: ["p"], properties }));
    expect((await client.POST("/things", { body: {} })).error).toMatchObject({ path: "/p", found: "nothing" });
    expect((await client.POST("/things", { body: { p: "", id: "x" } })).error).toMatchObject({ path: "/id" });
  });

  test("parameters that it does not name", async () => {
    const { send } = await sender(parameter("query", { type: "integer" }));
    const { url, headers } = await send({ params: { query: { other: "x", limit: 1 }, header: { "X-Other": "y" } } });
    expect(url).toBe("/things?other=x&limit=1");
    expect(headers["x-other"]).toBe("y");
  });

  test("a header parameter, whatever the case of its name; one given as a header of the call, or a cookie as a Cookie", async () => {
    const { send } = await sender(parameter("header", { type: "integer" }, { required: true }));
    expect((await send({ params: { header: { LIMIT: 7 } } })).headers["limit"]).toBe("7");
    expect((await send({ headers: { Limit: "8" } })).headers["limit"]).toBe("8");
    const cookies = await sender(parameter("cookie", { type: "integer" }, { required: true }));
    expect((await cookies.send({ headers: { Cookie: "limit=9" } })).headers.cookie).toBe("limit=9");
  });

  test.each(["number", "bigint", "text"] as const)("an integer of 64 bits, as %s", async (int64) => {
    const long = { type: "integer", format: "int64" };
    const { send } = await sender({ int64, method: "get", parameters: [{ name: "a", in: "query", schema: long }] });
    const values = [7, 9223372036854775807n, ...(int64 === "text" ? ["9223372036854775807"] : [])];
    for (const a of values) expect((await send({ params: { query: { a } } })).url).toBe(`/things?a=${a}`);
  });

  test("a form's Date, as its toJSON; bytes in their part; text as a number", async () => {
    const at = { type: "object", properties: { at: { type: "string", format: "date-time" } } };
    const forms = await sender(requestBody(at, form));
    expect((await forms.send({ body: { at: new Date(0) } })).body).toBe("at=1970-01-01T00%3A00%3A00.000Z");
    const binary = { type: "string", format: "binary" };
    const files = { type: "object", properties: { files: { type: "array", items: binary, uniqueItems: true } } };
    const parts = await sender(requestBody(files, "multipart/form-data"));
    const request = await parts.send({ body: { files: [new Uint8Array([65]), new Blob(["B"])] } });
    expect(request.body).toMatch(/\r\n\r\nA\r\n[\s\S]*\r\n\r\nB\r\n/);
    const texts = await sender(requestBody({ type: "integer" }, "text/plain"));
    expect((await texts.send({ body: 5 })).body).toBe("5");
    expect((await texts.send({ body: "5" })).body).toBe("5");
  });

  test("what the caller has written: bytes, a FormData, URLSearchParams, and what a serializer of their own writes", async () => {
    const { send } = await sender(requestBody(todo));
    expect((await send({ body: new TextEncoder().encode("{}") })).body).toBe("{}");
    expect((await send({ body: { title: 1 }, bodySerializer: () => "own" })).body).toBe("own");
    const forms = await sender(requestBody(todo, form));
    expect((await forms.send({ body: new URLSearchParams("a=1") })).body).toBe("a=1");
    const query = await sender(parameter("query", { type: "integer" }, { required: true }));
    expect((await query.send({ querySerializer: () => "own=1", params: { query: {} } })).url).toBe("/things?own=1");
  });

  test("an optional body that is not there", async () => {
    const { send } = await sender({ requestBody: { content: { "application/json": { schema: todo } } } });
    expect((await send({})).body).toBe("");
  });
});

describe("checkRequest: false", () => {
  const operation = {
    parameters: [{ name: "limit", in: "query", required: true, schema: { type: "integer" } }],
    ...requestBody(todo),
  } as const;

  test("of a client or a call lets out what does not fit; a call's own goes before", async () => {
    const call = { body: { titel: 5 }, params: { query: { limit: "ten" } } };
    const loose = await sender(operation, { checkRequest: false });
    expect(await loose.send(call)).toMatchObject({ url: "/things?limit=ten", body: '{"titel":5}' });
    const { error } = await loose.client.POST("/things", { ...call, checkRequest: true });
    expect(error).toMatchObject({ path: "/query/limit" });
    const strict = await sender(operation);
    expect(await strict.send({ checkRequest: false })).toMatchObject({ url: "/things", body: "" });
    await strict.client.send({ titel: 5 }, { checkRequest: false });
    expect(strict.server.requests.at(-1)?.body).toBe('{"titel":5}');
  });

  test.each([
    [form, { title: "a" }, "title=a"],
    ["text/plain", "a", "a"],
    ["application/json", "1", '"1"'],
  ])("in %s", async (mediaType, body, sent) => {
    const schema = mediaType === form ? todo : { type: "integer", format: "int64" };
    const { send } = await sender({ ...requestBody(schema, mediaType), int64: "number" }, { checkRequest: false });
    expect((await send({ body })).body).toBe(sent);
  });

  test("XML is checked all the same, as it has no form of what does not fit", async () => {
    const { client } = await sender(requestBody({ ...todo, xml: { name: "T" } }, "application/xml"));
    const { error } = await client.POST("/things", { body: { title: "a" }, checkRequest: false });
    expect(error).toMatchObject({ path: "/title", format: "xml", outcome: "not-sent" });
  });
});

describe("no error shows a credential", () => {
  const securitySchemes = {
    query: { type: "apiKey", in: "query", name: "key" },
    header: { type: "apiKey", in: "header", name: "X-Key" },
    cookie: { type: "apiKey", in: "cookie", name: "sid" },
    bearer: { type: "http", scheme: "bearer" },
  };
  const keys = { query: "key", header: "x-key", cookie: "sid" } as const;

  function keyContract(location: keyof typeof keys, more: object = {}) {
    const parameters = [
      { name: keys[location], in: location, required: true, schema: { type: "string", maxLength: 3 } },
    ];
    const things = {
      post: { security: [{ [location]: [] }], parameters, ...more, responses: { "204": { description: "" } } },
    };
    return smallContract({ "/things": things }, { components: { securitySchemes } });
  }

  test.each(["query", "header", "cookie"] as const)("that is given as a parameter of the %s", async (location) => {
    const { entry } = await buildAndImport(keyContract(location));
    const client = entry.createClient();
    for (const secret of ["s3cr", "a-much-longer-secret", 12345678]) {
      const { error } = await client.POST("/things", { params: { [location]: { [keys[location]]: secret } } });
      expect(error).toMatchObject({ name: "ContractError", path: `/${location}/${keys[location]}` });
      expect(JSON.stringify(error) + error.stack).not.toContain(String(secret));
    }
  });

  test("and a key that the client is to add is not missing", async () => {
    const { entry } = await buildAndImport(keyContract("query"));
    const server = await rawServer((response) => response.writeHead(204).end());
    const client = entry.createClient({ baseUrl: server.url, credentials: { query: "k" } });
    expect((await client.POST("/things")).error).toBeUndefined();
    expect(server.requests[0]?.url).toBe("/things?key=k");
  });

  test("that a body holds", async () => {
    const security = [{ bearer: [] }];
    const { entry } = await buildAndImport(keyContract("query", { security, parameters: [], ...requestBody(todo) }));
    const accessToken = "a-secret-access-token";
    const { error } = await entry.createClient({ accessToken }).POST("/things", { body: { title: accessToken } });
    expect(error).toMatchObject({ path: "/title" });
    expect(JSON.stringify(error)).not.toContain("secret");
  });
});

/** What a client of one operation, which takes a body of that shape, does with a value. */
async function sendJson(named: NamedShape, shapes: Shapes, body: unknown) {
  const sent: string[] = [];
  const send: Operation = () => ({
    ...{ method: "post", path: "/things", responses: { "204": { content: {} } } },
    request: {
      required: true,
      content: {
        "application/json": (holdsDigits(schemaInBuild(named.shape, shapes)) ? inDigits : inJson)(
          schemaOf(named.shape, shapes),
        ),
      },
    },
  });
  const fetch = async (request: Request) => {
    sent.push(await request.text());
    return new Response(null, { status: 204 });
  };
  const createClient = bindCreateWholeClient<
    (options: object) => Record<"POST", (...call: unknown[]) => Promise<{ error?: unknown }>>
  >(contractOf({}), { send });
  const { error } = await createClient({ fetch }).POST("/things", { body });
  return { error, sent };
}

/** What decodeJson says of a text; undefined where it fits. */
function refusalOf(named: NamedShape, shapes: Shapes, json: string): unknown {
  try {
    bindDecodeJson<Record<string, unknown>>(schemasOf({ ...shapes, Root: named }))("Root", json, {
      limits: { depth: Number.POSITIVE_INFINITY },
    });
    return undefined;
  } catch (error) {
    return error;
  }
}

const anything = fc.anything({
  withDate: true,
  withBoxedValues: true,
  withSparseArray: true,
  withMap: true,
  withSet: true,
});

/** A copy of a value, with a part of it replaced or taken away. */
function changed(value: unknown, steps: readonly number[], other: unknown): unknown {
  const [step, ...rest] = steps;
  const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
  const entry = step === undefined ? undefined : entries[step % (entries.length + 1)];
  if (entry === undefined) return other;
  const [name, member] = entry;
  const copy = entries.map(([key, own]) => [key, key === name ? changed(member, rest, other) : own] as const);
  return Array.isArray(value) ? copy.map(([, item]) => item) : Object.fromEntries(copy);
}

describe("any value of any shape", () => {
  const madeUp = fc.infiniteStream(fc.nat(59)).map((numbers) => makeUp((below) => (numbers.next().value ?? 0) % below));

  test("is sent as JSON.stringify writes it if and only if decodeJson accepts that, and else refused as decodeJson refuses it", async () => {
    const verdicts = new Set<boolean>();
    await fc.assert(
      fc.asyncProperty(madeUp, fc.array(fc.nat(5), { maxLength: 4 }), anything, async (made, steps, other) => {
        const { named, shapes } = made;
        const body = changed(JSON.parse(made.json), steps, other);
        const json = JSON.stringify(body);
        fc.pre(json !== undefined && body !== undefined && !(body instanceof Uint8Array));
        const refusal = refusalOf(named, shapes, json);
        const { error, sent } = await sendJson(named, shapes, body);
        verdicts.add(error === undefined);
        if (refusal === undefined) expect({ error, sent }).toEqual({ error: undefined, sent: [json] });
        else if (isContractError(refusal)) {
          const { path, expected, found, format } = refusal;
          expect(error).toMatchObject({ name: "ContractError", path, expected, found, format, outcome: "not-sent" });
          expect(sent).toEqual([]);
        } else expect.fail(String(refusal));
      }),
      { numRuns: runs(2000) },
    );
    expect(verdicts).toEqual(new Set([true, false]));
  });

  test("fits, its bigints and its integers as text too, and is sent as the JSON that it is decoded from", async () => {
    await fc.assert(
      fc.asyncProperty(madeUp, async ({ named, shapes, value, json }) => {
        const { error, sent } = await sendJson(named, shapes, value);
        expect(error).toBeUndefined();
        const decode = bindDecodeJson<Record<string, unknown>>(schemasOf({ ...shapes, Root: named }));
        expect(decode("Root", sent[0] ?? "")).toEqual(decode("Root", json));
      }),
      { numRuns: runs(500) },
    );
  });
});

describe("JSON and XML", () => {
  const xml = { name: "Todo", namespace: "urn:todo" };
  const members = {
    ...todo.properties,
    owner: { type: "object", required: ["name"], properties: { name: { type: "string", pattern: "^[A-Z]" } } },
    either: { anyOf: [{ type: "integer" }, { enum: ["none"] }] },
    few: { type: "array", items: { type: "integer" }, minItems: 1, maxItems: 2, uniqueItems: true },
  };

  test.each<[unknown, string]>([
    [{}, "/title"],
    [{ title: 5 }, "/title"],
    [{ title: "abcdef" }, "/title"],
    [{ title: null }, "/title"],
    [{ title: "ab", count: 0 }, "/count"],
    [{ title: "ab", count: 1.5 }, "/count"],
    [{ title: "ab", count: 2 ** 53 }, "/count"],
    [{ title: "ab", at: "yesterday" }, "/at"],
    [{ title: "ab", tags: ["a", "x"] }, "/tags/1"],
    [{ title: "ab", tags: "a" }, "/tags"],
    [{ title: "ab", owner: {} }, "/owner/name"],
    [{ title: "ab", owner: { name: "ada" } }, "/owner/name"],
    [{ title: "ab", owner: [] }, "/owner"],
    [{ title: "ab", either: "x" }, "/either"],
    [{ title: "ab", few: [1, 2, 3] }, "/few"],
    [{ title: "ab", few: [1, 1] }, "/few/1"],
    [{ title: "a\ud800b" }, "/title"],
    ["text", ""],
    [[], ""],
    [undefined, ""],
  ])("a request's %j is wrong at the same place in both: %s", async (body, path) => {
    const schema = { ...todo, properties: members, xml };
    const content = { "application/json": { schema }, "application/xml": { schema } };
    const { client, server } = await sender({ requestBody: { required: true, content } });
    for (const format of ["json", "xml"]) {
      const { error } = await client.POST("/things", { body, format });
      expect(error).toMatchObject({ name: "ContractError", path, format, outcome: "not-sent" });
    }
    expect(server.requests).toEqual([]);
  });
});
