import { inspect } from "node:util";
import { type ClientOptions, createClient } from "adultwork-webcam";
import { describe, expect, test } from "vitest";
import { answering, rawServer } from "./support/raw-server.js";

const secret = "s3cret-token-of-the-user";
const body = { BookingID: 1, Reason: "I can't make it." };

/** All that a log could show of an error. */
function logsOf(error: unknown): string {
  const own = error instanceof Error ? `${error.stack} ${error.message} ${inspect(error.cause, { depth: null })}` : "";
  return [String(error), JSON.stringify(error), inspect(error, { depth: null, showHidden: true }), own].join("\n");
}

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
});
