import { type ClientOptions, createClient, isApiError } from "adultwork-webcam";
import { bindCreateClient, type Operation } from "adultwork-webcam/runtime";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { startSandbox } from "../sandbox/index.js";
import { rawServer } from "./support/raw-server.js";
import { booking, page } from "./support/samples.js";

const path = "/v1/Webcam/CancelMadeBooking";
const body = { BookingID: 1, Reason: "I can't make it." };
const json = { "Content-Type": "application/json" };
const soon = { times: 2, maximumDelay: 5 };

interface Answer {
  readonly status: number;
  readonly headers?: Record<string, string>;
}

const good: Answer = { status: 200, headers: json };

/** A server that gives these answers, one after the other, the last one to all that come later; undefined breaks the connection. */
async function answers(...sequence: readonly (Answer | undefined)[]) {
  let next = 0;
  return rawServer((response) => {
    const answer = sequence[Math.min(next++, sequence.length - 1)];
    if (answer === undefined) return response.destroy();
    return response.writeHead(answer.status, answer.headers ?? {}).end(answer.status === 200 ? page.json : "");
  });
}

async function call(url: string, options: ClientOptions) {
  return createClient({ accessToken: "token-1", baseUrl: url, ...options }).POST(path, { body });
}

/** A date in the form of RFC 850, whose year has two digits, in a year counted from this one. */
function rfc850Date(years: number): string {
  const year = new Date().getUTCFullYear() + years;
  return `Monday, 01-Jul-${String(year % 100).padStart(2, "0")} 00:00:00 GMT`;
}

describe("a request is sent again", () => {
  test.each([
    ["429", { status: 429 }],
    ["429 with a Retry-After", { status: 429, headers: { "Retry-After": "0" } }],
    ["503 with a Retry-After", { status: 503, headers: { "Retry-After": "0" } }],
    ["503 with a Retry-After that names a day", { status: 503, headers: { "Retry-After": new Date(0).toUTCString() } }],
    ...[
      "Sunday, 06-Nov-94 08:49:37 GMT",
      "Sun Nov  6 08:49:37 1994",
      "Sun Nov 06 08:49:37 1994",
      "Sat, 31 Dec 2016 23:59:60 GMT",
      "Thu, 29 Feb 2024 00:00:00 GMT",
      rfc850Date(60),
    ].map((date): [string, Answer] => [
      `503 with the Retry-After "${date}", a form of RFC 9110 §5.6.7`,
      { status: 503, headers: { "Retry-After": date } },
    ]),
  ])("after %s", async (_, answer) => {
    const server = await answers(answer, answer, good);
    const { data, response } = await call(server.url, { retry: soon });
    expect(data).toEqual(booking());
    expect(response?.status).toBe(200);
    expect(server.requests.map((request) => request.body)).toEqual(Array(3).fill(JSON.stringify(body)));
  });

  test("after a connection that was refused, since nothing was sent", async () => {
    const closed = await startSandbox();
    await closed.close();
    const { port } = new URL(closed.url);
    const client = createClient({ baseUrl: closed.url, accessToken: closed.tokens.full });
    let tries = 0;
    client.use({
      onRequest: async () => {
        if (++tries < 2) return;
        const sandbox = await startSandbox({ port: Number(port) });
        onTestFinished(() => sandbox.close());
      },
    });
    const { data } = await client.POST(path, { body, retry: soon });
    expect(data?.Status).toBe("Cancelled");
    expect(tries).toBe(2);
  });

  test("after a connection that broke, for a caller alone who says that the operation is idempotent", async () => {
    const server = await answers(undefined, good);
    const { error } = await call(server.url, { retry: soon });
    expect(error).toMatchObject({ name: "NetworkError", outcome: "unknown" });
    expect(server.requests).toHaveLength(1);
    const again = await answers(undefined, good);
    expect((await call(again.url, { retry: { ...soon, idempotent: true } })).data).toEqual(booking());
    expect(again.requests).toHaveLength(2);
  });

  test("with a token that is asked for anew", async () => {
    const server = await answers({ status: 429 }, good);
    let asked = 0;
    await call(server.url, { retry: soon, accessToken: () => `token-number-${++asked}` });
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([
      "Bearer token-number-1",
      "Bearer token-number-2",
    ]);
  });

  test("as often as asked for, and no more", async () => {
    const server = await answers({ status: 429 });
    const { error } = await call(server.url, { retry: soon });
    expect(error).toMatchObject({ name: "HttpError", status: 429, outcome: "refused" });
    expect(server.requests).toHaveLength(3);
  });

  test("for a call that says so, whatever its client says, and the other way round", async () => {
    const server = await answers({ status: 429 });
    const client = createClient({ credentials: "omit", baseUrl: server.url, retry: soon });
    await client.POST(path, { body, retry: { times: 0 } });
    expect(server.requests).toHaveLength(1);
    await createClient({ credentials: "omit", baseUrl: server.url }).POST(path, {
      body,
      retry: { times: 1, maximumDelay: 5 },
    });
    expect(server.requests).toHaveLength(3);
  });
});

