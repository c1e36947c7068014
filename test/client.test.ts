import {
  type ClientOptions,
  createClient,
  isAbortError,
  isContractError,
  isHttpError,
  isJsonSyntaxError,
  isMediaTypeError,
  isNetworkError,
  isXmlSyntaxError,
} from "adultwork-webcam";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { startSandbox, type WebcamSandbox } from "../sandbox/index.js";
import { answering, rawServer } from "./support/raw-server.js";
import { booking, page } from "./support/samples.js";

const path = "/v1/Webcam/CancelMadeBooking";
const body = { BookingID: 1, Reason: "I can't make it." };
const json = "application/json";

let sandbox: WebcamSandbox;

beforeEach(async () => {
  sandbox = await startSandbox();
  onTestFinished(() => sandbox.close());
});

function sandboxClient(options: ClientOptions = {}) {
  return createClient({ accessToken: sandbox.tokens.full, baseUrl: sandbox.url, ...options });
}

function call(baseUrl: string, options: ClientOptions = {}) {
  return createClient({ accessToken: "a-secret-token", baseUrl, ...options }).POST(path, { body });
}

describe("one call", () => {
  test("cancels, and gives the value of the page's JSON sample in either format", async () => {
    for (const format of ["json", "xml"] as const) {
      sandbox.reset();
      const { data, error, response } = await sandboxClient({ format }).POST(path, { body });
      expect(error).toBeUndefined();
      expect(data).toEqual(booking());
      expect(response?.headers.get("Content-Type")).toBe(`application/${format}; charset=utf-8`);
      expect(sandbox.bookings()[0]?.Status).toBe("Cancelled");
    }
  });

  test("by operationId gives the value itself, or throws the error that the path-based call gives", async () => {
    const client = sandboxClient();
    expect(await client.cancelMadeBooking(body)).toEqual(booking());
    const { error } = await client.POST(path, { body });
    const thrown = await client.cancelMadeBooking(body).catch((caught: unknown) => caught);
    expect(thrown).toEqual(error);
    expect(isHttpError(thrown) && thrown.status).toBe(409);
  });

  test("sends the method, path, headers and body that the contract states, and nothing more", async () => {
    const server = await answering(200, json, page.json);
    await call(server.url, { format: "xml" });
    expect(server.requests).toHaveLength(1);
    expect(server.requests[0]).toMatchObject({ method: "POST", url: path, body: JSON.stringify(body) });
    expect(server.requests[0]?.headers).toMatchObject({
      authorization: "Bearer a-secret-token",
      accept: "application/xml",
      "content-type": json,
    });
  });

  test("takes the contract's first server where no baseUrl is given", async () => {
    const urls: string[] = [];
    const fetch = async (request: Request) => {
      urls.push(request.url);
      return new Response(page.json, { headers: { "Content-Type": json } });
    };
    await createClient({ credentials: "omit", fetch }).POST(path, { body });
    expect(urls).toEqual([`https://api-sandbox.adultwork.com${path}`]);
  });

  test("may have a format, headers and a fetch of its own", async () => {
    const server = await answering(200, json, page.json);
    await createClient({ credentials: "omit", baseUrl: server.url }).cancelMadeBooking(body, {
      format: "xml",
      headers: { "X-Trace": "1" },
    });
    expect(server.requests[0]?.headers).toMatchObject({ accept: "application/xml", "x-trace": "1" });
    expect(server.requests[0]?.headers.authorization).toBeUndefined();
    const fetch = async () => new Response(page.json, { headers: { "Content-Type": json } });
    expect((await createClient({ credentials: "omit" }).POST(path, { body, fetch })).data).toEqual(booking());
  });

  test("asks the accessToken function for each call, and tells it the scopes", async () => {
    const needs: unknown[] = [];
    const client = sandboxClient({
      accessToken: async (need) => {
        needs.push(need);
        return sandbox.tokens.full;
      },
    });
    await client.cancelMadeBooking(body);
    await client.POST(path, { body });
    expect(needs).toEqual([{ scopes: ["account_webcam_bookings"] }, { scopes: ["account_webcam_bookings"] }]);
  });

  test("for a path that the contract does not have is a TypeError", async () => {
    // @ts-expect-error the compiler says so too
    await expect(sandboxClient().POST("/v1/Nothing", { body })).rejects.toThrow(
      "The contract has no operation POST /v1/Nothing.",
    );
  });

  test("passes through openapi-fetch's middleware, which sees the answer before it is decoded", async () => {
    const client = sandboxClient();
    const seen: (string | null)[] = [];
    const middleware = {
      onRequest: ({ request }: { request: Request }) => void seen.push(request.headers.get("Authorization")),
      onResponse: ({ response }: { response: Response }) => void seen.push(String(response.status)),
    };
    client.use(middleware);
    await client.POST(path, { body });
    expect((await client.POST(path, { body })).error?.status).toBe(409);
    client.eject(middleware);
    await client.POST(path, { body });
    const token = `Bearer ${sandbox.tokens.full}`;
    expect(seen).toEqual([token, "200", token, "409"]);
  });

  test("decodes an answer that middleware gives in place of the server's", async () => {
    const client = createClient({ credentials: "omit", baseUrl: "http://127.0.0.1:1" });
    let status = 200;
    client.use({ onRequest: () => new Response(page.json, { status, headers: { "Content-Type": json } }) });
    expect((await client.POST(path, { body })).data).toEqual(booking());
    status = 503;
    expect((await client.POST(path, { body })).error).toMatchObject({
      name: "HttpError",
      status: 503,
      outcome: "unknown",
    });
  });
});

