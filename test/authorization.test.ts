import { createAuthorization, createClient, createTokenStore, isTokenError } from "adultwork-webcam";
import { startSandbox, type WebcamSandbox } from "adultwork-webcam/sandbox";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { bindCreateAuthorization } from "../src/authentication/authorization.js";
import { buildAndImport } from "./support/build.js";
import { errorOf } from "./support/errors.js";
import { libraryContract } from "./support/library-contract.js";
import { runScript } from "./support/run.js";

const redirectUri = "https://app.example/callback";
let sandbox: WebcamSandbox;

beforeEach(async () => {
  sandbox = await startSandbox();
  onTestFinished(() => sandbox.close());
});

function authorizationOf(others: object = {}) {
  const { clientId, clientSecret, tokenUrl, authorizationUrl = "" } = sandbox.tokenEndpoint;
  return createAuthorization({ clientId, clientSecret, tokenUrl, authorizationUrl, redirectUri, ...others });
}

/** Where the page leads a user to who clicks one of its links. */
async function click(url: string, link: "Allow" | "Cancel"): Promise<string> {
  const page = await (await fetch(url)).text();
  const [, href = ""] = new RegExp(`<a href="([^"]+)">${link}</a>`).exec(page) ?? [];
  const answer = await fetch(new URL(href.replaceAll("&#38;", "&"), url), { redirect: "manual" });
  return answer.headers.get("Location") ?? "";
}

describe("the address to send a user to (RFC 6749 §4.1.1)", () => {
  test("asks for the scopes that operations need, and for those that are named, each once", () => {
    const { url, state } = authorizationOf().request({
      operations: ["cancelMadeBooking"],
      scopes: ["account_webcam_bookings", "another"],
    });
    expect(Object.fromEntries(new URL(url).searchParams)).toEqual({
      response_type: "code",
      client_id: "sandbox-client",
      redirect_uri: redirectUri,
      scope: "account_webcam_bookings another",
      state,
    });
  });

  test("is that of the contract, unless another is given", () => {
    const { url } = createAuthorization({ clientId: "c", clientSecret: "s", redirectUri }).request({});
    expect(url).toMatch(/^https:\/\/platform\.adultwork\.com\/OAuth\/Authorize\?response_type=code&client_id=c&/);
  });

  test("has another state each time, of 256 bits (RFC 6749 §10.10)", () => {
    const states = Array.from({ length: 100 }, () => authorizationOf().request({}).state);
    expect(new Set(states).size).toBe(100);
    for (const state of states) expect(state).toMatch(/^[\w-]{43}$/);
  });

  test("is none for an operation that the contract does not have", () => {
    // @ts-expect-error: a name that is misspelt
    expect(() => authorizationOf().request({ operations: ["cancelMadeBookings"] })).toThrow(
      new TypeError("No operation cancelMadeBookings needs a scope; those that do: cancelMadeBooking."),
    );
  });

  test("is none for a redirectUri that is no URL", () => {
    expect(() => authorizationOf({ redirectUri: "/callback" })).toThrow(TypeError);
    expect(() => authorizationOf({ timeout: -1 })).toThrow(RangeError);
  });
});