const notRetryAfter = `
  later|120.5|-1|+1|in 10|1, 2|1e1|0x10|10 s|2024-01-01|1994-11-06T08:49:37Z
  Sun, 6 Nov 1994 08:49:37 GMT|Sun, 06 Nov 94 08:49:37 GMT|Sun, 06 Nov 1994 08:49:37|06 Nov 1994 08:49:37 GMT
  Sun, 06 Nov 1994 08:49:37 +0000|Sun, 06 Nov 1994 08:49:37 UTC|sun, 06 nov 1994 08:49:37 gmt
  Sun, 06 Nov 1994 24:00:00 GMT|Sun, 06 Nov 1994 08:60:37 GMT|Sun, 06 Nov 1994 08:49:61 GMT
  Sun, 00 Nov 1994 08:49:37 GMT|Thu, 31 Nov 1994 08:49:37 GMT|Wed, 29 Feb 2023 00:00:00 GMT
  Sunday, 06-Nov-1994 08:49:37 GMT|Sun, 06-Nov-94 08:49:37 GMT|Sun Nov 6 08:49:37 1994|Sun Nov  6 08:49:37 1994 GMT
  Sun, 06 Nov 1994 08:49:37 GMT, Sun, 06 Nov 1994 08:49:37 GMT
`
  .trim()
  .split(/\n +|\|/);

describe("a request is sent once", () => {
  test.each([
    ["by default", { status: 429 }, undefined],
    ["after 503 without a Retry-After", { status: 503 }, soon],
    ["after 500", { status: 500, headers: { "Retry-After": "0" } }, soon],
    ["after 409", { status: 409, headers: { "Retry-After": "0" } }, soon],
    ["after a broken 2xx", { status: 202 }, { ...soon, idempotent: true }],
    [
      "where the server asks for a longer wait than the longest",
      { status: 429, headers: { "Retry-After": "3600" } },
      { times: 2, maximumDelay: 3_599_999 },
    ],
    [
      "where it asks for more seconds than a number can tell",
      { status: 429, headers: { "Retry-After": "9".repeat(400) } },
      { times: 2, maximumDelay: Number.POSITIVE_INFINITY },
    ],
    [
      "where it asks so by the two digits of next year",
      { status: 429, headers: { "Retry-After": rfc850Date(1) } },
      soon,
    ],
    ["where it asks so by a date", { status: 503, headers: { "Retry-After": "Fri, 31 Dec 2999 23:59:59 GMT" } }, soon],
    ...notRetryAfter.map((value): [string, Answer, typeof soon] => [
      `where 503 has the Retry-After "${value}", which is none (RFC 9110 §10.2.3)`,
      { status: 503, headers: { "Retry-After": value } },
      soon,
    ]),
  ])("%s", async (_, answer, retry) => {
    const server = await answers(answer, good);
    const { error } = await call(server.url, retry === undefined ? {} : { retry });
    expect(error).toMatchObject({ status: answer.status });
    expect(server.requests).toHaveLength(1);
  });
});