test("middleware that reads an answer's body is told to read a clone", async () => {
  const client = sandboxClient();
  client.use({ onResponse: async ({ response }) => void (await response.text()) });
  await expect(client.POST(path, { body })).rejects.toThrow("middleware is to read a clone of it");
});

describe("an answer is decoded by its own Content-Type, whatever was asked for", () => {
  const xmlBooking = booking({ SessionDate: "2018-02-01T00:00" });
  const utf16 = Buffer.from(`\uFEFF${page.xml}`, "utf16le");
  test.each([
    ["application/json", page.json, booking()],
    ["application/json; charset=utf-8", page.json, booking()],
    ["Application/JSON;odata=verbose", page.json, booking()],
    ["text/json", page.json, booking()],
    ["application/vnd.api+json", page.json, booking()],
    ["application/xml", page.xml, xmlBooking],
    ['application/xml; charset="UTF-8"', page.xml, xmlBooking],
    ["text/xml;charset=utf-8", page.xml, xmlBooking],
    ["application/vnd.booking+xml", page.xml, xmlBooking],
    ["application/xml; charset=utf-16", utf16, xmlBooking],
    ["application/xml", utf16, xmlBooking],
    ["application/xml", Buffer.from(`<?xml version="1.0" encoding="iso-8859-1"?>${page.xml}`, "latin1"), xmlBooking],
    ["application/json; charset=utf-16le", Buffer.from(page.json, "utf16le"), booking()],
  ])("%s", async (contentType, text, value) => {
    const server = await answering(200, contentType, text);
    for (const format of ["json", "xml"] as const) {
      const { data, error } = await call(server.url, { format });
      expect(error).toBeUndefined();
      expect(data).toEqual(value);
    }
  });

  test("any 2xx is read as the success that the contract states", async () => {
    const server = await answering(202, json, page.json);
    expect((await call(server.url)).data).toEqual(booking());
  });
});

