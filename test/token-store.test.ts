import { spawn } from "node:child_process";
import { once } from "node:events";
import { inspect } from "node:util";
import { createTokenStore, isTokenError, type TokenStoreOptions, type Tokens } from "adultwork-webcam";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { contract } from "../generated/contract.js";
import { bindCreateTokenStore } from "../src/token-store.js";
import { errorOf } from "./support/errors.js";
import { credentials, startTokenServer, type TokenServer } from "./support/token-server.js";

let server: TokenServer;
let saved: Tokens[];

beforeEach(async () => {
  server = await startTokenServer();
  saved = [];
});

afterEach(() => {
  vi.useRealTimers();
});

function storeOf(options: Partial<TokenStoreOptions> = {}) {
  const onTokens = (tokens: Tokens) => void saved.push(tokens);
  return createTokenStore({ ...credentials, tokenUrl: server.url, onTokens, ...options });
}

/** Moves the clock, and leaves the timers as they are. */
function setClock(time: number): void {
  vi.useFakeTimers({ toFake: ["Date"], now: time });
}

describe("a renewal", () => {
  test("is the request that the API's page states", async () => {
    expect(await storeOf()()).toBe("access-s3cret-1");
    expect(server.forms.map((form) => Object.fromEntries(form))).toEqual([
      {
        grant_type: "refresh_token",
        client_id: "the-client",
        client_secret: credentials.clientSecret,
        refresh_token: credentials.refreshToken,
      },
    ]);
  });

  test("goes to the endpoint that the contract states", async () => {
    const urls: string[] = [];
    const fetch = async (request: Request) => {
      urls.push(`${request.method} ${request.url} ${request.headers.get("Content-Type")} ${request.redirect}`);
      return new Response("{}", { status: 401 });
    };
    await errorOf(() => createTokenStore({ ...credentials, onTokens: () => {}, fetch })());
    expect(urls).toEqual([
      "POST https://platform.adultwork.com/OAuth/token application/x-www-form-urlencoded;charset=UTF-8 manual",
    ]);
  });

  test("without an endpoint in the contract or the options is a TypeError", () => {
    const { tokenRefresh, ...without } = contract;
    expect(tokenRefresh.url).toContain("/token");
    expect(() => bindCreateTokenStore(without)({ ...credentials, onTokens: () => {} })).toThrow("tokenUrl");
  });

  test("is one for any number of calls at once", async () => {
    const store = storeOf();
    const tokens = await Promise.all(Array.from({ length: 100 }, () => store()));
    expect(new Set(tokens)).toEqual(new Set(["access-s3cret-1"]));
    expect(server.forms).toHaveLength(1);
  });

  test("is one for any number of calls whose token the server has refused", async () => {
    const store = storeOf();
    const rejected = await store();
    const tokens = await Promise.all(Array.from({ length: 100 }, () => store({ rejected })));
    expect(new Set(tokens)).toEqual(new Set(["access-s3cret-2"]));
    expect(await store({ rejected })).toBe("access-s3cret-2");
    expect(server.forms).toHaveLength(2);
  });

  test("takes the refresh token that the last one brought", async () => {
    const store = storeOf();
    await store({ rejected: await store() });
    expect(server.forms.map((form) => form.get("refresh_token"))).toEqual(["refresh-s3cret-0", "refresh-s3cret-1"]);
  });

  test("that brings the token which the server refused is not repeated for ever", async () => {
    server.change = { access_token: "the-same-s3cret" };
    const store = storeOf();
    expect(await store({ rejected: await store() })).toBe("the-same-s3cret");
    expect(server.forms).toHaveLength(2);
  });
});

describe("an access token is used", () => {
  const start = Date.parse("2026-01-01T00:00:00Z");

  test.each([
    ["until a minute before the end that expires_in says", {}, 3600 - 60],
    ["for a tenth less than its life, where that is shorter than a minute", { expires_in: 100 }, 90],
    ["for twenty minutes less one, where the answer does not say", { expires_in: undefined }, 1200 - 60],
  ])("%s", async (_, change, seconds) => {
    server.change = change;
    setClock(start);
    const store = storeOf();
    await store();
    setClock(start + seconds * 1000 - 1);
    expect(await store()).toBe("access-s3cret-1");
    setClock(start + seconds * 1000);
    expect(await store()).toBe("access-s3cret-2");
  });

  test("as it was saved, after a restart, without a renewal", async () => {
    const first = storeOf();
    await first();
    const [tokens] = saved;
    expect(await storeOf({ ...tokens })()).toBe("access-s3cret-1");
    expect(server.forms).toHaveLength(1);
  });

  test("on, when it cannot be renewed ahead of its end", async () => {
    setClock(start);
    const store = storeOf();
    await store();
    setClock(start + 3_590_000);
    server.next.push({ status: 503, body: "" });
    expect(await store()).toBe("access-s3cret-1");
    expect(await store()).toBe("access-s3cret-2");
  });
});

