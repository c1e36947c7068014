import { describe, expect, test } from "vitest";
import { buildAndImport } from "./support/build.js";
import { rawServer } from "./support/raw-server.js";
import { smallContract } from "./support/small-contract.js";

const responses = { "204": { description: "" } };
const securitySchemes = {
  jwt: { type: "http", scheme: "bearer" },
  user: { type: "http", scheme: "basic" },
  key: { type: "apiKey", in: "header", name: "X-Key" },
  authorization: { type: "apiKey", in: "header", name: "AUTHORIZATION" },
  queryKey: { type: "apiKey", in: "query", name: "api_key" },
  session: { type: "apiKey", in: "cookie", name: "sid" },
};
const options = {
  accessToken: "secret-token",
  credentials: {
    user: { username: "me", password: "secret-password" },
    key: "secret-key",
    authorization: "Own secret",
    queryKey: "secret-query",
    session: "secret-session",
  },
};

/** A call that is answered with a redirect to another origin, and what each of the two servers is sent. */
async function redirected(security: unknown, callOptions: object, status = 307) {
  const theme = { name: "theme", in: "cookie", schema: { type: "string" } };
  const operation = { operationId: "send", parameters: [theme], security, responses };
  const contract = smallContract({ "/things": { post: operation } }, { components: { securitySchemes } });
  const { entry } = await buildAndImport(contract);
  const other = await rawServer((response) => response.writeHead(204).end());
  const server = await rawServer((response) => response.writeHead(status, { Location: `${other.url}/there` }).end());
  const client = entry.createClient({ baseUrl: server.url, ...options });
  return { result: client.POST("/things", callOptions), server, other };
}

describe('redirect: "follow" takes no credential to another origin (Fetch Standard, HTTP-redirect fetch)', () => {
  test.each([301, 302, 303, 307, 308])(
    "of status %i: a token, a password and a key in the query stay behind",
    async (status) => {
      for (const scheme of ["jwt", "user", "queryKey", "authorization"]) {
        const { result, server, other } = await redirected([{ [scheme]: [] }], { redirect: "follow" }, status);
        expect((await result).error).toBeUndefined();
        expect(JSON.stringify(server.requests)).toMatch(/secret|Basic|Own/);
        expect(other.requests).toHaveLength(1);
        expect(JSON.stringify(other.requests)).not.toMatch(/secret|Basic|Own/);
      }
    },
  );

  test.each<[string, unknown, object]>([
    ["a key in a header", [{ key: [] }], {}],
    ["a key in a cookie", [{ session: [] }], {}],
    ["one beside a token", [{ jwt: [], key: [] }], {}],
    ["a key of the caller's own", [{ key: [] }], { headers: { "x-key": "own" } }],
    ["a key of the caller's own as a parameter", [{ key: [] }], { params: { header: { "X-Key": "own" } } }],
    ["a key of another alternative", [{ jwt: [] }, { key: [] }], { headers: { "x-key": "own" } }],
    ["a cookie of the caller's own", [], { headers: { Cookie: "a=b" } }],
    ["a parameter in a cookie", [], { params: { cookie: { theme: "dark" } } }],
  ])("with %s it is a TypeError, and nothing is sent", async (_, security, callOptions) => {
    const { result, server, other } = await redirected(security, { ...callOptions, redirect: "follow" });
    await expect(result).rejects.toThrow(
      new TypeError('With redirect: "follow", a key or a cookie could go to another origin: nothing was sent.'),
    );
    expect([server.requests, other.requests]).toEqual([[], []]);
  });
});

test.each([undefined, "manual"])("redirect: %s follows none", async (redirect) => {
  const { result, other } = await redirected([{ key: [] }], { redirect });
  expect((await result).error).toMatchObject({ name: "HttpError", status: 307, outcome: "unknown" });
  expect(other.requests).toEqual([]);
});
