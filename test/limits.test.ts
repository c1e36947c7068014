import { createClient, decodeJson, decodeXml, type Limits } from "adultwork-webcam";
import { describe, expect, test } from "vitest";
import { errorOf } from "./support/errors.js";
import { sender } from "./support/raw-request.js";
import { answering } from "./support/raw-server.js";
import { page } from "./support/samples.js";

const unlimited = { depth: Number.POSITIVE_INFINITY };

/** One object or element that the contract names, and in it as many levels as are missing, which it does not name. */
const nested = {
  json: (depth: number) => `{"Unknown":${"[".repeat(depth - 1)}${"]".repeat(depth - 1)}}`,
  jsonObjects: (depth: number) => `${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`,
  xml: (depth: number) => `${"<a>".repeat(depth)}${"</a>".repeat(depth)}`,
  xmlInNamespaces: (depth: number) => `${'<p:a xmlns:p="urn:x" xmlns="urn:y">'.repeat(depth)}${"</p:a>".repeat(depth)}`,
};

const decoders = {
  json: async (text: string, limits?: Limits) => decodeJson("WebcamBooking", text, limits && { limits }),
  jsonObjects: async (text: string, limits?: Limits) => decodeJson("WebcamBooking", text, limits && { limits }),
  xml: (text: string, limits?: Limits) => decodeXml("WebcamBooking", text, limits && { limits }),
  xmlInNamespaces: (text: string, limits?: Limits) => decodeXml("WebcamBooking", text, limits && { limits }),
};

describe.each(["json", "jsonObjects", "xml", "xmlInNamespaces"] as const)("depth in %s", (format) => {
  const document = nested[format];
  const decode = decoders[format];

  test("by default may be 256, and no more", async () => {
    expect(await errorOf(() => decode(document(256)))).toMatchObject({ name: "ContractError" });
    expect(await errorOf(() => decode(document(257)))).toMatchObject({
      name: "LimitError",
      limit: "depth",
      maximum: 256,
    });
  });

  test("is what the caller sets", async () => {
    expect(await errorOf(() => decode(document(3), { depth: 3 }))).toMatchObject({ name: "ContractError" });
    expect(await errorOf(() => decode(document(4), { depth: 3 }))).toMatchObject({ limit: "depth", maximum: 3 });
  });

  test("is at most 1,000, whatever the caller sets", async () => {
    for (const depth of [1_000, 1_001, 200_000, Number.POSITIVE_INFINITY]) {
      expect(await errorOf(() => decode(document(1_000), { depth }))).toMatchObject({ name: "ContractError" });
      const error = await errorOf(() => decode(document(1_001), { depth }));
      expect(error).toMatchObject({ name: "LimitError", limit: "depth", maximum: 1_000 });
    }
    expect((await errorOf(() => decode(document(200_000), unlimited))).message).toBe(
      "The limit of 1000 levels of depth was reached.",
    );
  });

  test("is refused of 16 MB as of any other text", async () => {
    const deep = format.startsWith("json") ? "[".repeat(8_000_000) + "]".repeat(8_000_000) : "<a>".repeat(5_000_000);
    expect(await errorOf(() => decode(deep, unlimited))).toMatchObject({ name: "LimitError", limit: "depth" });
  });

  test("is not looked at beyond the limit: what is malformed there is not found", async () => {
    expect(await errorOf(() => decode(`${document(257)}\u0000`))).toMatchObject({ name: "LimitError" });
  });

  test("counts what is open at once, not what there is", async () => {
    const wide = format.startsWith("json") ? `{"a":[${"[],{},".repeat(500)}1]}` : `<a>${"<b/><b></b>".repeat(500)}</a>`;
    expect(await errorOf(() => decode(wide, { depth: 3 }))).toMatchObject({ name: "ContractError" });
  });

  test("that is never closed is a syntax error, at the end of the text", async () => {
    const whole = document(1_000);
    const open = whole.slice(0, whole.length / 3);
    const error = await errorOf(() => decode(open, unlimited));
    expect(error.name).toMatch(/^(?:Xml|Json)SyntaxError$/);
  });
});

describe("attributes of one element", () => {
  const element = (count: number) => `<a ${Array.from({ length: count }, (_, index) => `b${index}=""`).join(" ")}/>`;
  const declarations = (count: number) =>
    `<a ${Array.from({ length: count }, (_, index) => `xmlns:b${index}="urn:x"`).join(" ")}/>`;

  test.each([
    ["attributes", element],
    ["declarations of namespaces", declarations],
  ])("by default 256 %s, and no more", async (_, document) => {
    expect(await errorOf(() => decodeXml("WebcamBooking", document(256)))).toMatchObject({ name: "ContractError" });
    expect(await errorOf(() => decodeXml("WebcamBooking", document(257)))).toMatchObject({
      name: "LimitError",
      limit: "attributes",
      maximum: 256,
    });
  });

  test("are as many as the caller allows", async () => {
    const decode = (count: number, attributes: number) =>
      errorOf(() => decodeXml("WebcamBooking", element(count), { limits: { attributes } }));
    expect(await decode(3, 2)).toMatchObject({ limit: "attributes", maximum: 2 });
    expect(await decode(20_000, Number.POSITIVE_INFINITY)).toMatchObject({ name: "ContractError" });
  });

  test("are counted for each element alone", async () => {
    const document = `<a>${element(200)}${element(200)}</a>`;
    expect(await errorOf(() => decodeXml("WebcamBooking", document))).toMatchObject({ name: "ContractError" });
  });
});