describe("a 2xx answer that cannot be decoded says that the server accepted the request", () => {
  const accepted = { outcome: "accepted", status: 200 };
  test.each([
    [
      "a value that does not fit",
      json,
      '{"Status":"Gone"}',
      isContractError,
      { path: "/WebcamBookingID", format: "json" },
    ],
    ["broken JSON", json, '{"Status":', isJsonSyntaxError, { line: 1, column: 11 }],
    ["broken XML", "application/xml", "<a>\n<b></a>", isXmlSyntaxError, { line: 2, column: 6 }],
    ["bytes that are no UTF-8", json, Buffer.from([0x7b, 0xff]), isJsonSyntaxError, { offset: 1 }],
    ["an unknown charset", "application/xml; charset=klingon", page.xml, isXmlSyntaxError, {}],
    ["an empty body", json, "", isJsonSyntaxError, { offset: 0 }],
    ["an empty XML body", "text/xml", "", isXmlSyntaxError, { offset: 0 }],
    ["no Content-Type", undefined, page.json, isMediaTypeError, { mediaType: undefined }],
    ["HTML", "text/html; charset=utf-8", "<p>Hello", isMediaTypeError, { mediaType: "text/html" }],
    ["a Content-Type that is none", "json", page.json, isMediaTypeError, { mediaType: undefined }],
  ])("%s", async (_, contentType, text, isError, fields) => {
    const server = await answering(200, contentType, text);
    const { data, error, response } = await call(server.url);
    expect(data).toBeUndefined();
    expect(isError(error)).toBe(true);
    expect(error).toMatchObject({ ...accepted, ...fields });
    expect(error?.message).toContain("The server accepted the request (status 200).");
    expect(error?.body).toBe(text.length === 0 ? undefined : Buffer.from(text).toString());
    expect(response?.status).toBe(200);
  });

  test("a 204 without a body, which the contract does not state", async () => {
    const server = await rawServer((response) => response.writeHead(204).end());
    const { error } = await call(server.url);
    expect(error).toMatchObject({ name: "MediaTypeError", status: 204, outcome: "accepted" });
  });

  test("a control character as DataContractSerializer writes it: the cancellation has happened all the same", async () => {
    const { error } = await sandboxClient({ format: "xml" }).POST(path, { body: { ...body, Reason: "bell \u0007" } });
    expect(error).toMatchObject({ name: "XmlSyntaxError", outcome: "accepted", status: 200 });
    expect(sandbox.bookings()[0]?.Status).toBe("Cancelled");
  });
});

describe("an answer outside 2xx is an HttpError", () => {
  test.each([
    [401, "refused"],
    [404, "refused"],
    [429, "refused"],
    [500, "unknown"],
    [503, "unknown"],
    [304, "unknown"],
  ])("%i: %s", async (status, outcome) => {
    const server = await answering(status, "text/plain; charset=utf-8", status === 304 ? "" : "Nö");
    const { data, error } = await call(server.url);
    expect(data).toBeUndefined();
    expect(error).toMatchObject({ name: "HttpError", status, outcome, mediaType: "text/plain" });
    expect(error?.body).toBe(status === 304 ? undefined : "Nö");
  });

  test("with an empty body and no Content-Type is an error like any other", async () => {
    const server = await answering(401, undefined, "");
    const { error } = await call(server.url);
    expect(isHttpError(error)).toBe(true);
    expect(error).toMatchObject({ status: 401, outcome: "refused", mediaType: undefined });
    expect(error?.body).toBeUndefined();
  });

  test("with a body that is a good booking is no booking", async () => {
    const server = await answering(500, json, page.json);
    const { data, error } = await call(server.url);
    expect(data).toBeUndefined();
    expect(error?.body).toBe(page.json);
  });

  test("keeps no more than 65,536 units of a long body", async () => {
    const server = await answering(500, "text/plain", "x".repeat(1_000_000));
    expect((await call(server.url)).error?.body).toHaveLength(65_536);
  });

  test("a redirect too: it is followed, and the request sent again, for a caller alone who asks for it", async () => {
    const target = await answering(200, json, page.json);
    const server = await rawServer((response) => response.writeHead(307, { Location: target.url + path }).end());
    const client = createClient({ accessToken: "a-secret-token", baseUrl: server.url });
    const { error } = await client.POST(path, { body });
    expect(error).toMatchObject({ name: "HttpError", status: 307, outcome: "unknown" });
    expect(target.requests).toEqual([]);
    expect((await client.POST(path, { body, redirect: "follow" })).data).toEqual(booking());
    expect(target.requests[0]?.headers.authorization).toBeUndefined();
  });

  test("a redirect that was followed to where nobody listens: the first server may have acted", async () => {
    const nowhere = sandbox.url;
    await sandbox.close();
    const server = await rawServer((response) => response.writeHead(307, { Location: nowhere }).end());
    const client = createClient({ credentials: "omit", baseUrl: server.url });
    const { error } = await client.POST(path, { body, redirect: "follow" });
    expect(error).toMatchObject({ name: "NetworkError", outcome: "unknown" });
  });
});