test("a caller whose token was refused while a renewal ahead of its end is failing does not get that token again", async () => {
  const start = Date.parse("2026-01-01T00:00:00Z");
  setClock(start);
  const store = storeOf();
  const rejected = await store();
  setClock(start + 3_590_000);
  server.next.push({ status: 503, body: "" });
  expect(await Promise.all([store(), store({ rejected })])).toEqual([rejected, "access-s3cret-2"]);
});

describe("a clock that jumps costs one renewal, and no more", () => {
  const start = Date.parse("2026-01-01T00:00:00Z");
  const day = 86_400_000;

  test("ahead", async () => {
    setClock(start);
    const store = storeOf();
    await store();
    setClock(start + day);
    expect([await store(), await store()]).toEqual(["access-s3cret-2", "access-s3cret-2"]);
  });

  test("back: the token is used until the server refuses it, and the next one by the new time", async () => {
    setClock(start);
    const store = storeOf();
    const rejected = await store();
    setClock(start - day);
    expect(await store()).toBe(rejected);
    expect([await store({ rejected }), await store()]).toEqual(["access-s3cret-2", "access-s3cret-2"]);
    expect(saved.at(-1)?.expiresAt).toBe(start - day + 3_600_000);
  });
});

describe("new tokens are handed to onTokens", () => {
  test("before anybody is given the access token, and it is awaited that they are kept", async () => {
    const events: string[] = [];
    const onTokens = async ({ accessToken, refreshToken }: Tokens) => {
      await new Promise((resolve) => setTimeout(resolve, 10));
      events.push(`kept ${accessToken} ${refreshToken}`);
    };
    events.push(`given ${await storeOf({ onTokens })()}`);
    expect(events).toEqual(["kept access-s3cret-1 refresh-s3cret-1", "given access-s3cret-1"]);
  });

  test("once more at the next call where that failed, without another renewal", async () => {
    let fails = true;
    const onTokens = (tokens: Tokens) => {
      if (fails) throw new Error(`no space left for ${tokens.refreshToken} of ${credentials.clientSecret}`);
      saved.push(tokens);
    };
    const store = storeOf({ onTokens });
    const error = await errorOf(() => store());
    expect(isTokenError(error)).toBe(true);
    expect(inspect(error, { depth: null, showHidden: true })).not.toContain("s3cret");
    fails = false;
    expect(await store()).toBe("access-s3cret-1");
    expect(saved).toMatchObject([{ refreshToken: "refresh-s3cret-1" }]);
    expect(server.forms).toHaveLength(1);
  });
});

test("tokens that are not kept yet come first, even for a caller to whom the ones before them look good", async () => {
  const errors = [new Error("not kept")];
  const onTokens = (tokens: Tokens) => {
    const error = saved.length > 0 ? errors.pop() : undefined;
    if (error !== undefined) throw error;
    saved.push(tokens);
  };
  const store = storeOf({ onTokens });
  const rejected = await store();
  await errorOf(() => store({ rejected }));
  expect(await store()).toBe("access-s3cret-2");
  expect(saved.map(({ refreshToken }) => refreshToken)).toEqual(["refresh-s3cret-1", "refresh-s3cret-2"]);
  expect(server.forms).toHaveLength(2);
});

describe("a renewal that fails is a TokenError that holds no secret, and is not remembered", () => {
  const secrets = "access-s3cret-1 refresh-s3cret-0 s3cret-of-the-client";
  const good = {
    access_token: "a-s3cret-token",
    token_type: "bearer",
    expires_in: 3600,
    refresh_token: "r-s3cret-token",
  };
  test.each([
    [
      "refused, with the server's code",
      401,
      '{"error":"refresh_token_has_expired"}',
      "status 401 (refresh_token_has_expired)",
    ],
    ["refused without a code", 403, "", "status 403"],
    ["refused with a code that is none", 400, '{"error":{"a":1}}', "status 400"],
    ["a redirect", 302, "", "status 302"],
    ["an error page", 500, `<p>${secrets}</p>`, "status 500"],
    ["HTML with status 200", 200, `<p>${secrets}</p>`, "something else than a JSON object"],
    ["too long an answer", 200, `{"a":"${"x".repeat(70_000)}"}`, "something else than a JSON object"],
    ["no access token", 200, JSON.stringify({ ...good, access_token: "" }), "as access_token"],
    ["no refresh token", 200, JSON.stringify({ ...good, refresh_token: undefined }), "as refresh_token"],
    ["another type of token", 200, JSON.stringify({ ...good, token_type: "mac" }), "without bearer as token_type"],
    [
      "a life that is no number",
      200,
      JSON.stringify({ ...good, expires_in: "3600" }),
      "a number of seconds as expires_in",
    ],
    [
      "a life beyond all numbers",
      200,
      JSON.stringify(good).replace("3600", "1e999"),
      "a number of seconds as expires_in",
    ],
  ])("%s", async (_, status, body, message) => {
    server.next.push({ status, body, headers: status === 302 ? { Location: "http://127.0.0.1:1/" } : {} });
    const store = storeOf();
    const error = await errorOf(() => store());
    expect(error).toMatchObject({ name: "TokenError", message: expect.stringContaining(message) });
    expect(`${inspect(error, { depth: null, showHidden: true })} ${JSON.stringify(error)}`).not.toContain("s3cret");
    expect(saved).toEqual([]);
    expect(await store()).toBe("access-s3cret-1");
  });

  test("with the server's code in `code`", async () => {
    server.next.push({ status: 401, body: '{"error":"refresh_token_has_expired"}' });
    expect(await errorOf(() => storeOf()())).toMatchObject({ code: "refresh_token_has_expired" });
  });

  test("where a fetch's own error shows the form, in which the secrets are percent-encoded", async () => {
    const fetch = async (request: Request) => {
      throw new Error(`cannot post ${await request.text()}`);
    };
    const secret = { clientSecret: "s3cret+of/the=client", refreshToken: "refresh s3cret~0" };
    const error = await errorOf(() => storeOf({ ...secret, fetch })());
    expect(inspect(error, { depth: null, showHidden: true })).not.toContain("s3cret");
    expect(error).toMatchObject({ cause: { message: expect.stringContaining("client_id=the-client") } });
  });

  test("when there is no endpoint at all", async () => {
    const error = await errorOf(() => storeOf({ tokenUrl: "http://127.0.0.1:1/" })());
    expect(error).toMatchObject({ name: "TokenError", cause: { message: "fetch failed" } });
  });
});

