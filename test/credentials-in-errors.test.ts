import { createTokenStore } from "adultwork-webcam";
import { describe, expect, test } from "vitest";
import { buildAndImport } from "./support/build.js";
import { logsOf } from "./support/logs.js";
import { answering, rawServer } from "./support/raw-server.js";
import { smallContract } from "./support/small-contract.js";

const securitySchemes = {
  jwt: { type: "http", scheme: "bearer" },
  user: { type: "http", scheme: "basic" },
  key: { type: "apiKey", in: "header", name: "X-Key" },
  queryKey: { type: "apiKey", in: "query", name: "api_key" },
  session: { type: "apiKey", in: "cookie", name: "sid" },
};
const credentials = {
  jwt: "s3cret-token",
  user: { username: "s3cret-user", password: "s3cret+pass/word" },
  key: "s3cret-key",
  queryKey: "s3cret/key+query ä",
  session: "s3cret-session",
};
const places = Object.keys(credentials);
/** As they are, and those of Basic in Base64. */
const secret = /s3cret|czNjcmV0/;

async function createClientFor(scheme: string, options: object = {}) {
  const operation = {
    operationId: "getThings",
    security: [{ [scheme]: [] }],
    responses: { "204": { description: "" } },
  };
  const contract = smallContract({ "/things": { get: operation } }, { components: { securitySchemes } });
  const { entry } = await buildAndImport(contract);
  return entry.createClient({ baseUrl: "https://small.example", credentials, ...options });
}

/** What a call ends with, thrown or given. */
async function errorOf(call: () => Promise<{ readonly error?: unknown }>): Promise<unknown> {
  try {
    return (await call()).error;
  } catch (error) {
    return error;
  }
}

/** All of a request, as a careless error repeats it. */
function repeat({ url, headers }: Request): string {
  return `${url} ${decodeURIComponent(url)} ${JSON.stringify([...headers])}`;
}

describe.each(places)("no error holds a credential: %s", (scheme) => {
  test("of a URL that cannot be parsed: the platform's TypeError", async () => {
    const client = await createClientFor(scheme);
    const error = await errorOf(() => client.GET("/things", { baseUrl: "no base" }));
    expect(error).toBeInstanceOf(TypeError);
    expect(logsOf(error)).not.toMatch(secret);
  });

  test("of a fetch that fails and repeats the request, in any class of error and in its cause", async () => {
    for (const Kind of [Error, TypeError, RangeError]) {
      const fetch = async (request: Request) => {
        const cause = Object.assign(new Kind(repeat(request)), { code: repeat(request), input: request.url });
        throw Object.assign(new Kind(`no ${repeat(request)}`, { cause }), { request, name: repeat(request) });
      };
      const client = await createClientFor(scheme, { fetch });
      const error = await errorOf(() => client.GET("/things"));
      expect(error).toMatchObject({ name: "NetworkError", cause: expect.any(Kind) });
      expect(logsOf(error)).not.toMatch(secret);
    }
  });

  test("of middleware that fails and keeps the request, or repeats it", async () => {
    const failures = [
      (request: Request) => new TypeError(`no ${repeat(request)}`),
      (request: Request) => Object.assign(new RangeError("no"), { request }),
      (request: Request) => Object.assign(new Error("no"), { details: { sent: [repeat(request)] } }),
      (request: Request) => new Error("no", { cause: new Error(repeat(request)) }),
      (request: Request) => new AggregateError([new Error(repeat(request))], "no"),
      (request: Request) => ({ [repeat(request)]: 1 }),
      (request: Request) => repeat(request),
    ];
    for (const failure of failures) {
      const client = await createClientFor(scheme);
      client.use({
        onRequest({ request }: { request: Request }) {
          throw failure(request);
        },
      });
      const error = await errorOf(() => client.GET("/things"));
      expect(error).toBeInstanceOf(Error);
      expect(logsOf(error)).not.toMatch(secret);
    }
  });

  test("of a signal whose reason repeats the request", async () => {
    const controller = new AbortController();
    const fetch = async (request: Request) => {
      controller.abort(Object.assign(new RangeError(repeat(request)), { request }));
      return new Promise(() => {});
    };
    const client = await createClientFor(scheme, { fetch });
    const error = await errorOf(() => client.GET("/things", { signal: controller.signal }));
    expect(error).toMatchObject({ name: "AbortError", cause: expect.any(RangeError) });
    expect(logsOf(error)).not.toMatch(secret);
  });

  test("of an answer whose headers and body repeat it", async () => {
    const server = await rawServer((response, { headers, url }) => {
      const { authorization = "", cookie = "", "x-key": key = "" } = headers;
      const decoded = Buffer.from(authorization.replace("Basic ", ""), "base64").toString();
      const body = [authorization, decoded, cookie, key, url, decodeURIComponent(url)].join("\n");
      const type = encodeURIComponent(`${authorization}${cookie}${key}`).replaceAll("%", ".");
      response.writeHead(500, { "Content-Type": `text/${type || "plain"}` }).end(body);
    });
    const client = await createClientFor(scheme, { baseUrl: server.url });
    const error = await errorOf(() => client.GET("/things"));
    expect(error).toMatchObject({ name: "HttpError", status: 500, body: expect.stringContaining("[access token]") });
    expect(logsOf(error)).not.toMatch(secret);
  });
});