describe("an answer that did not come, or not whole", () => {
  test("refused connection: nothing was sent", async () => {
    const { url } = sandbox;
    await sandbox.close();
    const { error, response } = await call(url);
    expect(isNetworkError(error)).toBe(true);
    expect(error).toMatchObject({ outcome: "not-sent", cause: { cause: { code: "ECONNREFUSED" } } });
    expect(error?.message).toContain("ECONNREFUSED");
    expect(error?.message).toContain("Nothing was sent to the server.");
    expect(response).toBeUndefined();
  });

  test("a connection that breaks after the request: unknown", async () => {
    const server = await rawServer((response) => response.destroy());
    const { error } = await call(server.url);
    expect(error).toMatchObject({ name: "NetworkError", outcome: "unknown" });
    expect(error?.status).toBeUndefined();
  });

  test.each([
    [200, "accepted"],
    [400, "refused"],
    [500, "unknown"],
  ])("a body that breaks off after status %i: %s", async (status, outcome) => {
    const server = await rawServer((response) => {
      response.writeHead(status, { "Content-Type": json, "Content-Length": 1000 });
      response.write("{", () => response.destroy());
    });
    expect((await call(server.url)).error).toMatchObject({ name: "NetworkError", outcome, status });
  });

  test("a fetch whose error is its own cause's cause", async () => {
    const cause = new Error("inner");
    const error = Object.assign(new Error("outer", { cause }), { code: "E_OWN" });
    cause.cause = error;
    expect((await call("http://localhost", { fetch: () => Promise.reject(error) })).error).toMatchObject({
      name: "NetworkError",
      cause: { message: "outer", code: "E_OWN", cause: { message: "inner" } },
    });
  });

  test.each([
    ["connect", "not-sent"],
    ["read", "unknown"],
  ])("a route that is lost in %s: %s", async (syscall, outcome) => {
    const cause = Object.assign(new Error("no route"), { code: "EHOSTUNREACH", syscall });
    const fetch = () => Promise.reject(new TypeError("fetch failed", { cause }));
    expect((await call("http://localhost", { fetch })).error).toMatchObject({ name: "NetworkError", outcome });
  });

  test("a fetch that throws what is no Error", async () => {
    const fetch = () => Promise.reject("no network");
    expect((await call("http://localhost", { fetch })).error).toMatchObject({
      name: "NetworkError",
      outcome: "unknown",
    });
  });
});

