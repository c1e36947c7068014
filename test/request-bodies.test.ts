import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sender } from "./support/raw-request.js";
import { rawServer } from "./support/raw-server.js";

const loan = {
  type: "object",
  required: ["id"],
  properties: { id: { type: "integer", format: "int64" }, title: { type: "string" } },
};
const long = { type: "integer", format: "int64" };
const withMember = (name: string, schema: unknown) => ({
  type: "object",
  required: [name],
  properties: { [name]: schema },
});
const pets = {
  oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }],
  discriminator: {
    propertyName: "kind",
    mapping: { cat: "#/components/schemas/Cat", dog: "#/components/schemas/Dog" },
  },
};
const body = (content: Readonly<Record<string, unknown>>) => ({ requestBody: { required: true, content } });
const json = { "application/json": { schema: loan } };
const xml = { "application/xml": { schema: { ...loan, xml: { name: "Loan", namespace: "urn:loans" } } } };

describe("the media type of a body", () => {
  test.each([
    ["JSON is JSON's, with the suffix too", { "application/vnd.loan+json": json["application/json"] }, {}, '{"id":1}'],
    ["XML alone is sent as XML, whatever the format", xml, {}, '<Loan xmlns="urn:loans"><id>1</id></Loan>'],
    ["of both, JSON is sent by default", { ...xml, ...json }, {}, '{"id":1}'],
    [
      "of both, XML is sent by format",
      { ...json, ...xml },
      { format: "xml" },
      '<Loan xmlns="urn:loans"><id>1</id></Loan>',
    ],
    [
      "contentType goes before format",
      { ...json, ...xml },
      { contentType: "application/xml" },
      '<Loan xmlns="urn:loans"><id>1</id></Loan>',
    ],
    [
      "a header names it too",
      { ...json, ...xml },
      { headers: { "Content-Type": "application/xml" } },
      '<Loan xmlns="urn:loans"><id>1</id></Loan>',
    ],
    [
      "JSON goes before a form",
      { "application/x-www-form-urlencoded": json["application/json"], ...json },
      {},
      '{"id":1}',
    ],
    [
      "without JSON and XML it is the first",
      { "application/x-www-form-urlencoded": json["application/json"], "text/plain": {} },
      {},
      "id=1",
    ],
  ])("%s", async (_rule, content, options, text) => {
    const { send } = await sender(body(content));
    const request = await send({ body: { id: 1 }, ...options });
    expect(request.body).toBe(text);
    const sent = request.headers["content-type"] ?? "";
    expect(Object.keys(content)).toContain(sent);
    expect(sent.includes("xml")).toBe(text.startsWith("<"));
  });

  test("one that the contract does not state is a mistake, and nothing is sent", async () => {
    const { client, server } = await sender(body(json));
    await expect(client.POST("/things", { body: { id: 1 }, contentType: "text/csv" })).rejects.toThrow(
      "POST /things takes no body of text/csv; it takes application/json.",
    );
    expect(server.requests).toEqual([]);
  });

  test("a method of an operation takes contentType too", async () => {
    const { client, server } = await sender(body({ ...json, ...xml }));
    await client.send({ id: 1 }, { contentType: "application/xml" });
    expect(server.requests[0]?.headers["content-type"]).toBe("application/xml");
  });

  test("within a range it is the one that the call names, or the file's own, or bytes", async () => {
    const { send } = await sender(body({ "image/*": {} }));
    const bytes = new Uint8Array([1]);
    expect((await send({ body: bytes, contentType: "image/png" })).headers["content-type"]).toBe("image/png");
    const file = new Blob([bytes], { type: "image/gif" });
    expect((await send({ body: file })).headers["content-type"]).toBe("image/gif");
    expect((await send({ body: bytes })).headers["content-type"]).toBe("application/octet-stream");
  });
});

