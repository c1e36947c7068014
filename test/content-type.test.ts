import { createClient } from "adultwork-webcam";
import { describe, expect, test } from "vitest";
import { ContractFault } from "../scripts/report/problems.js";
import { buildAndImport, generateFrom } from "./support/build.js";
import { answering, rawServer } from "./support/raw-server.js";
import { booking, page } from "./support/samples.js";
import { answeredWith, smallContract } from "./support/small-contract.js";

const path = "/v1/Webcam/CancelMadeBooking";
const body = { BookingID: 1, Reason: "I can't make it." };

async function call(contentType: string, text: string | Uint8Array) {
  const { url } = await answering(200, contentType, text);
  return createClient({ credentials: "omit", baseUrl: url }).POST(path, { body });
}

describe("a Content-Type is one media type with parameters (RFC 9110 §8.3, §5.6.6)", () => {
  test.each([
    ["nothing inside a quoted string ends it", 'application/json; profile="a; charset=utf-16le"'],
    ["nor does an escaped quote (§5.6.4)", String.raw`application/json; profile="a\"; charset=utf-16le; b=\""`],
    ["nor a comma", 'application/json; profile="a, text/html"'],
    ["nor what an escape stands before", String.raw`application/json; profile="\\"; charset=utf-8`],
    ["a tab is white space too", "application/json\t;\tcharset=utf-8"],
    ["a parameter may be left out", "application/json;;charset=utf-8;"],
    ["names are the same in upper and lower case", "APPLICATION/Json; CharSet=UTF-8"],
    ["a value may be quoted", 'application/json;charset="utf-8"'],
    ["with escapes in it", String.raw`application/json;charset="u\tf-8"`],
    ["another name that ends so is not charset", "application/json; x-charset=utf-16le"],
    ["what is no parameter is passed over", "application/json; charset; =utf-16le; charset=; a b=c; charset=utf-8"],
    ["as is a quoted string that does not end", 'application/json; profile="a; charset=utf-16le'],
    ["the same charset twice is one", "application/json; charset=utf-8; charset=UTF-8"],
  ])("%s: %s", async (_, contentType) => {
    expect(await call(contentType, page.json)).toMatchObject({ data: booking() });
  });

  test("a quoted charset is read as one that is not", async () => {
    const { data } = await call('application/json; a="\\";"; charset="utf-16le"', Buffer.from(page.json, "utf16le"));
    expect(data).toEqual(booking());
  });

  test.each([
    ["application/json,application/json"],
    ['application/json; charset=utf-8, Application/JSON ;charset="UTF-8"'],
    ['application/json; a="1,2", application/json; a="1,2", , application/json; a="1,2"'],
    ["application/json,"],
  ])("equal ones are one: %s", async (contentType) => {
    expect(await call(contentType, page.json)).toMatchObject({ data: booking() });
  });

  test("equal ones in two header lines are one", async () => {
    const types = ["application/json; charset=utf-8", "application/json;charset=UTF-8"];
    const { url } = await rawServer((response) => response.writeHead(200, { "Content-Type": types }).end(page.json));
    const { data } = await createClient({ credentials: "omit", baseUrl: url }).POST(path, { body });
    expect(data).toEqual(booking());
  });

  test.each([
    "application/json, text/html",
    "application/json, application/json; charset=utf-16le",
    "application/json; charset=utf-8; charset=iso-8859-1",
    "application/json; profile=a, application/json; profile=b",
    "application",
    "application/json/2",
    "application /json",
    "appli(cation)/json",
    "; application/json",
  ])("of others none is taken, and the error says so: %s", async (contentType) => {
    const { error } = await call(contentType, page.json);
    expect(error).toMatchObject({ name: "MediaTypeError", mediaType: undefined, outcome: "accepted" });
    expect(error?.message).toContain(`the Content-Type ${contentType.slice(0, 39)}`);
    expect(error?.message).toContain("is not one media type, expected application/json or application/xml");
  });

  test("a long one is read in time that grows with its length", async () => {
    const parameters = [
      `"${"\\".repeat(50_000)}`,
      `"${'\\"'.repeat(50_000)}`,
      `a="${";,".repeat(50_000)}`,
      " ".repeat(100_000),
    ];
    for (const parameter of parameters) {
      const fetch = async () =>
        new Response(page.json, { headers: { "Content-Type": `application/json;${parameter};x` } });
      const { data } = await createClient({ credentials: "omit", fetch }).POST(path, { body });
      expect(data).toEqual(booking());
    }
  }, 10_000);
});

describe("a key of `content` is read so too, in a request as in an answer", () => {
  const contractWith = (key: string) => {
    const content = { [key]: { schema: { type: "string" } } };
    const post = { operationId: "send", requestBody: { required: true, content }, ...answeredWith({ 200: content }) };
    return smallContract({ "/": { post } });
  };

  test.each([
    "text/plain\t;charset=utf-8",
    "text/plain ; charset=utf-8",
    'TEXT/plain;charset="utf-8"',
    'text/plain; profile="a; charset=utf-16le, text/html"',
    "text/plain;",
  ])("%j", async (key) => {
    const { entry } = await buildAndImport(contractWith(key));
    const server = await rawServer((response, request) => {
      response.writeHead(200, { "Content-Type": request.headers["content-type"] }).end(request.body);
    });
    expect(await entry.createClient({ baseUrl: server.url }).send("Grüße")).toBe("Grüße");
    expect(server.requests[0]?.headers["content-type"]).toContain(key.trim());
  });

  test.each([
    "plain",
    "text/plain, text/html",
    "text/plain, text/plain",
    "text/plain; charset=utf-8; charset=utf-16le",
    "text/plain;a=\u0001",
    'text/plain;a="☃"',
    "te xt/plain",
    "",
  ])("%j is refused in both", async (key) => {
    const fault: unknown = await generateFrom(contractWith(key)).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(ContractFault);
    expect(fault instanceof ContractFault && fault.problems).toMatchObject([
      { found: key, advice: expect.stringContaining("write a media type") },
      { found: key, advice: expect.stringContaining("write a media type") },
    ]);
  });
});

test("the media types of a part are a list that no comma inside quotes parts (OpenAPI, Encoding Object)", async () => {
  const encoding = { part: { contentType: 'application/json; profile="a, b", text/plain' } };
  const content = { "multipart/form-data": { schema: { type: "object", properties: { part: {} } }, encoding } };
  const post = { operationId: "send", requestBody: { content }, ...answeredWith({ 204: {} }) };
  const { entry } = await buildAndImport(smallContract({ "/": { post } }));
  const server = await rawServer((response) => response.writeHead(204).end());
  await entry.createClient({ baseUrl: server.url }).send({ part: { a: 1 } });
  expect(server.requests[0]?.body).toContain('Content-Type: application/json; profile="a, b"\r\n\r\n{"a":1}');
});
