import { readFile } from "node:fs/promises";
import { inspect } from "node:util";
import * as api from "adultwork-webcam";
import { describe, expect, test } from "vitest";
import * as copy from "../src/errors/index.js";

const exchange = { outcome: "refused", status: 409, body: "no" } as const;
const fault = { line: 1, column: 2, offset: 1, excerpt: "<\n ^", rule: "expected more" };

const errors = {
  HttpError: new api.HttpError({ operation: "POST /x", mediaType: "text/plain" }, exchange),
  ContractError: new api.ContractError({ path: "/a", expected: "a string", found: "1", format: "json" }),
  XmlSyntaxError: new api.XmlSyntaxError(fault),
  JsonSyntaxError: new api.JsonSyntaxError(fault),
  MediaTypeError: new api.MediaTypeError({ mediaType: "text/html", expected: "application/json" }),
  NetworkError: new api.NetworkError("No answer came.", { outcome: "unknown" }, new Error("cause")),
  AbortError: new api.AbortError("The call was aborted.", { outcome: "not-sent" }),
  TokenError: new api.TokenError("No token.", { outcome: "not-sent" }),
};

const guards: Readonly<Record<string, (value: unknown) => boolean>> = {
  HttpError: api.isHttpError,
  ContractError: api.isContractError,
  XmlSyntaxError: api.isXmlSyntaxError,
  JsonSyntaxError: api.isJsonSyntaxError,
  MediaTypeError: api.isMediaTypeError,
  NetworkError: api.isNetworkError,
  AbortError: api.isAbortError,
  TokenError: api.isTokenError,
};

describe.each(Object.entries(errors))("%s", (name, error) => {
  test("is an Error and an ApiError, with its name", () => {
    expect(error).toBeInstanceOf(Error);
    expect(error).toBeInstanceOf(api.ApiError);
    expect(error.name).toBe(name);
    expect(error.stack).toContain(error.message);
  });

  test("is known by its own guard and isApiError, and by no other guard", () => {
    const known = Object.keys(guards).filter((guard) => guards[guard]?.(error));
    expect(known).toEqual([name]);
    expect(api.isApiError(error)).toBe(true);
  });

  test("is known by the guards of another copy of the package", () => {
    expect(error).not.toBeInstanceOf(copy.ApiError);
    expect(new Map<string, unknown>(Object.entries(copy)).get(`is${name}`)).toSatisfy((guard) => guard(error));
    expect(copy.isApiError(error)).toBe(true);
  });

  test("shows its name, message and fields in JSON, and no field that is not known", () => {
    const json = JSON.parse(JSON.stringify(error));
    expect(json).toMatchObject({ name, message: error.message });
    expect(Object.values(json)).not.toContain(null);
    expect(inspect(error)).not.toContain("undefined");
  });
});

test.each([null, undefined, "HttpError", {}, new Error("x"), { name: "HttpError", status: 1 }])(
  "%s is no ApiError",
  (value) => {
    expect(api.isApiError(value)).toBe(false);
    for (const guard of Object.values(guards)) expect(guard(value)).toBe(false);
  },
);

test("every error class is in README's table", async () => {
  const readme = await readFile("README.md", "utf8");
  for (const name of Object.keys(errors)) expect(readme).toMatch(new RegExp(`^\\| \`${name}\` +\\|`, "m"));
});

describe("the message of an HttpError says what the body does (RFC 9457)", () => {
  /** The message of a call that is answered with a status of 409 and that body. */
  async function messageOf(
    body: string,
    accessToken = "your-access-token",
    mediaType = "application/problem+json",
  ): Promise<string | undefined> {
    const headers = { "Content-Type": mediaType };
    const client = api.createClient({ accessToken, fetch: async () => new Response(body, { status: 409, headers }) });
    const { error } = await client.POST("/v1/Webcam/CancelMadeBooking", { body: { BookingID: 1, Reason: "" } });
    return error?.message.replace("POST /v1/Webcam/CancelMadeBooking was answered with status 409", "");
  }

  test.each<[string, string, string]>([
    ["its title", '{"title":"The booking is over.","detail":"It was on Monday."}', ": The booking is over."],
    ["its detail, without a title", '{"title":" ","detail":"It was on Monday."}', ": It was on Monday."],
    ["on one line", '{"title":"a\\n\\u0000 b"}', ": a b"],
    ["in at most 200 characters", JSON.stringify({ title: "x".repeat(300) }), `: ${"x".repeat(199)}…`],
    ["neither", '{"error":"none"}', "."],
    ["a title that is no text", '{"title":{"a":1}}', "."],
    ["null", "null", "."],
    ["no JSON", "<title>Conflict</title>", "."],
    ["nothing", "", "."],
  ])("%s", async (_, body, expected) => {
    expect(await messageOf(body)).toBe(expected);
  });

  test.each<[string, string, string]>([
    [
      "its title",
      "<problem xmlns='urn:ietf:rfc:7807'><detail>It was.</detail><title>It is over.</title></problem>",
      ": It is over.",
    ],
    [
      "its detail, without a title",
      "<p:problem xmlns:p='u'><p:title/><p:detail>A &lt; B &amp;amp; &#39;C&#x27;</p:detail></p:problem>",
      ": A < B &amp; 'C'",
    ],
    ["neither", "<problem><titles>No</titles></problem>", "."],
    ["an element inside", "<problem><title><b>No</b></title></problem>", "."],
    ["no XML", '{"title":"It is over."}', "."],
  ])("in XML: %s", async (_, body, expected) => {
    for (const mediaType of ["application/problem+xml", "text/xml; charset=utf-8"])
      expect(await messageOf(body, undefined, mediaType)).toBe(expected);
  });

  test.each([
    ["as it is", "secret-token-1 is none"],
    ["with references", "secret&#x2d;token&#45;1 is none"],
    ["with references that are escaped", "secret&amp;#x2d;token-1 is none"],
  ])("never a credential in XML: %s", async (_, title) => {
    const message = await messageOf(
      `<problem><title>${title}</title></problem>`,
      "secret-token-1",
      "application/problem+xml",
    );
    expect(message).toContain("[access");
    expect(message).not.toMatch(/secret/);
  });

  test.each([
    ["as it is", '{"title":"secret-token-1 is none"}'],
    ["with escapes", '{"title":"secret\\u002dtoken-1 is none"}'],
    ["with escapes that are escaped", '{"title":"secret\\\\u002dtoken-1 is none"}'],
    ["cut off", JSON.stringify({ title: `${"x".repeat(190)}secret-token-1` })],
  ])("never a credential: %s", async (_, body) => {
    const message = await messageOf(body, "secret-token-1");
    expect(message).toContain("[access");
    expect(message).not.toMatch(/secret/);
  });
});
