import { isContractError, isHttpError, isLimitError } from "adultwork-webcam";
import { describe, expect, test } from "vitest";
import { buildAndImport } from "./support/build.js";
import { answering, rawServer } from "./support/raw-server.js";
import { answeredWith, smallContract } from "./support/small-contract.js";

const problem = {
  type: "object",
  xml: { name: "Problem", namespace: "urn:problem" },
  required: ["code"],
  properties: { code: { type: "integer", format: "int32" }, text: { type: "string" } },
};
const components = { schemas: { Problem: problem } };
const schema = { $ref: "#/components/schemas/Problem" };
const inBoth = { "application/json": { schema }, "application/xml": { schema } };

const bodies = [
  ["json", "application/json", '{"code":7,"text":"No."}'],
  ["xml", "application/xml", '<Problem xmlns="urn:problem"><code>7</code><text>No.</text></Problem>'],
] as const;

async function clientOf(responses: Parameters<typeof answeredWith>[0], options: object = {}) {
  const { entry } = await buildAndImport(
    smallContract({ "/things": { get: answeredWith(responses) } }, { components }),
  );
  return (baseUrl: string) => entry.createClient({ baseUrl, ...options });
}

describe("a failure whose body the contract states", () => {
  test("has it as data, in either format: by status, by range, and by default", async () => {
    const client = await clientOf({ "200": {}, "404": inBoth, "4XX": inBoth, default: inBoth });
    for (const [, mediaType, body] of bodies) {
      for (const status of [404, 418, 500, 302]) {
        const { url } = await answering(status, mediaType, body);
        const { error, data } = await client(url).GET("/things");
        expect(data).toBeUndefined();
        expect(error).toMatchObject({ name: "HttpError", status, mediaType, body, data: { code: 7, text: "No." } });
        expect(error.cause).toBeUndefined();
      }
    }
  });

  test("is stated by its status before its range, and by its range before default", async () => {
    const text = { "text/plain": { schema: { type: "string" } } };
    const client = await clientOf({ "200": {}, "404": {}, "4XX": text, default: inBoth });
    for (const [status, data] of [
      [404, undefined],
      [400, "no"],
      [500, undefined],
    ] as const) {
      const { url } = await answering(status, "text/plain", "no");
      expect((await client(url).GET("/things")).error.data).toBe(data);
    }
  });

  test("has no data where it does not fit, and says in its cause why, in either format", async () => {
    const client = await clientOf({ "200": {}, default: inBoth });
    for (const [format, mediaType, body] of bodies) {
      const { url } = await answering(400, mediaType, body.replace("7", "seven"));
      const { error } = await client(url).GET("/things");
      expect(isHttpError(error) && error.data).toBeUndefined();
      expect("data" in error).toBe(false);
      expect(error).toMatchObject({ status: 400, outcome: "refused" });
      if (format === "xml") {
        expect(isContractError(error.cause)).toBe(true);
        expect(error.cause).toMatchObject({ path: "/code", status: 400, outcome: "refused" });
      } else expect(error.cause).toMatchObject({ name: "JsonSyntaxError", status: 400 });
    }
  });

  test("has no data in a media type that the contract does not state, nor without a body", async () => {
    const client = await clientOf({ "200": {}, default: { "application/json": { schema } } });
    for (const [mediaType, body] of [
      ["text/html", "<p>No.</p>"],
      [undefined, ""],
    ] as const) {
      const { url } = await answering(502, mediaType, body);
      const { error } = await client(url).GET("/things");
      expect(error).toMatchObject({ name: "HttpError", status: 502 });
      expect(error.data).toBeUndefined();
      expect(error.cause).toBeUndefined();
    }
  });

  test("is decoded as far as the limit of bytes, however little of its text an error keeps", async () => {
    const client = await clientOf({ "200": {}, default: inBoth });
    const long = JSON.stringify({ code: 1, text: "x".repeat(300_000) });
    const { url } = await answering(400, "application/json", long);
    const { error } = await client(url).GET("/things");
    expect(error.data.text).toHaveLength(300_000);
    expect(error.body).toHaveLength(65_536);
    const { error: limited } = await client(url).GET("/things", { limits: { bytes: 1000 } });
    expect(limited.data).toBeUndefined();
    expect(isLimitError(limited.cause)).toBe(true);
  });

  test("is what the method of the operation throws", async () => {
    const operation = { operationId: "getThings", ...answeredWith({ "200": {}, default: inBoth }) };
    const { entry } = await buildAndImport(smallContract({ "/things": { get: operation } }, { components }));
    const { url } = await answering(404, "application/json", '{"code":7}');
    await expect(entry.createClient({ baseUrl: url }).getThings()).rejects.toMatchObject({ data: { code: 7 } });
  });
});

