import { type ClientOptions, createClient, TokenError } from "adultwork-webcam";
import { describe, expect, test } from "vitest";
import { logsOf } from "./support/logs.js";
import { answering, rawServer } from "./support/raw-server.js";

const secret = "s3cret-token-of-the-user";
const body = { BookingID: 1, Reason: "I can't make it." };

const escaped = (text: string) => text.replace(/./g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`);

const netJson = (text: string) =>
  text
    .replace(/[^\w]/g, (character) => `\\u00${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace("/", "\\/");
const references = (text: string) => text.replace(/./g, (character) => `&#x${character.charCodeAt(0).toString(16)};`);
const percent = (text: string) => text.replace(/./g, (character) => `%${character.charCodeAt(0).toString(16)}`);
const booking = (text: string) =>
  `<WebcamBooking xmlns="http://schemas.datacontract.org/2004/07/AW.Web.Api.Models.Webcam"><WebcamBookingID><![CDATA[${text}]]></WebcamBookingID></WebcamBooking>`;

async function failingCall(options: ClientOptions, headers: Record<string, string> = {}): Promise<unknown> {
  const client = createClient({ accessToken: secret, ...options });
  return client.cancelMadeBooking(body, { headers }).then(
    () => expect.fail("the call succeeded"),
    (error: unknown) => error,
  );
}

describe("no error shows the access token", () => {
  test.each([
    ["a refusal", 401, "text/plain", "no"],
    ["a refusal that repeats the request's header", 400, "text/plain", `Bad header: Authorization: Bearer ${secret}`],
    ["a value that holds it", 200, "application/json", `{"WebcamBookingID":"${secret}"}`],
    [
      "a value that holds a piece of it where it is cut",
      200,
      "application/json",
      `{"WebcamBookingID":"${" ".repeat(30)}${secret}"}`,
    ],
    ["broken JSON around it", 200, "application/json", `{"a":"${secret}",}`],
    ["broken XML around it", 200, "application/xml", `<a>${secret}</b>`],
    [
      "broken XML around it, in another encoding",
      200,
      "application/xml",
      Buffer.from(`\uFEFF<a>${secret}</b>`, "utf16le"),
    ],
    [
      "the same without a byte order mark",
      200,
      "application/xml; charset=utf-16le",
      Buffer.from(`<a>${secret}</b>`, "utf16le"),
    ],
    [
      "broken JSON around it, far beyond what an error keeps",
      200,
      "application/json",
      `[${" ".repeat(250_000)}"${secret}",]`,
    ],
    ["a value that holds it in escapes", 200, "application/json", `{"WebcamBookingID":"${escaped(secret)}"}`],
    ["the same where it is cut", 200, "application/json", `{"WebcamBookingID":"${" ".repeat(30)}${escaped(secret)}"}`],
    [
      "a value that holds it as PHP and .NET write it",
      200,
      "application/json",
      `{"WebcamBookingID":"${netJson(secret)}"}`,
    ],
    ["a refusal of HTML that holds it in references", 400, "text/html", `<p>${references(secret)}</p>`],
    ["a refusal of a form that holds it percent-encoded", 400, "text/plain", `token=${percent(secret)}`],
    ["an XML value that a CDATA section splits", 200, "application/xml", booking(secret.replace("-", "]]><![CDATA[-"))],
    [
      "an XML value that a comment splits",
      200,
      "application/xml",
      booking(secret.replace("-", "]]>-<!-- x --><![CDATA[")),
    ],
    ["an element named after it", 200, "application/xml", `<${secret}></b>`],
    ["a media type that holds it", 200, `text/${secret}`, "x"],
  ])("%s", async (_, status, contentType, text) => {
    const { url } = await answering(status, contentType, text);
    const logs = logsOf(await failingCall({ baseUrl: url }));
    expect(logs).not.toContain("s3cret");
    expect(logs).toMatch(/HttpError|ContractError|SyntaxError|MediaTypeError/);
  });

  test("a connection that broke", async () => {
    const { url } = await rawServer((response) => response.destroy());
    expect(logsOf(await failingCall({ baseUrl: url }))).not.toContain("s3cret");
  });

  test("a fetch whose error holds the request and repeats the header", async () => {
    const fetch = (request: Request) => {
      const message = `could not send ${request.headers.get("Authorization")}`;
      return Promise.reject(
        Object.assign(new Error(message, { cause: new Error(message) }), { request, code: "E_OWN" }),
      );
    };
    const error = await failingCall({ fetch });
    expect(logsOf(error)).not.toContain("s3cret");
    expect(error).toMatchObject({
      name: "NetworkError",
      cause: { code: "E_OWN", message: "could not send Bearer [access token]" },
    });
  });

  test("a token with a line feed, which Node's own message would print whole", async () => {
    const error = await failingCall({ accessToken: `${secret}\nX-Evil: 1` });
    expect(logsOf(error)).not.toContain("s3cret");
    expect(error).toMatchObject({ name: "TokenError", outcome: "not-sent" });
  });

  test("an Authorization header of the caller's own with a line feed: a TypeError without it", async () => {
    const error = await failingCall({}, { Authorization: `Bearer ${secret}\nx` });
    expect(error).toBeInstanceOf(TypeError);
    expect(logsOf(error)).not.toContain("s3cret");
  });

  test("a token that a caller's own header carries is taken out like the client's", async () => {
    const { url } = await answering(400, "text/plain", `Bearer ${secret}`);
    const error = await failingCall(
      { baseUrl: url, accessToken: "another-token" },
      { Authorization: `Bearer ${secret}` },
    );
    expect(logsOf(error)).not.toContain("s3cret");
  });

  test("an accessToken function that throws: its message is the caller's own, its fields are not kept", async () => {
    const accessToken = () => {
      throw Object.assign(new Error("refresh failed"), { refreshToken: secret });
    };
    const error = await failingCall({ accessToken });
    expect(logsOf(error)).not.toContain("s3cret");
    expect(error).toMatchObject({ name: "TokenError", cause: { message: "refresh failed" } });
  });

  test("neither of two tokens, where the first was refused and the server repeats both", async () => {
    const { url } = await rawServer((response, request) => {
      const seen = `${request.headers.authorization} after Bearer ${secret}-1`;
      response.writeHead(request.headers.authorization?.endsWith("1") ? 401 : 400).end(seen);
    });
    let asked = 0;
    const error = await failingCall({ baseUrl: url, accessToken: () => `${secret}-${++asked}` });
    expect(asked).toBe(2);
    expect(logsOf(error)).not.toContain("s3cret");
    expect(error).toMatchObject({ status: 400, body: "Bearer [access token] after Bearer [access token]" });
  });

  test("nor one that is asked for anew and begins with the other", async () => {
    const { url } = await answering(401, "text/plain", `${secret} and ${secret}-and-more`);
    const accessToken = ({ rejected }: { rejected?: string }) =>
      rejected === undefined ? secret : `${rejected}-and-more`;
    const error = await failingCall({ baseUrl: url, accessToken });
    expect(error).toMatchObject({ body: "[access token] and [access token]" });
  });

  test("a function that fails when it is asked anew, and repeats the token that was refused", async () => {
    const { url } = await answering(401, "text/plain", "");
    const accessToken = ({ rejected }: { rejected?: string }) => {
      if (rejected !== undefined) throw new Error(`no other than ${rejected}`);
      return secret;
    };
    const error = await failingCall({ baseUrl: url, accessToken });
    expect(logsOf(error)).not.toContain("s3cret");
    expect(error).toMatchObject({ name: "TokenError", cause: { message: "no other than [access token]" } });
  });

  test("a function that fails with a TokenError of its own, whose code and cause repeat the token", async () => {
    const { url } = await answering(401, "text/plain", "");
    const accessToken = ({ rejected }: { rejected?: string }) => {
      if (rejected === undefined) return secret;
      throw new TokenError("no other", undefined, { code: `not_${rejected}`, cause: new Error(`had ${rejected}`) });
    };
    const error = await failingCall({ baseUrl: url, accessToken });
    expect(logsOf(error)).not.toContain("s3cret");
    expect(error).toMatchObject({ code: "not_[access token]", cause: { message: "had [access token]" } });
  });

  test("a call that was retried, timed out, or reached a limit", async () => {
    const { url } = await answering(429, "text/plain", `Bearer ${secret}`);
    const retried = await failingCall({ baseUrl: url, retry: { times: 1, maximumDelay: 5 } });
    expect(logsOf(retried)).not.toContain("s3cret");
    const late = await failingCall({ baseUrl: url, timeout: 50, retry: { times: 99, maximumDelay: 5000 } });
    expect(late).toMatchObject({ name: "TimeoutError" });
    expect(logsOf(late)).not.toContain("s3cret");
    const long = await answering(200, "application/json", `{"Token":"Bearer ${secret}"}`);
    const limited = await failingCall({ baseUrl: long.url, limits: { bytes: 25 } });
    expect(limited).toMatchObject({ name: "LimitError" });
    expect(logsOf(limited)).not.toContain("s3cret");
  });
});