describe("bytes", () => {
  const sizes = { json: Buffer.byteLength(page.json), xml: Buffer.byteLength(page.xml) };

  test.each(["json", "xml"] as const)(
    "of the page's %s sample: the limit itself is allowed, one less is not",
    async (format) => {
      const decode = format === "json" ? decoders.json : decoders.xml;
      expect(await decode(page[format], { bytes: sizes[format] })).toHaveProperty("Performer");
      expect(await errorOf(() => decode(page[format], { bytes: sizes[format] - 1 }))).toMatchObject({
        name: "LimitError",
        limit: "bytes",
        maximum: sizes[format] - 1,
      });
    },
  );

  test("are counted in UTF-8 where a string is given", async () => {
    expect(await errorOf(() => decodeJson("WebcamBooking", '"éé"', { limits: { bytes: 5 } }))).toMatchObject({
      limit: "bytes",
    });
    expect(await errorOf(() => decodeJson("WebcamBooking", '"éé"', { limits: { bytes: 6 } }))).toMatchObject({
      name: "ContractError",
    });
  });

  test("are 16 MiB by default", async () => {
    const text = (size: number) => new Uint8Array(size).fill(0x20);
    expect(await errorOf(() => decodeJson("WebcamBooking", text(16_777_216)))).toMatchObject({
      name: "JsonSyntaxError",
    });
    expect(await errorOf(() => decodeJson("WebcamBooking", text(16_777_217)))).toMatchObject({
      limit: "bytes",
      maximum: 16_777_216,
    });
    expect(await errorOf(() => decodeXml("WebcamBooking", text(16_777_217)))).toMatchObject({ limit: "bytes" });
  });

  test("come before all else", async () => {
    expect(await errorOf(() => decodeXml("WebcamBooking", "not XML", { limits: { bytes: 2 } }))).toMatchObject({
      name: "LimitError",
    });
  });
});

describe("a client's limits", () => {
  test.each([
    ["application/json", nested.json(300), "depth", 256],
    ["application/xml", nested.xml(300), "depth", 256],
  ])(
    "hold for its answers (%s), and the error says that the request was accepted",
    async (contentType, body, limit, maximum) => {
      const { url } = await answering(200, contentType, body);
      const client = createClient({ baseUrl: url, accessToken: "t" });
      expect(await errorOf(() => client.cancelMadeBooking({ BookingID: 1, Reason: "" }))).toMatchObject({
        name: "LimitError",
        limit,
        maximum,
        outcome: "accepted",
        status: 200,
      });
    },
  );

  test("are what its caller sets", async () => {
    const { url } = await answering(200, "application/xml", nested.xml(3));
    const client = createClient({ baseUrl: url, accessToken: "t", limits: { depth: 2 } });
    expect(await errorOf(() => client.cancelMadeBooking({ BookingID: 1, Reason: "" }))).toMatchObject({
      limit: "depth",
      maximum: 2,
    });
  });
});

test.each([0, -1, 1.5, Number.NaN, Number.NEGATIVE_INFINITY])("a limit of %d is a programmer's mistake", (depth) => {
  expect(() => decodeJson("WebcamBooking", "{}", { limits: { depth } })).toThrow(RangeError);
  expect(() => createClient({ limits: { depth } })).toThrow(RangeError);
});

describe.each([true, false])(
  "what is sent (checkRequest: %s) is at most 1,000 deep, whatever a client's limits are",
  (checkRequest) => {
    const node = { $ref: "#/components/schemas/Node" };
    const schemas = {
      Node: { type: "object", xml: { name: "Node" }, properties: { a: node, b: { type: "integer" } } },
    };
    const nestedValue = (depth: number) => Array.from({ length: depth - 1 }).reduce<object>((a) => ({ a }), {});
    const inBody = (mediaType: string, schema: object = node) => ({
      schemas,
      requestBody: { required: true, content: { [mediaType]: { schema } } },
    });
    const inForm = { type: "object", properties: { form: node } };
    const parameter = (facts: object) => ({ schemas, parameters: [{ name: "q", in: "query", ...facts }] });

    test.each([
      ["JSON", inBody("application/json"), (body: object) => ({ body })],
      [
        "JSON with integers beyond JavaScript's numbers",
        inBody("application/json", { allOf: [node], properties: { c: { type: "integer", format: "int64" } } }),
        (body: object) => ({ body }),
      ],
      ["XML", inBody("application/xml"), (body: object) => ({ body })],
      ["JSON in a form", inBody("application/x-www-form-urlencoded", inForm), (form: object) => ({ body: { form } })],
      ["JSON in a part", inBody("multipart/form-data", inForm), (form: object) => ({ body: { form } })],
      [
        "JSON in a query",
        parameter({ content: { "application/json": { schema: node } } }),
        (q: object) => ({ params: { query: { q } } }),
      ],
      [
        "a deepObject",
        parameter({ style: "deepObject", schema: node }),
        (q: object) => ({ params: { query: { q: Object.assign(q, { b: 1 }) } } }),
      ],
    ])("%s", async (_, operation, callOf) => {
      const { client, server, send } = await sender(
        { ...operation, int64: "bigint" },
        { checkRequest, limits: { depth: 5_000 } },
      );
      await send(callOf(nestedValue(990)));
      for (const depth of [1_001, 20_000]) {
        const { error } = await client.POST("/things", callOf(nestedValue(depth)));
        expect(error).toMatchObject({ name: "LimitError", limit: "depth", maximum: 1_000, outcome: "not-sent" });
      }
      expect(server.requests).toHaveLength(1);
    });
  },
);
