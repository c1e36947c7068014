import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { buildAndImport } from "./support/build.js";
import { answering, rawServer } from "./support/raw-server.js";
import { smallContract } from "./support/small-contract.js";
import { compilerMessages } from "./support/type-check.js";

const flows = { clientCredentials: { tokenUrl: "https://small.example/token", scopes: { read: "", write: "" } } };
const securitySchemes = {
  token: { type: "oauth2", flows },
  jwt: { type: "http", scheme: "Bearer" },
  oidc: { type: "openIdConnect", openIdConnectUrl: "https://small.example/.well-known" },
  user: { type: "http", scheme: "basic" },
  key: { type: "apiKey", in: "header", name: "X-Key" },
  queryKey: { type: "apiKey", in: "query", name: "api_key" },
  session: { type: "apiKey", in: "cookie", name: "sid" },
  device: { type: "mutualTLS" },
  digest: { type: "http", scheme: "digest" },
  own: { type: "http", scheme: "SharedAccessKey" },
};
const responses = { "204": { description: "" } };

function contractWith(security: unknown, operation: object = {}) {
  return smallContract(
    { "/things": { get: { operationId: "getThings", security, responses, ...operation } } },
    { components: { securitySchemes } },
  );
}

/** What one call sends of credentials, by the options of its client and its own. */
async function sentWith(security: unknown, clientOptions: object, callOptions: object = {}) {
  const { entry } = await buildAndImport(contractWith(security));
  const server = await rawServer((response) => response.writeHead(204).end());
  const client = entry.createClient({ baseUrl: server.url, ...clientOptions });
  const { error } = await client.GET("/things", callOptions);
  expect(error).toBeUndefined();
  const [request] = server.requests;
  const { authorization, cookie, "x-key": key } = request?.headers ?? {};
  return { authorization, cookie, key, url: request?.url };
}

const nothing = { authorization: undefined, cookie: undefined, key: undefined, url: "/things" };
const basic = `Basic ${Buffer.from("Zoë:pass:word").toString("base64")}`;
const user = { username: "Zoë", password: "pass:word" };

describe("a credential goes where the contract says", () => {
  test.each<[string, unknown, object, object]>([
    ["oauth2", [{ token: ["read"] }], { accessToken: "t-1" }, { authorization: "Bearer t-1" }],
    ["http bearer", [{ jwt: [] }], { accessToken: "t-1" }, { authorization: "Bearer t-1" }],
    ["OpenID Connect", [{ oidc: ["any"] }], { accessToken: () => "t-1" }, { authorization: "Bearer t-1" }],
    [
      "a token of one scheme",
      [{ jwt: [] }],
      { accessToken: "t-1", credentials: { jwt: "t-2" } },
      { authorization: "Bearer t-2" },
    ],
    ["basic", [{ user: [] }], { credentials: { user } }, { authorization: basic }],
    ["basic, by a function", [{ user: [] }], { credentials: { user: async () => user } }, { authorization: basic }],
    ["a key in a header", [{ key: [] }], { credentials: { key: "k 1" } }, { key: "k 1" }],
    [
      "a key in the query",
      [{ queryKey: [] }],
      { credentials: { queryKey: "a&b=ü" } },
      { url: "/things?api_key=a%26b%3D%C3%BC" },
    ],
    ["a key in a cookie", [{ session: [] }], { credentials: { session: () => "s1" } }, { cookie: "sid=s1" }],
    [
      "several together",
      [{ token: [], key: [], session: [] }],
      { accessToken: "t-1", credentials: { key: "k1", session: "s1" } },
      { authorization: "Bearer t-1", key: "k1", cookie: "sid=s1" },
    ],
    [
      "a scheme of HTTP that is neither bearer nor basic: the whole value of the header",
      [{ digest: [] }],
      { accessToken: "t-1", credentials: { digest: 'Digest username="zoe", response="6629fae4"' } },
      { authorization: 'Digest username="zoe", response="6629fae4"' },
    ],
    [
      "another one, by a function",
      [{ own: [] }],
      { credentials: { own: async () => "SharedAccessKey k-1" } },
      { authorization: "SharedAccessKey k-1" },
    ],
    ["mutual TLS, of which nothing is the request's", [{ device: [] }], { accessToken: "t-1" }, {}],
  ])("%s", async (_, security, options, sent) => {
    expect(await sentWith(security, options)).toEqual({ ...nothing, ...sent });
  });
});

