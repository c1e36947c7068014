import { EventEmitter, once } from "node:events";
import { createClient, createTokenStore, type TokenStoreOptions } from "adultwork-webcam";
import { build } from "esbuild";
import { expect, test } from "vitest";
import { bindCreateTokenStore } from "../src/authentication/token-store.js";
import { rawServer } from "./support/raw-server.js";
import { page } from "./support/samples.js";
import { credentials, startTokenServer, type TokenServer } from "./support/token-server.js";

const body = { BookingID: 1, Reason: "I can't make it." };

/** An API that takes the newest access token of a token endpoint alone, and a client whose store renews there. */
async function setUp(tokenServer: TokenServer, options: Partial<TokenStoreOptions> = {}, create = createTokenStore) {
  const api = await rawServer((response, { headers }) => {
    const isGood = headers.authorization === `Bearer ${tokenServer.accessTokens.at(-1)}`;
    response.writeHead(isGood ? 200 : 401, { "Content-Type": "application/json" }).end(isGood ? page.json : "");
  });
  const accessToken = create({ ...credentials, tokenUrl: tokenServer.url, onTokens: () => {}, ...options });
  return { api, client: createClient({ baseUrl: api.url, accessToken }) };
}

test("a hundred calls at once whose token the API refuses are all carried out after one renewal", async () => {
  const tokenServer = await startTokenServer();
  const { api, client } = await setUp(tokenServer, { accessToken: "a-dead-s3cret" });
  const calls = Array.from({ length: 100 }, () => client.cancelMadeBooking(body));
  expect(new Set((await Promise.all(calls)).map(({ Status }) => Status))).toEqual(new Set(["Cancelled"]));
  expect(tokenServer.forms).toHaveLength(1);
  expect(api.requests).toHaveLength(200);
});

test("a token without an end is used until a 401, and the call is then carried out with the next one", async () => {
  const tokenServer = await startTokenServer();
  tokenServer.change = { expires_in: "never", token_type: undefined };
  const create = bindCreateTokenStore({ url: tokenServer.url });
  const { api, client } = await setUp(tokenServer, {}, create);
  await client.cancelMadeBooking(body);
  await client.cancelMadeBooking(body);
  expect(tokenServer.forms).toHaveLength(1);
  tokenServer.accessTokens.push("the server has forgotten the one before");
  expect((await client.cancelMadeBooking(body)).Status).toBe("Cancelled");
  expect(tokenServer.forms).toHaveLength(2);
  expect(api.requests).toHaveLength(4);
});

test("a caller who aborts leaves the renewal to the others who wait for it", async () => {
  const tokenServer = await startTokenServer();
  const gate = new EventEmitter();
  const asked = once(gate, "asked");
  const fetch = async (request: Request) => {
    const opened = once(gate, "open");
    gate.emit("asked");
    await opened;
    return globalThis.fetch(request);
  };
  const { api, client } = await setUp(tokenServer, { fetch });
  const controller = new AbortController();
  const aborted = client.POST("/v1/Webcam/CancelMadeBooking", { body, signal: controller.signal });
  const other = client.cancelMadeBooking(body);
  await asked;
  controller.abort();
  expect((await aborted).error).toMatchObject({ name: "AbortError", outcome: "not-sent" });
  gate.emit("open");
  expect((await other).Status).toBe("Cancelled");
  expect(tokenServer.forms).toHaveLength(1);
  expect(api.requests).toHaveLength(1);
});

test("a renewal that is refused is the call's own error, and nothing of the call was sent", async () => {
  const tokenServer = await startTokenServer();
  const { api, client } = await setUp(tokenServer, { refreshToken: "an-old-one" });
  const { error } = await client.POST("/v1/Webcam/CancelMadeBooking", { body });
  expect(error).toMatchObject({ name: "TokenError", code: "refresh_token_has_expired", outcome: "not-sent" });
  expect(api.requests).toEqual([]);
});

test.each([
  ["createClient", false],
  ["createTokenStore", true],
])("a program that imports %s alone: does its bundle hold the token store? %s", async (name, isBundled) => {
  const { outputFiles } = await build({
    stdin: { contents: `import { ${name} } from "adultwork-webcam"; console.log(${name});`, resolveDir: "." },
    ...{ bundle: true, minify: true, format: "esm", platform: "browser", write: false },
    outdir: "unwritten",
    splitting: true,
  });
  expect(outputFiles.some(({ text }) => text.includes("grant_type"))).toBe(isBundled);
});