describe("a body that is neither JSON nor XML", () => {
  test("is text where its media type says so, in the charset that the answer names", async () => {
    const client = await clientOf({ "200": { "text/plain": {} } });
    const { url } = await answering(200, "text/plain; charset=iso-8859-1", Uint8Array.of(0x63, 0x61, 0x66, 0xe9));
    expect((await client(url).GET("/things")).data).toBe("café");
    const broken = await answering(200, "text/plain", Uint8Array.of(0x63, 0xe9));
    expect((await client(broken.url).GET("/things")).error).toMatchObject({
      name: "ContractError",
      path: "",
      format: "text",
      outcome: "accepted",
    });
  });

  test("is checked where the contract has a schema for the text", async () => {
    const client = await clientOf({ "200": { "text/plain": { schema: { type: "integer", format: "int32" } } } });
    const good = await answering(200, "text/plain", "42");
    expect((await client(good.url).GET("/things")).data).toBe(42);
    for (const text of ["042", "forty", "3000000000", ""]) {
      const { url } = await answering(200, "text/plain", text);
      const { error } = await client(url).GET("/things");
      expect(error, text).toMatchObject({ name: "ContractError", path: "", format: "text", outcome: "accepted" });
    }
  });

  test("is a Blob in any other media type, and where the contract states a range without a format", async () => {
    const bytes = Uint8Array.of(0x25, 0x50, 0x00, 0xff);
    for (const stated of ["application/pdf", "application/*", "*/*"]) {
      const client = await clientOf({ "200": { [stated]: { schema: { type: "string" } } } });
      const { url } = await answering(200, "application/pdf; version=1", bytes);
      const { data } = await client(url).GET("/things");
      expect(data, stated).toBeInstanceOf(Blob);
      expect(data.type).toBe("application/pdf");
      expect(new Uint8Array(await data.arrayBuffer())).toEqual(bytes);
    }
  });

  test("is not taken for one of a range that it is not in, or for bytes where the contract states an object", async () => {
    for (const [stated, answered] of [
      ["image/*", "video/mp4"],
      ["*/*", "video/mp4"],
    ] as const) {
      const client = await clientOf({ "200": { [stated]: { schema } } });
      const { url } = await answering(200, answered, "bytes");
      expect((await client(url).GET("/things")).error).toMatchObject({ name: "MediaTypeError", mediaType: answered });
    }
  });
});

test("a range of media types is decoded by the answer's own, in either format", async () => {
  const client = await clientOf({ "200": { "application/*": { schema } } });
  for (const [, mediaType, body] of bodies) {
    const { url } = await answering(200, mediaType, body);
    expect((await client(url).GET("/things")).data).toEqual({ code: 7, text: "No." });
  }
});

test("of several media types of one format, an answer is read as its own", async () => {
  const other = { type: "object", required: ["name"], properties: { name: { type: "string" } } };
  const client = await clientOf({
    "200": { "application/json": { schema }, "application/vnd.other+json; v=1": { schema: other } },
  });
  const { url } = await answering(200, "application/vnd.other+json", '{"name":"a"}');
  expect((await client(url).GET("/things")).data).toEqual({ name: "a" });
});

test("where the contract states no 2xx answer, default is read, and without that nothing", async () => {
  const client = await clientOf({ default: inBoth });
  const answer = await answering(200, "application/json", '{"code":7}');
  expect((await client(answer.url).GET("/things")).data).toEqual({ code: 7 });
  const none = await clientOf({ "404": {} });
  const { data, error } = await none(answer.url).GET("/things");
  expect([data, error]).toEqual([undefined, undefined]);
});

describe("the Accept header", () => {
  const csv = { "text/csv": {}, "application/pdf": {} };

  test.each<[string, Parameters<typeof answeredWith>[0], object, string | undefined]>([
    ["is the first of the client's format", { "200": { ...csv, ...inBoth } }, { format: "xml" }, "application/xml"],
    [
      "is of a success, whatever failures are stated in",
      { "200": csv, "404": inBoth },
      {},
      "text/csv, application/pdf",
    ],
    ["is of a range's format", { "200": { "*/*": { schema } } }, { format: "xml" }, "application/xml"],
    ["is all that is stated, where that has no format", { "200": { "image/*": {} } }, {}, "image/*"],
    ["is of failures where no success has a body", { "204": {}, default: inBoth }, {}, "application/json"],
    ["is what the call accepts", { "200": { ...csv, ...inBoth } }, { accept: "application/pdf" }, "application/pdf"],
  ])("%s", async (_, responses, options, accept) => {
    const client = await clientOf(responses);
    const server = await answering(404, "application/json", "{}");
    await client(server.url).GET("/things", options);
    expect(server.requests[0]?.headers.accept).toBe(accept);
  });

  test("may have parameters, where the contract's key has them: an answer is decoded by its type and subtype (RFC 9110 §8.3.1)", async () => {
    const client = await clientOf({ "200": { "application/json;v=2": { schema } } });
    const server = await answering(200, "application/json;v=2", '{"code":7}');
    const { data } = await client(server.url).GET("/things", { accept: "application/json;v=2" });
    expect(server.requests[0]?.headers.accept).toBe("application/json;v=2");
    expect(data).toEqual({ code: 7 });
  });

  test("holds, where the call says what it accepts: another media type is a MediaTypeError, though it is stated", async () => {
    const client = await clientOf({ "200": { ...csv, ...inBoth } });
    const server = await answering(200, "application/json", '{"code":7}');
    const { error } = await client(server.url).GET("/things", { accept: "text/csv" });
    expect(error).toMatchObject({ name: "MediaTypeError", mediaType: "application/json", outcome: "accepted" });
    expect(error.message).toContain("expected text/csv");
  });
});