test("a scheme of HTTP of its own asks nothing of the other operations, and no error shows what it is given", async () => {
  const paths = {
    "/open": { get: { responses } },
    "/closed": { get: { security: [{ own: [] }], responses } },
  };
  const { entry, directory } = await buildAndImport(smallContract(paths, { components: { securitySchemes } }));
  const server = await rawServer((response, { headers }) => {
    response.writeHead(headers.authorization ? 403 : 204).end(headers.authorization?.replaceAll('"', "'"));
  });
  const client = entry.createClient({ baseUrl: server.url });
  expect((await client.GET("/open")).error).toBeUndefined();
  expect((await client.GET("/closed")).error).toMatchObject({ name: "TokenError", outcome: "not-sent" });
  for (const value of ["SharedAccessKey s3cret-key-1", 'Token token="s3cret-key-1", nonce="x"']) {
    const { error } = await client.GET("/closed", { credentials: { own: value } });
    expect(error).toMatchObject({ name: "HttpError", status: 403 });
    expect(inspect(error, { depth: 9 }) + JSON.stringify(error)).not.toContain("s3cret-key-1");
  }
  const use = join(directory, "use.ts");
  await writeFile(
    use,
    `import { createClient } from "./index.js";
const client = createClient();
await client.GET("/open");
await client.GET("/closed", { credentials: { own: "SharedAccessKey k" } });
await createClient({ credentials: { own: () => "SharedAccessKey k" } }).GET("/closed");
// @ts-expect-error the credential is missing
await client.GET("/closed");
// @ts-expect-error it is no bearer token
await createClient({ accessToken: "t" }).GET("/closed");
`,
  );
  expect(compilerMessages([use])).toEqual([]);
});

describe("of several alternatives", () => {
  const either = [{ token: ["read"], key: [] }, { user: [] }, { queryKey: [] }];

  test("the first counts for which there are all credentials", async () => {
    expect(await sentWith(either, { accessToken: "t", credentials: { queryKey: "q" } })).toMatchObject({
      authorization: undefined,
      url: "/things?api_key=q",
    });
    expect(await sentWith(either, { credentials: { user, queryKey: "q" } })).toMatchObject({
      authorization: basic,
      url: "/things",
    });
  });

  test("one that needs nothing comes last", async () => {
    expect(await sentWith([{}, { key: [] }], { credentials: { key: "k1" } })).toEqual({ ...nothing, key: "k1" });
    expect(await sentWith([{}, { key: [] }], {})).toEqual(nothing);
  });

  test("an operation has its own, or none, in place of the contract's", async () => {
    const contract = smallContract(
      {
        "/open": { get: { security: [], responses } },
        "/closed": { get: { responses } },
      },
      { components: { securitySchemes }, security: [{ key: [] }] },
    );
    const { entry } = await buildAndImport(contract);
    const server = await rawServer((response) => response.writeHead(204).end());
    const client = entry.createClient({ baseUrl: server.url, credentials: { key: "k1" } });
    await client.GET("/open");
    await client.GET("/closed");
    expect(server.requests.map(({ headers }) => headers["x-key"])).toEqual([undefined, "k1"]);
  });
});