describe("the tokens that a user comes back with (RFC 6749 §4.1.2 to §4.1.4)", () => {
  test.each([[(address: string) => address], [(address: string) => address.replace("https://app.example", "")]])(
    "go into a token store as they are, from the whole address or from its path",
    async (told) => {
      const authorization = authorizationOf();
      const { url, state } = authorization.request({ operations: ["cancelMadeBooking"] });
      const tokens = await authorization.tokens(told(await click(url, "Allow")), state);
      expect(tokens).toMatchObject({ accessToken: "sandbox-access-token-1", refreshToken: "sandbox-refresh-token-1" });
      // The contract's 20 minutes are what the sandbox says too.
      expect((tokens.expiresAt ?? 0) - Date.now()).toBeGreaterThan(1_100_000);
      const { clientId, clientSecret, tokenUrl } = sandbox.tokenEndpoint;
      const store = createTokenStore({ clientId, clientSecret, tokenUrl, ...tokens, onTokens: () => {} });
      const client = createClient({ accessToken: store, baseUrl: sandbox.url });
      expect((await client.cancelMadeBooking({ BookingID: 1, Reason: "" })).Status).toBe("Cancelled");
      expect(await store({ rejected: tokens.accessToken })).toBe("sandbox-access-token-2");
    },
  );

  test("have the scopes that were asked for, and no others", async () => {
    const authorization = authorizationOf();
    const { url, state } = authorization.request({ scopes: ["another"] });
    const { accessToken } = await authorization.tokens(await click(url, "Allow"), state);
    const client = createClient({ accessToken, baseUrl: sandbox.url });
    await expect(client.cancelMadeBooking({ BookingID: 1, Reason: "" })).rejects.toMatchObject({ status: 403 });
  });

  test("a user who cancels, as the API's own page has it, is a TokenError with that code", async () => {
    const authorization = authorizationOf();
    const { url, state } = authorization.request({});
    const address = await click(url, "Cancel");
    expect(address).toBe(`${redirectUri}?code=&status=cancelled&state=${state}`);
    const error = await errorOf(() => authorization.tokens(address, state));
    expect(isTokenError(error)).toBe(true);
    expect(error).toMatchObject({ code: "cancelled", message: "The sign-in was refused (cancelled)." });
  });

  const secret = "the-code-that-nobody-is-to-see";
  test.each([
    ["another state", `?code=${secret}&state=other`, /its state is another/],
    ["no state", `?code=${secret}`, /its state is another/],
    ["a state that begins alike", `?code=${secret}&state=kept`, /its state is another/],
    [
      "a refusal of the server (RFC 6749 §4.1.2.1)",
      "?error=access_denied&state=kept-state",
      /refused \(access_denied\)/,
    ],
    ["no code", "?state=kept-state", /has no code/],
    ["an empty code", "?code=&state=kept-state", /has no code/],
    ["two codes (RFC 6749 §3.1)", `?code=${secret}&code=other&state=kept-state`, /has several codes/],
    ["a code that the token endpoint refuses", `?code=${secret}&state=kept-state`, /status 400 \(invalid_grant\)/],
  ])("%s is a TokenError, which does not hold the code", async (_, query, message) => {
    const error = await errorOf(() => authorizationOf().tokens(redirectUri + query, "kept-state"));
    expect(error).toMatchObject({ name: "TokenError", message: expect.stringMatching(message) });
    expect(JSON.stringify(error) + String(error)).not.toContain(secret);
  });

  test("an empty state that was kept fits nothing", async () => {
    const error = await errorOf(() => authorizationOf().tokens(`${redirectUri}?code=c&state=`, ""));
    expect(error).toMatchObject({ name: "TokenError" });
  });

  test("a code is good once", async () => {
    const authorization = authorizationOf();
    const { url, state } = authorization.request({});
    const address = await click(url, "Allow");
    await authorization.tokens(address, state);
    await expect(authorization.tokens(address, state)).rejects.toMatchObject({ code: "invalid_grant" });
  });

  test("without a refresh token the store uses the access token, and then says that the user has to sign in again", async () => {
    const stated = {
      authorizationUrl: "/authorize",
      tokenUrl: "/token",
      base: "https://small.example",
      operations: {},
    };
    const fetch = async () => Response.json({ access_token: "first", token_type: "bearer", expires_in: 3600 });
    const authorization = bindCreateAuthorization(stated)({ clientId: "c", clientSecret: "s", redirectUri, fetch });
    const tokens = await authorization.tokens(`${redirectUri}?code=c&state=kept-state`, "kept-state");
    expect(Object.keys(tokens)).toEqual(["accessToken", "expiresAt"]);
    const store = createTokenStore({ clientId: "c", clientSecret: "s", ...tokens, onTokens: () => {} });
    expect(await store()).toBe("first");
    expect(await errorOf(() => store({ rejected: "first" }))).toMatchObject({
      name: "TokenError",
      message: expect.stringContaining("the user has to sign in again"),
    });
  });
});

test("a contract without the authorization code flow has none of it", async () => {
  expect((await buildAndImport(libraryContract())).entry).not.toHaveProperty("createAuthorization");
});

describe("the sandbox's page", () => {
  test.each([
    ["another client", { client_id: "other" }, /The client_id is to be sandbox-client/],
    ["no place to come back to", { redirect_uri: "javascript:alert(1)" }, /redirect_uri/],
  ])("refuses %s, and leads nowhere", async (_, wrong, detail) => {
    const url = new URL(authorizationOf().request({}).url);
    for (const [name, value] of Object.entries(wrong)) url.searchParams.set(name, value);
    const answer = await fetch(url, { redirect: "manual" });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toMatch(detail);
  });

  test("shows what is asked for as text", async () => {
    const page = await fetch(authorizationOf().request({ scopes: ["<b>"] }).url);
    expect(await page.text()).toContain("<li>&#60;b&#62;</li>");
  });
});

test.each([
  [[], "Signed in, and booking 1 is Cancelled.\n"],
  [["--cancel"], "Not signed in: cancelled\n"],
])("examples/sign-in.ts %s goes the whole way", async (flags, output) => {
  expect(await runScript("examples/sign-in.ts", ...flags)).toEqual({ code: 0, errors: "", output });
});