describe("a process that dies between the answer and the save", () => {
  const program = `
    import { createTokenStore } from "adultwork-webcam";
    const { url, refreshToken } = JSON.parse(process.argv.at(-1));
    const onTokens = () => {
      console.log("answered");
      return new Promise(() => setInterval(() => {}, 1000));
    };
    const store = createTokenStore({ clientId: "the-client", clientSecret: "${credentials.clientSecret}", refreshToken, tokenUrl: url, onTokens });
    await store();
  `;

  /** Runs the program until it has the answer, and kills it before it has saved the tokens. */
  async function runAndKill(url: string): Promise<void> {
    const parameters = JSON.stringify({ url, refreshToken: credentials.refreshToken });
    const child = spawn(process.execPath, ["--input-type=module", "--eval", program, "--", parameters]);
    const ended = once(child, "exit");
    await once(child.stdout, "data");
    child.kill("SIGKILL");
    expect((await ended)[1]).toBe("SIGKILL");
  }

  test("has lost the refresh token, where the server takes each but once: the user has to agree again", async () => {
    await runAndKill(server.url);
    expect(await errorOf(() => storeOf()())).toMatchObject({ code: "refresh_token_has_expired" });
  });

  test("has lost nothing, where the server takes the old one until the new one has been used", async () => {
    const lenient = await startTokenServer(true);
    await runAndKill(lenient.url);
    expect(await storeOf({ tokenUrl: lenient.url })()).toBe("access-s3cret-2");
  });
});

test("a store shows none of its secrets in a log", async () => {
  const store = storeOf();
  await store();
  expect(inspect(store, { depth: null, showHidden: true }) + JSON.stringify({ store })).not.toContain("s3cret");
});

test("whatever calls, refusals and failing saves come in whatever order: one renewal at a time, no refresh token used twice, no token given out unsaved", async () => {
  const step = fc.constantFrom("call", "rejected", "wait", "save fails", "endpoint fails");
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 20 }), async (steps) => {
      const endpoint = await startTokenServer();
      const kept: Tokens[] = [];
      let failing = 0;
      const onTokens = async (tokens: Tokens) => {
        await null;
        if (failing > 0) {
          failing -= 1;
          throw new Error("not kept");
        }
        kept.push(tokens);
      };
      const store = createTokenStore({ ...credentials, tokenUrl: endpoint.url, onTokens });
      const calls: Promise<void>[] = [];
      let last: string | undefined;
      const call = async (rejected?: string) => {
        const token = await store(rejected === undefined ? {} : { rejected }).catch((error: unknown) => {
          expect(isTokenError(error)).toBe(true);
          return undefined;
        });
        if (token === undefined) return;
        last = token;
        expect(kept.map(({ accessToken }) => accessToken)).toContain(token);
        expect(token).not.toBe(rejected);
      };
      for (const name of steps) {
        if (name === "call") calls.push(call());
        else if (name === "rejected") calls.push(call(last));
        else if (name === "save fails") failing += 1;
        else if (name === "endpoint fails") endpoint.next.push({ status: 503, body: "" });
        else await Promise.all(calls);
      }
      await Promise.all(calls);
      expect(endpoint.most()).toBeLessThanOrEqual(1);
      const used = endpoint.forms.map((form) => form.get("refresh_token"));
      const given = kept.map(({ refreshToken }) => refreshToken);
      // Each that was kept was made of the one kept before it; so none was lost, and none used after its successor was known.
      expect(given).toEqual(given.map((_, index) => `refresh-s3cret-${index + 1}`));
      expect(used.filter((token, index) => token !== used[index - 1]).length).toBe(new Set(used).size);
      failing = 0;
      endpoint.next.length = 0;
      await call();
      expect(kept.at(-1)?.accessToken).toBe(endpoint.accessTokens.at(-1));
    }),
    { numRuns: 100 },
  );
});