describe("a call", () => {
  test("may have credentials of its own, before the client's", async () => {
    const client = { accessToken: "t-1", credentials: { key: "k1" } };
    expect(await sentWith([{ key: [] }], client, { credentials: { key: "k2" } })).toMatchObject({ key: "k2" });
    expect(await sentWith([{ jwt: [] }], client, { accessToken: "t-2" })).toMatchObject({
      authorization: "Bearer t-2",
    });
  });

  test("may send its own, in any place: then the client's is not asked for", async () => {
    const never = () => expect.fail("the client's credential was asked for");
    for (const [scheme, options, sent] of [
      ["token", { headers: { Authorization: "Bearer own" } }, { authorization: "Bearer own" }],
      ["key", { headers: { "x-KEY": "own" } }, { key: "own" }],
      ["session", { headers: { cookie: "a=b; sid=own" } }, { cookie: "a=b; sid=own" }],
      ["queryKey", { params: { query: { api_key: "own" } } }, { url: "/things?api_key=own" }],
    ] as const) {
      const client = { accessToken: never, credentials: { [scheme]: never } };
      expect(await sentWith([{ [scheme]: [] }], client, options)).toEqual({ ...nothing, ...sent });
    }
  });

  test("keeps a cookie of its own beside that of a credential", async () => {
    const sent = await sentWith([{ session: [] }], { credentials: { session: "s1" } }, { headers: { cookie: "a=b" } });
    expect(sent.cookie).toBe("a=b; sid=s1");
  });

  test("may leave it to the platform: the credentials mode of fetch", async () => {
    const { entry } = await buildAndImport(contractWith([{ session: [] }]));
    const modes: string[] = [];
    const fetch = async (request: Request) => {
      modes.push(request.credentials);
      return new Response(null, { status: 204 });
    };
    const client = entry.createClient({ fetch, credentials: "include" });
    await client.GET("/things");
    await client.GET("/things", { credentials: "omit" });
    expect(modes).toEqual(["include", "omit"]);
  });
});

test("a function is told the scopes of its scheme, and asked once more when the server refuses its token", async () => {
  const { entry } = await buildAndImport(contractWith([{ token: ["write", "read"], key: [] }]));
  const server = await rawServer((response) => response.writeHead(server.requests.length === 1 ? 401 : 204).end());
  const needs: unknown[] = [];
  const credentials = {
    token: (need: unknown) => `t-${needs.push(need)}`,
    key: () => "k1",
  };
  const { error } = await entry.createClient({ baseUrl: server.url, credentials }).GET("/things");
  expect(error).toBeUndefined();
  const scopes = ["read", "write"];
  expect(needs).toEqual([{ scopes }, { scopes, rejected: "t-1" }]);
  expect(server.requests.map(({ headers }) => [headers.authorization, headers["x-key"]])).toEqual([
    ["Bearer t-1", "k1"],
    ["Bearer t-2", "k1"],
  ]);
});

test("the name of a key in the query is escaped", async () => {
  const { entry } = await buildAndImport(
    smallContract(
      { "/things": { get: { security: [{ odd: [] }], responses } } },
      { components: { securitySchemes: { odd: { type: "apiKey", in: "query", name: "a&b=c;[d] é" } } } },
    ),
  );
  const server = await rawServer((response) => response.writeHead(204).end());
  const { error } = await entry.createClient({ baseUrl: server.url, credentials: { odd: "k\uD800" } }).GET("/things");
  expect(error).toBeUndefined();
  expect(server.requests.map(({ url }) => url)).toEqual(["/things?a%26b%3Dc%3B%5Bd%5D%20%C3%A9=k%EF%BF%BD"]);
});

test.each<[string, string, unknown]>([
  ["a token of two words", "token", "two words"],
  ["a key that is no string", "key", 7],
  ["a key that ends its header", "key", "k\r\nEvil: 1"],
  ["a key that ends its cookie", "session", "a; b=c"],
  ["an empty key", "queryKey", ""],
  ["a user's name with a colon", "user", { username: "a:b", password: "secret-password" }],
  ["a user without a password", "user", { username: "a" }],
  ["a function that fails", "key", () => Promise.reject(new Error("none"))],
])("%s is a TokenError, and nothing is sent", async (_, scheme, credential) => {
  const { entry } = await buildAndImport(contractWith([{ [scheme]: [] }]));
  const server = await answering(204, undefined, "");
  const client = entry.createClient({ baseUrl: server.url, credentials: { [scheme]: credential } });
  const { error } = await client.GET("/things");
  expect(error).toMatchObject({ name: "TokenError", outcome: "not-sent" });
  expect(inspect(error)).not.toMatch(/secret-password|Evil|two words/);
  expect(server.requests).toEqual([]);
});