describe("JSON", () => {
  test("a bigint is a number (RFC 8259 §6), of a member that the contract does not name too", async () => {
    const { send } = await sender(body(json));
    const request = await send({ body: { id: 9223372036854775807n, other: [-1n] } });
    expect(request.body).toBe('{"id":9223372036854775807,"other":[-1]}');
    expect(request.headers["content-length"]).toBe(String(request.body.length));
  });

  test.each<[string, unknown, unknown, string]>([
    [
      "a member",
      { type: "object", properties: { id: long } },
      { id: "-9223372036854775808" },
      '{"id":-9223372036854775808}',
    ],
    ["an item, and those of a tuple", { type: "array", prefixItems: [long], items: long }, ["1", "2"], "[1,2]"],
    ["a member of any name", { type: "object", additionalProperties: long }, { a: "1" }, '{"a":1}'],
    ["one by a pattern", { type: "object", patternProperties: { "^a": long } }, { a: "1", b: "2" }, '{"a":1,"b":"2"}'],
    ["null beside it", { type: ["integer", "null"], format: "int64" }, null, "null"],
    ["text is left where a text would fit too", { oneOf: [long, { type: "string" }] }, "1", '"1"'],
    ["no text beside it", { oneOf: [long, { type: "boolean" }] }, "1", "1"],
    ["of the alternative that the discriminator names", pets, { kind: "cat", id: "1" }, '{"kind":"cat","id":1}'],
    ["not of the other one", pets, { kind: "dog", id: "1" }, '{"kind":"dog","id":"1"}'],
    [
      "of the alternative with the members that there are",
      { oneOf: [withMember("a", long), withMember("b", {})] },
      { a: "1" },
      '{"a":1}',
    ],
  ])("the text of an int64 is a number where the contract has one: %s", async (_place, schema, value, text) => {
    const schemas = {
      Cat: { ...withMember("id", long), properties: { kind: { const: "cat" }, id: long } },
      Dog: { ...withMember("id", {}), properties: { kind: { const: "dog" }, id: { type: "string" } } },
    };
    const { send } = await sender({ ...body({ "application/json": { schema } }), schemas, int64: "text" });
    expect((await send({ body: value })).body).toBe(text);
  });

  test("text that is to be an int64 and is none is a ContractError with its place, and nothing is sent", async () => {
    const { client } = await sender({ ...body(json), int64: "text" });
    for (const id of ["", "01", "1.5", "x"]) {
      const { error } = await client.POST("/things", { body: { id } });
      expect(error).toMatchObject({ name: "ContractError", path: "/id", format: "json", outcome: "not-sent" });
    }
  });

  test("beside such a text, any other value is written as JSON.stringify writes it", async () => {
    const { send } = await sender({ ...body(json), int64: "text" });
    await fc.assert(
      fc.asyncProperty(fc.anything({ withDate: true, withBoxedValues: true, withSparseArray: true }), async (other) => {
        const rest = JSON.stringify({ other }).slice(1);
        expect((await send({ body: { id: "9007199254740993", other } })).body).toBe(
          `{"id":9007199254740993${rest === "}" ? "" : ","}${rest}`,
        );
      }),
      { numRuns: 100 },
    );
  });

  test("any other value is written as JSON.stringify writes it", async () => {
    const { send } = await sender(body({ "application/json": { schema: {} } }));
    await fc.assert(
      fc.asyncProperty(fc.anything({ withDate: true, withBoxedValues: true, withSparseArray: true }), async (value) => {
        fc.pre(JSON.stringify([value]) !== undefined);
        const request = await send({ body: [value] });
        expect(request.body).toBe(JSON.stringify([value]));
      }),
      { numRuns: 50 },
    );
  });

  test("a value that holds itself is a mistake", async () => {
    const { client, server } = await sender(body(json));
    const cycle: Record<string, unknown> = { id: 1n };
    cycle["self"] = cycle;
    await expect(client.POST("/things", { body: cycle })).rejects.toThrow("it holds itself");
    expect(server.requests).toEqual([]);
  });
});

describe("XML", () => {
  test("a value that does not fit the contract is a ContractError with its place, and nothing is sent", async () => {
    const { client, server, entry } = await sender(body(xml));
    const { error } = await client.POST("/things", { body: { id: 1, title: "\u0000" } });
    expect(entry.isContractError(error)).toBe(true);
    expect(error).toMatchObject({ path: "/title", format: "xml", outcome: "not-sent" });
    expect(error.message).toContain("Nothing was sent to the server.");
    expect(server.requests).toEqual([]);
  });
});

