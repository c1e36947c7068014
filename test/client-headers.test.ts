import { createClient } from "adultwork-webcam";
import { describe, expect, test } from "vitest";
import { rawServer } from "./support/raw-server.js";

const body = { BookingID: 1, Reason: "Ill" };
const secret = "key-0123456789";

/** What reaches the server of the headers of one call. */
async function sent(client: Parameters<typeof createClient>[0], headers?: Record<string, string | null | undefined>) {
  let received: Headers | undefined;
  const fetch = async (request: Request) => {
    received = request.headers;
    return new Response(null, { status: 500 });
  };
  await createClient({ accessToken: "token-0123456789", ...client, fetch }).POST("/v1/Webcam/CancelMadeBooking", {
    body,
    ...(headers && { headers }),
  });
  return received;
}

describe("headers of createClient", () => {
  test("go with each call, and do not stand in for the credentials or the Accept", async () => {
    const received = await sent({ headers: { "X-ApiKey": secret, "X-Trace": "1" } });
    expect(Object.fromEntries(received ?? [])).toMatchObject({
      "x-apikey": secret,
      "x-trace": "1",
      accept: "application/json",
      authorization: "Bearer token-0123456789",
    });
  });

  test.each([
    ["another value", "2", "2"],
    ["null", null, null],
    ["undefined", undefined, null],
  ])("a call's own come before them, whatever the case: %s", async (_, value, expected) => {
    const received = await sent({ headers: { "X-Trace": "1", "X-Other": "o" } }, { "x-TRACE": value });
    expect(received?.get("X-Trace")).toBe(expected);
    expect(received?.get("X-Other")).toBe("o");
  });

  test("an Accept that a call leaves undefined is still ours", async () => {
    expect((await sent({ headers: { "X-Trace": "1" } }, { Accept: undefined }))?.get("Accept")).toBe(
      "application/json",
    );
  });

  test("an Authorization among them stands in for the access token", async () => {
    expect((await sent({ headers: { Authorization: "Bearer own-0123456789" } }))?.get("Authorization")).toBe(
      "Bearer own-0123456789",
    );
  });

  test("one that HTTP does not allow is a TypeError without its value", async () => {
    const client = createClient({ accessToken: "t", headers: { "X-ApiKey": `${secret}\nX-Other: 1` } });
    const error = await client.cancelMadeBooking(body).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(TypeError);
    expect(String(error)).not.toContain(secret);
  });
});

describe("secret values among headers", () => {
  test.each([
    ["X-ApiKey", []],
    ["X-Api-Key", []],
    ["X-ApiSecret", []],
    ["X-Auth-Thing", []],
    ["X-Partner", ["x-PARTNER"]],
  ])("%s: a server that repeats it does not bring it into the error", async (name, secretHeaders) => {
    const fetch = async () => new Response(`refused: ${secret}`, { status: 403 });
    const client = createClient({ accessToken: "token-0123456789", fetch, secretHeaders });
    for (const headers of [{ [name]: secret }, undefined]) {
      const given = headers
        ? client
        : createClient({ accessToken: "t", fetch, secretHeaders, headers: { [name]: secret } });
      const { error } = await given.POST("/v1/Webcam/CancelMadeBooking", { body, ...(headers && { headers }) });
      expect(error?.status).toBe(403);
      expect(`${error} ${error?.body} ${JSON.stringify(error)}`).not.toContain(secret);
    }
  });

  test("any other header is no secret", async () => {
    const fetch = async () => new Response("refused: trace-0123456789", { status: 403 });
    const client = createClient({ accessToken: "token-0123456789", fetch, headers: { "X-Trace": "trace-0123456789" } });
    expect((await client.POST("/v1/Webcam/CancelMadeBooking", { body })).error?.body).toContain("trace-0123456789");
  });

  test("none goes to another origin: with redirect: follow nothing is sent", async () => {
    const server = await rawServer((response) => response.writeHead(500).end());
    const client = createClient({ accessToken: "t", baseUrl: server.url, headers: { "X-ApiKey": secret } });
    const error = await client.cancelMadeBooking(body, { redirect: "follow" }).catch((thrown: unknown) => thrown);
    expect(String(error)).toContain("nothing was sent");
    expect(server.requests).toEqual([]);
  });
});

describe("a page of the host in place of an answer", () => {
  test.each([403, 503])("with status %i is an HttpError that says so in one line", async (status) => {
    const headers = { "Content-Type": "text/html; charset=utf-8" };
    const fetch = async () => new Response("<!doctype html><title>Just a moment…</title>", { status, headers });
    const { error } = await createClient({ accessToken: "t", fetch }).POST("/v1/Webcam/CancelMadeBooking", { body });
    expect(error).toMatchObject({ name: "HttpError", status, mediaType: "text/html" });
    expect(error?.message).toMatch(
      `POST /v1/Webcam/CancelMadeBooking was answered with status ${status} and a page in HTML, maybe the host's own.`,
    );
  });
});