test.each([
  ["Basic", `Basic ${btoa("s3cret-user:s3cret-pass")}`, "s3cret-user and s3cret-pass"],
  ["a scheme of its own", "Own s3cret-credential", "s3cret-credential"],
])("no error holds what a caller's own Authorization header is made of: %s", async (_, authorization, echo) => {
  const { url } = await answering(400, "text/plain", `${authorization}: ${echo}`);
  const client = await createClientFor("jwt", { baseUrl: url });
  const error = await errorOf(() => client.GET("/things", { headers: { Authorization: authorization } }));
  expect(error).toMatchObject({ name: "HttpError" });
  expect(logsOf(error)).not.toMatch(secret);
});

test("nor one that middleware put in", async () => {
  const { url } = await answering(400, "text/plain", "Bearer s3cret-of-middleware");
  const client = await createClientFor("jwt", { baseUrl: url, credentials: "omit" });
  client.use({
    onRequest({ request }: { request: Request }) {
      request.headers.set("Authorization", "Bearer s3cret-of-middleware");
    },
  });
  const error = await errorOf(() => client.GET("/things"));
  expect(error).toMatchObject({ name: "HttpError", body: "Bearer [access token]" });
  expect(logsOf(error)).not.toMatch(secret);
});

test("nor the user information or the query of a URL, whatever they are", async () => {
  const urls = ["https://user:s3cret-pass@small.example", "https://user:s3cret'pa ss@small.example/?a=s3cret"];
  for (const baseUrl of urls) {
    const error = await errorOf(async () => (await createClientFor("jwt", { baseUrl })).GET("/things"));
    expect(error).toBeInstanceOf(TypeError);
    expect(logsOf(error)).not.toMatch(secret);
  }
  const fetch = () => Promise.reject(new Error("cannot reach https://small.example/things?code=s3cret now"));
  const error = await errorOf(async () => (await createClientFor("jwt", { fetch })).GET("/things"));
  expect(error).toMatchObject({ cause: { message: "cannot reach https://small.example/things now" } });
});

test("an error that middleware throws, and that shows no credential, comes out as it is", async () => {
  class QuotaError extends Error {
    readonly quota = { left: 0, of: ["day", 7n] };
  }
  const thrown = new QuotaError("no more", { cause: new Error("today") });
  const client = await createClientFor("jwt");
  client.use({
    onRequest() {
      throw thrown;
    },
  });
  expect(await errorOf(() => client.GET("/things"))).toBe(thrown);
});

describe("no error of a token store holds the client's secret or a token", () => {
  const store = { clientId: "us", clientSecret: "s3cret/of+the client", refreshToken: "s3cret~refresh" };
  const failing: Readonly<Record<string, object>> = {
    "a URL with user information": { tokenUrl: "https://us:s3cret@small.example/token" },
    "a URL that cannot be parsed": { tokenUrl: "no url?secret=s3cret" },
    "a fetch that repeats the form": {
      fetch: async (request: Request) => {
        const form = await request.text();
        throw new TypeError(`${form} ${decodeURIComponent(form)}`, { cause: new RangeError(form) });
      },
    },
    "an endpoint that repeats the form as its code": {
      fetch: async (request: Request) => Response.json({ error: await request.text() }, { status: 400 }),
    },
    "an onTokens that repeats the tokens": {
      fetch: async () =>
        Response.json({ access_token: "s3cret-1", token_type: "bearer", expires_in: 9, refresh_token: "s3cret-2" }),
      onTokens: (tokens: object) => {
        throw Object.assign(new RangeError(JSON.stringify(tokens)), { tokens });
      },
    },
  };

  test.each(Object.entries(failing))("%s", async (_, options) => {
    const all = { tokenUrl: "https://small.example/token", onTokens: () => {}, ...store, ...options };
    const error = await errorOf(async () => ({ error: await createTokenStore(all)() }));
    expect(error).toBeInstanceOf(Error);
    expect(logsOf(error)).not.toMatch(secret);
  });
});