describe("after a connection that broke, a method that HTTP calls idempotent is sent again", () => {
  test.each([
    ["get", 2],
    ["head", 2],
    ["options", 2],
    ["put", 2],
    ["delete", 2],
    ["post", 1],
    ["patch", 1],
  ] as const)("%s: requests sent: %i", async (method, requests) => {
    const server = await rawServer((response) =>
      server.requests.length === 1 ? void response.destroy() : void response.writeHead(204).end(),
    );
    const operation = () => ({ method, path: "/anything", responses: { 204: { content: {} } } });
    interface Operations {
      operation(options: object): Promise<void>;
    }
    const createClient = bindCreateClient<
      (options: ClientOptions & { readonly operations: Record<string, Operation> }) => Operations
    >({ servers: [{ url: server.url }], securitySchemes: {} });
    const client = createClient({ retry: soon, operations: { operation } });
    const outcome = await client.operation({}).then(
      () => "done",
      (error: unknown) => isApiError(error) && error.outcome,
    );
    expect(outcome).toBe(requests === 2 ? "done" : "unknown");
    expect(server.requests).toHaveLength(requests);
  });
});

describe("what an earlier try may have done is not forgotten", () => {
  test("a refused connection after one that broke is unknown all the same", async () => {
    const failures = ["ECONNRESET", "ECONNREFUSED"].map((code) => Object.assign(new Error(code), { code }));
    const fetch = () => Promise.reject(failures.shift());
    const retry = { times: 1, maximumDelay: 5, idempotent: true };
    const { error } = await createClient({ credentials: "omit", fetch }).POST(path, { body, retry });
    expect(error).toMatchObject({ name: "NetworkError", outcome: "unknown" });
    expect(error?.message).toContain("ECONNREFUSED");
  });

  test("a refusal after one that broke may be of a cancelled booking", async () => {
    const server = await answers(undefined, { status: 409 });
    const { error } = await call(server.url, { retry: { ...soon, idempotent: true } });
    expect(error).toMatchObject({ name: "HttpError", status: 409, outcome: "unknown" });
  });
});

describe("the wait before a request is sent again", () => {
  test("lasts as long as the server asks for, and else doubles at random up to the longest", async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const random = vi.spyOn(Math, "random").mockReturnValue(1);
    onTestFinished(() => random.mockRestore());
    const asked = [undefined, undefined, undefined, "2", undefined];
    const times: number[] = [];
    const fetch = async () => {
      times.push(Date.now());
      const value = asked.shift();
      return new Response("", { status: 429, headers: value === undefined ? {} : { "Retry-After": value } });
    };
    const result = createClient({ credentials: "omit", fetch, retry: { times: 5, maximumDelay: 3000 } }).POST(path, {
      body,
    });
    await vi.runAllTimersAsync();
    await result;
    const waits = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    expect(waits).toEqual([500, 1000, 2000, 3000, 3000]);
  });

  test.each([
    ["a refused connection", 0, "not-sent"],
    ["429", 429, "refused"],
  ])("after %s is ended by the signal and by the timeout, with what is known", async (_, status, outcome) => {
    const refusal = Object.assign(new Error("refused"), { code: "ECONNREFUSED" });
    const headers = { "Retry-After": "60" };
    const fetch = async () => {
      if (status === 0) throw refusal;
      return new Response("", { status, headers });
    };
    const random = vi.spyOn(Math, "random").mockReturnValue(1);
    onTestFinished(() => random.mockRestore());
    const client = createClient({ credentials: "omit", fetch, retry: { times: 1, maximumDelay: 100_000 } });
    const aborted = await client.POST(path, { body, signal: AbortSignal.timeout(100) });
    expect(aborted.error).toMatchObject({ name: "AbortError", outcome });
    const late = await client.POST(path, { body, timeout: 100 });
    expect(late.error).toMatchObject({ name: "TimeoutError", outcome, ...(status > 0 && { status }) });
    const timers = process.getActiveResourcesInfo().filter((name) => name === "Timeout");
    expect(timers.length).toBeLessThanOrEqual(1);
  });
});