describe("application/x-www-form-urlencoded", () => {
  const form = (properties: unknown, encoding: unknown = {}) =>
    body({ "application/x-www-form-urlencoded": { schema: { type: "object", properties }, encoding } });

  test("names and values are escaped as URLSearchParams escapes them (URL Standard §5.2)", async () => {
    const { send } = await sender(form({}));
    const text = fc.string({ unit: "binary" });
    await fc.assert(
      fc.asyncProperty(fc.dictionary(text, fc.oneof(text, fc.integer(), fc.boolean())), async (values) => {
        fc.pre(Object.keys(values).length > 0);
        const pairs = Object.entries(values).map(([name, value]) => [name, String(value)]);
        expect((await send({ body: values })).body).toBe(new URLSearchParams(pairs).toString());
      }),
      { numRuns: 50 },
    );
  });

  const list = { type: "array", items: { type: "string" } };
  const object = { type: "object", additionalProperties: { type: "integer" } };

  test.each([
    ["a list is a pair for each item", { a: list }, {}, { a: ["x y", "z"] }, "a=x+y&a=z"],
    ["explode false joins it", { a: list }, { a: { explode: false } }, { a: ["x,y", "z"] }, "a=x%2Cy,z"],
    ["so does a style", { a: list }, { a: { style: "pipeDelimited" } }, { a: ["x", "z"] }, "a=x%7Cz"],
    ["an object is JSON (OpenAPI 3.1.1, Encoding Object)", { a: object }, {}, { a: { b: 1 } }, "a=%7B%22b%22%3A1%7D"],
    ["a style makes pairs of it", { a: object }, { a: { style: "deepObject" } }, { a: { b: 1 } }, "a%5Bb%5D=1"],
    ["form and explode make its members the form's", { a: object }, { a: { style: "form" } }, { a: { b: 1 } }, "b=1"],
    [
      "contentType makes JSON of a string",
      { a: { type: "string" } },
      { a: { contentType: "application/json" } },
      { a: "x" },
      "a=%22x%22",
    ],
    [
      "allowReserved leaves what a form can hold",
      { a: { type: "string" } },
      { a: { allowReserved: true } },
      { a: "/x?y&z=1+2" },
      "a=/x?y%26z%3D1%2B2",
    ],
    ["a bigint is its digits", { a: { type: "integer" } }, {}, { a: 9007199254740993n }, "a=9007199254740993"],
    ["null and undefined are left out", { a: list }, {}, { a: null, b: undefined, c: "" }, "c="],
  ])("%s", async (_rule, properties, encoding, value, text) => {
    const { send } = await sender(form(properties, encoding));
    const request = await send({ body: value });
    expect(request.body).toBe(text);
    expect(request.headers["content-type"]).toBe("application/x-www-form-urlencoded");
  });

  test("URLSearchParams go as they are", async () => {
    const { send } = await sender(form({}));
    expect((await send({ body: new URLSearchParams("a=1&a=2") })).body).toBe("a=1&a=2");
  });

  test("what has no members is a ContractError, and nothing is sent", async () => {
    const { client } = await sender(form({}));
    const { error } = await client.POST("/things", { body: ["a"] });
    expect(error).toMatchObject({ name: "ContractError", path: "", expected: "an object", outcome: "not-sent" });
  });
});