describe("AbortSignal", () => {
  test("before the call: nothing is sent", async () => {
    const reason = new Error("changed my mind");
    const { error } = await sandboxClient().POST(path, { body, signal: AbortSignal.abort(reason) });
    expect(isAbortError(error)).toBe(true);
    expect(error).toMatchObject({ outcome: "not-sent", cause: reason });
    expect(sandbox.bookings()[0]?.Status).toBe("Accepted");
  });

  test("while the token is awaited: nothing is sent, and the token is not waited for", async () => {
    const controller = new AbortController();
    const client = sandboxClient({ accessToken: () => new Promise(() => {}) });
    setTimeout(() => controller.abort(), 20);
    const { error } = await client.POST(path, { body, signal: controller.signal });
    expect(error).toMatchObject({ name: "AbortError", outcome: "not-sent" });
  });

  test("while middleware is at work: nothing is sent, whatever middleware makes of the error", async () => {
    const controller = new AbortController();
    const client = sandboxClient();
    client.use({ onRequest: () => controller.abort(), onError: () => new Error("made by middleware") });
    const { error } = await client.POST(path, { body, signal: controller.signal });
    expect(error).toMatchObject({ name: "AbortError", outcome: "not-sent" });
    expect(sandbox.bookings()[0]?.Status).toBe("Accepted");
  });

  test("after the request has gone out: unknown", async () => {
    const controller = new AbortController();
    const server = await rawServer(() => controller.abort());
    const client = createClient({ credentials: "omit", baseUrl: server.url });
    const error = await client
      .cancelMadeBooking(body, { signal: controller.signal })
      .catch((caught: unknown) => caught);
    expect(error).toMatchObject({ name: "AbortError", outcome: "unknown" });
  });

  test("while the body arrives: accepted, with its status", async () => {
    const controller = new AbortController();
    const server = await rawServer((response) => response.writeHead(200, { "Content-Type": json }).write("{"));
    const client = createClient({ credentials: "omit", baseUrl: server.url });
    client.use({ onResponse: () => void setTimeout(() => controller.abort()) });
    const { error } = await client.POST(path, { body, signal: controller.signal });
    expect(error).toMatchObject({ name: "AbortError", outcome: "accepted", status: 200 });
  });
});

describe("an access token that cannot be had", () => {
  test.each([
    ["a function that throws", () => Promise.reject(new Error("vault is sealed"))],
    ["an empty token", ""],
    ["a token with a line feed", "abc\ndef"],
    ["a token with a space", "abc def"],
    ["a token with a letter that no header can hold", "tokén€"],
  ])("%s is a TokenError, and nothing is sent", async (_, accessToken) => {
    const server = await answering(200, json, page.json);
    const { error } = await call(server.url, { accessToken });
    expect(error).toMatchObject({ name: "TokenError", outcome: "not-sent" });
    expect(server.requests).toEqual([]);
  });
});

describe("in plain JavaScript, what there is not is a TypeError that lists what there is", () => {
  // As whoever has no compiler writes them.
  const written = (text: string): object => JSON.parse(text);

  test.each([
    ['{"acessToken":"x"}', 'There is no option "acessToken"; there are: accessToken, baseUrl, '],
    ['{"format":"yaml"}', 'There is no format "yaml"; there are: json, xml.'],
  ])("of a client: %s", (options, message) => {
    expect(() => createClient(written(options))).toThrow(expect.objectContaining({ name: "TypeError" }));
    expect(() => createClient(written(options))).toThrow(message);
  });

  test.each([
    ['{"timeuot":1}', 'There is no option "timeuot"; there are: '],
    ['{"secretHeaders":["x"]}', 'There is no option "secretHeaders"; there are: '],
    ['{"format":"yaml"}', 'There is no format "yaml"; there are: json, xml.'],
  ])("of a call: %s", async (options, message) => {
    const client = sandboxClient({ fetch: () => Promise.reject(new Error("A request was sent.")) });
    await expect(client.cancelMadeBooking(body, written(options))).rejects.toThrow(message);
    await expect(client.POST(path, { body, ...written(options) })).rejects.toThrow(message);
  });

  test("but for what the platform's fetch takes", async () => {
    const options = written('{"cache":"no-store","keepalive":false,"referrerPolicy":"no-referrer","priority":"low"}');
    expect(await sandboxClient().cancelMadeBooking(body, options)).toMatchObject({ Status: "Cancelled" });
  });
});