describe("headers that the contract states", () => {
  const header = (schema: object, required = false) => ({ required, schema });
  const responses = {
    "200": {
      description: "",
      headers: {
        "X-Left": header({ type: "integer", format: "int32" }, true),
        "x-ratio": header({ type: "number" }),
        "X-Done": header({ type: "boolean" }),
        "X-Day": header({ type: "string", format: "date" }),
        "X-Tags": header({ type: "array", items: { type: "string" } }),
        "X-Numbers": header({ type: "array", items: { type: "integer" } }),
        "X-Object": header({ type: "object", properties: { a: { type: "string" } } }),
        "X-Ref": { $ref: "#/components/headers/Ref" },
        "Content-Type": header({ type: "integer" }, true),
      },
      content: inBoth,
    },
  };
  const contract = smallContract(
    { "/things": { get: { responses } } },
    { components: { ...components, headers: { Ref: header({ type: "string" }) } } },
  );

  async function answerWith(headers: Record<string, string>, [, mediaType, body]: (typeof bodies)[number]) {
    const { entry } = await buildAndImport(contract);
    const { url } = await rawServer((response) => {
      response.writeHead(200, { "Content-Type": mediaType, ...headers }).end(body);
    });
    return entry.createClient({ baseUrl: url }).GET("/things");
  }

  test("are decoded and checked, beside a body in either format", async () => {
    for (const sample of bodies) {
      const { data, headers, error } = await answerWith(
        {
          "x-left": "3",
          "X-Ratio": "0.5",
          "X-Done": "true",
          "X-Day": "2026-02-28",
          "X-Tags": "a, b,c",
          "X-Numbers": "1,2",
          "X-Object": "a,1",
          "X-Unstated": "x",
        },
        sample,
      );
      expect(error).toBeUndefined();
      expect(data).toEqual({ code: 7, text: "No." });
      expect(headers).toEqual({
        "X-Left": 3,
        "x-ratio": 0.5,
        "X-Done": true,
        "X-Day": "2026-02-28",
        "X-Tags": ["a", "b", "c"],
        "X-Numbers": [1, 2],
        "X-Object": "a,1",
      });
    }
  });

  test("that do not fit, or are required and missing, are a ContractError of an answer that was accepted", async () => {
    for (const [headers, path] of [
      [{ "X-Left": "many" }, "/headers/X-Left"],
      [{}, "/headers/X-Left"],
      [{ "X-Left": "3", "X-Done": "1" }, "/headers/X-Done"],
      [{ "X-Left": "3", "X-Day": "2026-02-30" }, "/headers/X-Day"],
      [{ "X-Left": "3", "X-Numbers": "1,two" }, "/headers/X-Numbers/1"],
    ] as const) {
      for (const sample of bodies) {
        const { error, data } = await answerWith(headers, sample);
        expect(error).toMatchObject({ name: "ContractError", path, format: "text", outcome: "accepted" });
        expect(data).toBeUndefined();
      }
    }
  });

  test("come after the body: one that does not fit is what the error is about", async () => {
    const { error } = await answerWith({}, ["json", "application/json", '{"code":"7"}'] as never);
    expect(error).toMatchObject({ name: "ContractError", path: "/code" });
  });
});

describe("an answer without the body that the contract states says so, and whether its status is stated", () => {
  test.each<[number, string | undefined, string, string]>([
    [200, undefined, "MediaTypeError", "states with one, expected application/json or application/xml"],
    [200, "application/json", "JsonSyntaxError", "states with one"],
    [200, "application/xml", "XmlSyntaxError", "states with one"],
    [202, "application/json", "JsonSyntaxError", "does not state"],
    [204, undefined, "MediaTypeError", "does not state, expected application/json or application/xml"],
    [204, "application/json", "MediaTypeError", "does not state, expected application/json or application/xml"],
    [205, "application/xml", "MediaTypeError", "does not state, expected application/json or application/xml"],
  ])("%i, of %s", async (status, mediaType, name, stated) => {
    const client = await clientOf({ "200": inBoth });
    const { url } = await answering(status, mediaType, "");
    const { error } = await client(url).GET("/things");
    expect(error).toMatchObject({ name, outcome: "accepted", status });
    expect(error.message).toContain(`no body, with status ${status}, which the contract ${stated}.`);
  });

  test("text and bytes may be empty, but not with a status that has no content (RFC 9110 §15.3.5)", async () => {
    const client = await clientOf({ "200": { "text/plain": {}, "image/png": {} } });
    const { url } = await answering(200, "text/plain", "");
    expect((await client(url).GET("/things")).data).toBe("");
    const image = await answering(200, "image/png", "");
    expect((await client(image.url).GET("/things")).data.size).toBe(0);
    const nothing = await answering(204, "text/plain", "");
    expect((await client(nothing.url).GET("/things")).error.message).toContain("no body, with status 204");
  });
});