describe("multipart/form-data (RFC 7578)", () => {
  const file = { type: "string", format: "binary" };
  const multipart = (properties: unknown, encoding: unknown = {}) =>
    body({ "multipart/form-data": { schema: { type: "object", properties }, encoding } });
  const xmlPart = { type: "object", properties: { b: { type: "string" } }, xml: { name: "Part" } };

  test.each([
    ["text has no Content-Type", { a: { type: "string" } }, {}, { a: "x\ny" }, ['name="a"', "", "x\ny"]],
    [
      "a list is a part for each item",
      { a: { type: "array", items: { type: "string" } } },
      {},
      { a: ["x", "y"] },
      ['name="a"', "", "x", null, 'name="a"', "", "y"],
    ],
    [
      "an object is JSON, and no file",
      { a: { type: "object" } },
      {},
      { a: { b: 1 } },
      ['name="a"', "Content-Type: application/json", "", '{"b":1}'],
    ],
    [
      "contentType is the part's",
      { a: { type: "string" } },
      { a: { contentType: "text/csv" } },
      { a: "x" },
      ['name="a"', "Content-Type: text/csv", "", "x"],
    ],
    [
      "XML by contentType",
      { a: xmlPart },
      { a: { contentType: "application/xml" } },
      { a: { b: "x" } },
      ['name="a"', "Content-Type: application/xml", "", "<Part><b>x</b></Part>"],
    ],
    [
      "bytes are a file",
      { a: file },
      {},
      { a: new Uint8Array([65]) },
      ['name="a"; filename="blob"', "Content-Type: application/octet-stream", "", "A"],
    ],
    [
      "a File has its name and type",
      { a: file },
      {},
      { a: new File(["A"], 'x".png', { type: "image/png" }) },
      ['name="a"; filename="x%22.png"', "Content-Type: image/png", "", "A"],
    ],
    [
      "but no type that the contract excludes",
      { a: file },
      { a: { contentType: "image/gif, image/*;q=0" } },
      { a: new Blob(["A"], { type: "text/plain" }) },
      ['name="a"; filename="blob"', "Content-Type: image/gif", "", "A"],
    ],
    [
      "a style makes text of a list",
      { a: { type: "array", items: { type: "string" } } },
      { a: { explode: false } },
      { a: ["x", "y"] },
      ['name="a"', "", "x,y"],
    ],
    ["names are escaped as in HTML", {}, {}, { 'a"\r\nb': "x" }, ['name="a%22%0D%0Ab"', "", "x"]],
  ])("%s", async (_rule, properties, encoding, value, lines) => {
    const { send } = await sender(multipart(properties, encoding));
    const { headers, body: sent } = await send({ body: value });
    const boundary = /^multipart\/form-data; boundary=([\da-f]{48})$/.exec(headers["content-type"] ?? "")?.[1];
    const text = lines.map((line) =>
      line === null ? `--${boundary}` : line.replace(/^name=/, "Content-Disposition: form-data; name="),
    );
    expect(sent).toBe(`--${boundary}\r\n${text.join("\r\n")}\r\n--${boundary}--\r\n`);
    expect(headers["content-length"]).toBe(String(Buffer.byteLength(sent)));
  });

  test("the platform reads back what was written", async () => {
    const { send } = await sender(multipart({}));
    const text = fc.string({ unit: "grapheme" });
    await fc.assert(
      fc.asyncProperty(fc.dictionary(text, text, { minKeys: 1 }), async (values) => {
        fc.pre(Object.keys(values).every((name) => !/[\r\n"%]/.test(name) && name !== ""));
        const { headers, body: sent } = await send({ body: values });
        const form = await new Response(sent, {
          headers: { "Content-Type": headers["content-type"] ?? "" },
        }).formData();
        expect([...form]).toEqual(Object.entries(values));
      }),
      { numRuns: 30 },
    );
  });

  test("a FormData goes as it is", async () => {
    const { send } = await sender(multipart({}));
    const form = new FormData();
    form.set("a", "x");
    const { headers, body: sent } = await send({ body: form });
    expect(headers["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
    expect(sent).toContain('name="a"\r\n\r\nx\r\n');
  });

  test("a caller's own header without a boundary does not take it away", async () => {
    const { send } = await sender(multipart({}));
    const { headers } = await send({ body: { a: "x" }, headers: { "Content-Type": "multipart/form-data" } });
    expect(headers["content-type"]).toMatch(/; boundary=/);
  });
});

describe("other bodies", () => {
  test("text says its encoding (RFC 6657 §4)", async () => {
    const { send } = await sender(body({ "text/csv": { schema: { type: "string" } } }));
    const request = await send({ body: "ä;ö" });
    expect(request).toMatchObject({ body: "ä;ö", headers: { "content-type": "text/csv;charset=UTF-8" } });
  });

  test.each([
    ["a Blob", () => new Blob(["A"])],
    ["bytes", () => new Uint8Array([65])],
    ["an ArrayBuffer", () => new Uint8Array([65]).buffer],
    ["a string", () => "A"],
    ["a stream", () => new Blob(["A"]).stream()],
  ])("%s goes as it is, in the contract's media type", async (_kind, make) => {
    const { send } = await sender(body({ "application/pdf": {} }));
    expect(await send({ body: make() })).toMatchObject({ body: "A", headers: { "content-type": "application/pdf" } });
  });

  test("bytes are no JSON where the contract takes bytes too", async () => {
    const { send } = await sender(body({ ...json, "application/octet-stream": {} }));
    const request = await send({ body: new Uint8Array([65]) });
    expect(request).toMatchObject({ body: "A", headers: { "content-type": "application/octet-stream" } });
  });

  test("an object that is no bytes is a ContractError, and nothing is sent", async () => {
    const { client } = await sender(body({ "application/pdf": {} }));
    const { error } = await client.POST("/things", { body: { a: 1 } });
    expect(error).toMatchObject({
      name: "ContractError",
      expected: "text or bytes",
      found: "an object",
      outcome: "not-sent",
    });
  });
});

describe("a request that is sent again", () => {
  const retry = { times: 1, maximumDelay: 1, idempotent: true };

  async function failingOnce(content: Readonly<Record<string, unknown>>) {
    const { entry } = await sender(body(content));
    const server = await rawServer((response) => {
      if (server.requests.length > 1) response.writeHead(204).end();
      else response.writeHead(503, { "Retry-After": "0" }).end();
    });
    return { client: entry.createClient({ baseUrl: server.url, retry }), server };
  }

  test.each([
    ["a form", { "application/x-www-form-urlencoded": { schema: { type: "object" } } }, { a: 1 }],
    ["parts", { "multipart/form-data": { schema: { type: "object" } } }, { a: new Blob(["A"]) }],
    ["bytes", { "application/pdf": {} }, new Uint8Array([65])],
  ])("has the same body: %s", async (_kind, content, value) => {
    const { client, server } = await failingOnce(content);
    const { error } = await client.POST("/things", { body: value });
    expect(error).toBeUndefined();
    expect(server.requests).toHaveLength(2);
    expect(server.requests[1]?.body).toBe(server.requests[0]?.body);
    expect(server.requests[1]?.headers["content-type"]).toBe(server.requests[0]?.headers["content-type"]);
  });

  test("is not, when its body was a stream, which is read once", async () => {
    const { client, server } = await failingOnce({ "application/pdf": {} });
    const { error } = await client.POST("/things", { body: new Blob(["A"]).stream() });
    expect(error).toMatchObject({ name: "HttpError", status: 503 });
    expect(server.requests).toHaveLength(1);
  });
});
