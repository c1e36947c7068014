import { describe, expect, test } from "vitest";
import { buildAndImport } from "./support/build.js";
import { errorOf } from "./support/errors.js";

const properties = Object.fromEntries(
  ["date-time", "date", "time", "duration"].map((format) => [format, { type: "string", format }]),
);
const operation = {
  operationId: "send",
  requestBody: { required: true, content: { "application/json": { schema: { $ref: "#/components/schemas/R" } } } },
  responses: { "204": { description: "Done." } },
};
const contract = {
  openapi: "3.1.0",
  info: { title: "A", version: "1" },
  servers: [{ url: "https://a.example" }],
  paths: { "/it": { post: operation } },
  components: { schemas: { R: { type: "object", properties } } },
};

const ofXmlSchema = [
  ["date-time", "2024-01-01T00:00:00"],
  ["date-time", "2024-01-01T24:00:00Z"],
  ["date-time", "12024-01-01T00:00:00Z"],
  ["date", "1988-01-08+01:00"],
  ["time", "13:06:12"],
  ["time", "24:00:00Z"],
  ["duration", "PT0.5S"],
  ["duration", "-P1D"],
  ["duration", "P1Y3D"],
] as const;
const ofRfc3339 = [
  ["date-time", "1996-12-19t16:39:57.5-08:00"],
  ["date-time", "1990-12-31T23:59:60Z"],
  ["date", "2024-02-29"],
  ["time", "08:30:06.283185Z"],
  ["duration", "P2W"],
  ["duration", "P1Y2M3DT4H5M6S"],
] as const;

describe.each(["standards", "rfc3339"] as const)("--formats %s", (formats) => {
  const texts = formats === "standards" ? [...ofXmlSchema, ...ofRfc3339] : ofRfc3339;

  test("takes what it says in JSON, in XML and in requests", async () => {
    const { entry } = await buildAndImport(contract, "number", formats);
    const client = entry.createClient({ fetch: async () => new Response(null, { status: 204 }) });
    for (const [format, text] of texts) {
      const value = { [format]: text };
      expect(entry.decodeJson("R", JSON.stringify(value))).toEqual(value);
      expect(await entry.decodeXml("R", `<R><${format}>${text}</${format}></R>`)).toEqual(value);
      expect(await client.send(value)).toBeUndefined();
    }
  });

  test("and refuses the rest, with the form in words", async () => {
    const { entry } = await buildAndImport(contract, "number", formats);
    const client = entry.createClient({ fetch: async () => new Response(null, { status: 204 }) });
    for (const [format, text] of formats === "standards" ? [["date", "20240229"] as const] : ofXmlSchema) {
      const value = { [format]: text };
      const fault = {
        name: "ContractError",
        path: `/${format}`,
        expected: expect.stringMatching(formats === "standards" ? /^a date as YYYY-MM-DD/ : /^a .+ of RFC 3339, as /),
      };
      expect(await errorOf(() => entry.decodeJson("R", JSON.stringify(value)))).toMatchObject(fault);
      expect(await errorOf(() => entry.decodeXml("R", `<R><${format}>${text}</${format}></R>`))).toMatchObject(fault);
      expect(await errorOf(() => client.send(value))).toMatchObject({ ...fault, outcome: "not-sent" });
    }
  });
});

test("a schema that XML has no form of is named by decodeXml and encodeXml, with the reason and its place", async () => {
  const text = { type: "string", xml: { nodeType: "text" } };
  const R = { type: "object", properties: { currency: text, other: { type: "string" } } };
  const { entry } = await buildAndImport({ ...contract, openapi: "3.2.0", paths: {}, components: { schemas: { R } } });
  const message =
    /^The schema R has no form in XML, by the contract at #\/components\/schemas\/R: text beside elements/;
  for (const run of [() => entry.decodeXml("R", "<R/>"), () => entry.encodeXml("R", {})])
    await expect(run()).rejects.toThrow(message);
});