describe("no error holds a credential", () => {
  const secrets = {
    jwt: "secret-token-1",
    user: { username: "me", password: "secret-password-2" },
    key: "secret-key-3",
    queryKey: "secret/key+4",
    session: "secret-session-5",
  };
  const problem = { type: "object", properties: { echo: { type: "string" } } };
  const failing = {
    responses: {
      "204": { description: "" },
      default: { description: "", content: { "application/json": { schema: problem } } },
    },
  };

  test.each(Object.keys(secrets))(
    "that of %s, which the server sends back, in its text, its data or its cause",
    async (scheme) => {
      const { entry } = await buildAndImport(contractWith([{ [scheme]: [] }], failing));
      const server = await rawServer((response, { headers, url, method }) => {
        const { authorization, cookie, "x-key": key } = headers;
        const echo = [authorization, cookie, key, url, decodeURIComponent(url), method].join(" ");
        const body = { echo, ...(server.requests.length === 2 && { echo: [echo] }) };
        response.writeHead(400, { "Content-Type": "application/json" }).end(JSON.stringify(body));
      });
      const client = entry.createClient({ baseUrl: server.url, credentials: secrets });
      for (const own of [{}, {}]) {
        const { error } = await client.GET("/things", own);
        expect(error).toMatchObject({ name: "HttpError", status: 400 });
        const shown =
          inspect(error, { depth: 9, showHidden: true }) + JSON.stringify(error) + JSON.stringify(error.data);
        expect(shown).not.toMatch(/secret|c2VjcmV0|bWU6/);
        expect(shown).toContain("GET");
      }
    },
  );
});

test("the compiler asks for what the operation requires and the client was not given", async () => {
  const contract = smallContract(
    {
      "/open": { get: { operationId: "open", responses } },
      "/optional": { get: { operationId: "optional", security: [{}, { key: [] }], responses } },
      "/either": { get: { operationId: "either", security: [{ token: ["read"], key: [] }, { user: [] }], responses } },
      "/key": { get: { operationId: "key", security: [{ key: [] }], responses } },
      "/token": { get: { operationId: "token", security: [{ token: [] }], responses } },
    },
    { components: { securitySchemes } },
  );
  const { directory } = await buildAndImport(contract);
  const use = join(directory, "use.ts");
  await writeFile(
    use,
    `import { createClient, type ClientOptions } from "./index.js";

const none = createClient();
none.open();
none.GET("/open");
none.optional();
// @ts-expect-error a key is required
none.key();
// @ts-expect-error by path too
none.GET("/key");
// @ts-expect-error an option of another kind does not help
none.key({ timeout: 1 });
// @ts-expect-error nor does another credential
none.key({ credentials: { user: { username: "", password: "" } } });
// @ts-expect-error nor a token
none.key({ accessToken: "" });
none.key({ credentials: { key: "k" } });
none.GET("/key", { credentials: { key: () => "k" } });
none.token({ accessToken: async ({ scopes }) => scopes.join() });
none.token({ headers: { authorization: "Bearer own" } });
none.token({ credentials: "include" });
// @ts-expect-error one of two that go together
none.either({ accessToken: "t" });
none.either({ accessToken: "t", credentials: { key: "k" } });
none.either({ credentials: { token: "t", key: "k" } });
none.either({ credentials: { user: { username: "", password: "" } } });

const withKey = createClient({ credentials: { key: "k" } });
withKey.key();
withKey.GET("/key");
withKey.either({ accessToken: "t" });
// @ts-expect-error the token is required still
withKey.either();
// @ts-expect-error and here
withKey.token();

const withToken = createClient({ accessToken: ({ scopes }) => scopes.join() });
withToken.token();
// @ts-expect-error the key is required still
withToken.either();

const withBoth = createClient({ accessToken: "t", credentials: { key: "k" } });
withBoth.either();
withBoth.GET("/either");

const platform = createClient({ credentials: "same-origin" });
platform.either();

export function unknown(options: ClientOptions) {
  createClient(options).either();
}

// @ts-expect-error no such scheme
createClient({ credentials: { kye: "k" } });
// @ts-expect-error a user's name and password
createClient({ credentials: { user: "me" } });
// @ts-expect-error no such option
createClient({ acessToken: "t" });
`,
  );
  expect(compilerMessages([use])).toEqual([]);
});