test.each([
  { times: -1 },
  { times: 1.5 },
  { times: Number.NaN },
  { times: 1, maximumDelay: 0 },
  { times: 1, maximumDelay: Number.NaN },
])("retry %o is a RangeError", async (retry) => {
  expect(() => createClient({ retry })).toThrow(RangeError);
  await expect(createClient({ credentials: "omit" }).POST(path, { body, retry })).rejects.toThrow("retry.");
});

describe("a token that the server refused", () => {
  const refusal: Answer = { status: 401 };

  test("is asked for once more, with the one that was refused, and the request sent once more", async () => {
    const server = await answers(refusal, good);
    const needs: unknown[] = [];
    const tokens = ["the-first-token", "the-second-token"];
    const accessToken = (need: unknown) => {
      needs.push(need);
      return tokens.shift() ?? "";
    };
    expect((await call(server.url, { accessToken })).data).toEqual(booking());
    const scopes = ["account_webcam_bookings"];
    expect(needs).toEqual([{ scopes }, { scopes, rejected: "the-first-token" }]);
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([
      "Bearer the-first-token",
      "Bearer the-second-token",
    ]);
  });

  test.each([
    ["a string", "the-only-token", 1],
    ["a function that gives the same again", () => "the-only-token", 1],
    ["a function that gives ever others, but once only", () => `token-${Math.random()}`, 2],
  ])("of %s stays refused", async (_, accessToken, requests) => {
    const server = await answers(refusal);
    const { error } = await call(server.url, { accessToken });
    expect(error).toMatchObject({ name: "HttpError", status: 401, outcome: "refused" });
    expect(server.requests).toHaveLength(requests);
  });

  test("of a caller's own header is not asked for", async () => {
    const server = await answers(refusal);
    const accessToken = vi.fn(() => "the-clients-token");
    const client = createClient({ baseUrl: server.url, accessToken });
    await client.POST(path, { body, headers: { Authorization: "Bearer the-callers-own" } });
    expect(accessToken).not.toHaveBeenCalled();
    expect(server.requests).toHaveLength(1);
  });

  test("and for which there is no other: a TokenError that knows of the refusal", async () => {
    const server = await answers(refusal);
    const accessToken = ({ rejected }: { rejected?: string }) => {
      if (rejected !== undefined) throw new Error("the vault is sealed");
      return "the-first-token";
    };
    const { error, response } = await call(server.url, { accessToken });
    expect(error).toMatchObject({ name: "TokenError", outcome: "refused", status: 401 });
    expect(response?.status).toBe(401);
  });

  test("is asked for once in a call, however often the call is retried", async () => {
    const server = await answers(refusal, { status: 429 }, refusal);
    const accessToken = vi.fn(() => `token-${Math.random()}`);
    const { error } = await call(server.url, { accessToken, retry: soon });
    expect(error).toMatchObject({ status: 401 });
    expect(server.requests).toHaveLength(3);
    expect(accessToken).toHaveBeenCalledTimes(3);
  });
});

test("Fetch Standard, HTTP-network-or-cache fetch: the platform sends a request again after a 421, on its own", async () => {
  const server = await answers({ status: 421 }, good);
  const { data } = await call(server.url, {});
  expect(data).toEqual(booking());
  expect(server.requests.map(({ method, url }) => `${method} ${url}`)).toEqual([`POST ${path}`, `POST ${path}`]);
  const always = await answers({ status: 421 });
  const { error } = await call(always.url, {});
  expect(error).toMatchObject({ status: 421, outcome: "refused" });
  expect(always.requests).toHaveLength(2);
});
