import { spawn } from "node:child_process";
import { once } from "node:events";
import { inspect } from "node:util";
import { createTokenStore, isTokenError, type TokenStoreOptions, type Tokens } from "adultwork-webcam";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { bindCreateTokenStore } from "../src/authentication/token-store.js";
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

  test.each([
    ["/token", "https://small.example/v1", undefined, "https://small.example/token"],
    ["token", "https://small.example/v1/", undefined, "https://small.example/v1/token"],
    ["token", "https://small.example/v1", "https://own.example/v2/", "https://own.example/v2/token"],
    ["token", undefined, "https://own.example", "https://own.example/token"],
    ["https://other.example/token", "https://small.example", "https://own.example", "https://other.example/token"],
  ])("goes to %s of the server %s, or of the baseUrl %s (RFC 3986 §5.2)", async (url, base, baseUrl, asked) => {
    const urls: string[] = [];
    const fetch = async (request: Request) => {
      urls.push(request.url);
      return new Response("{}", { status: 401 });
    };
    const tokenRefresh = { url, ...(base && { base }) };
    const create = bindCreateTokenStore(tokenRefresh);
    await errorOf(() => create({ ...credentials, onTokens: () => {}, fetch, ...(baseUrl && { baseUrl }) })());
    expect(urls).toEqual([asked]);
  });

  test("to an endpoint that is relative to no known server is a TypeError that asks for the baseUrl", () => {
    const create = bindCreateTokenStore({ url: "/token" });
    expect(() => create({ ...credentials, onTokens: () => {} })).toThrow("baseUrl");
  });

  test("without an endpoint in the contract or the options is a TypeError", () => {
    expect(() => bindCreateTokenStore()({ ...credentials, onTokens: () => {} })).toThrow("tokenUrl");
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
    ["an empty object", 200, "{}", "as access_token"],
    ["an array", 200, '["access-s3cret-1"]', "as access_token"],
    ["tokens that are no texts", 200, '{"access_token":12345678,"refresh_token":null}', "as access_token"],
    ["a token that no header can hold", 200, JSON.stringify({ access_token: "a s3cret" }), "as access_token"],
    ["a token of another type", 200, JSON.stringify({ access_token: "a-s3cret", token_type: "mac" }), "without bearer"],
    ["200 with the server's code", 200, '{"error":"invalid_grant"}', "as access_token (invalid_grant)"],
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

describe("what can be used of an answer is kept, whatever else is in it", () => {
  const start = Date.parse("2026-01-01T00:00:00Z");
  const year = 365 * 86_400_000;
  const first = { accessToken: "access-s3cret-1", refreshToken: "refresh-s3cret-1" };
  const answers = (members: unknown) => server.next.push({ status: 200, body: JSON.stringify(members) });

  /** A store for a contract that does not say how long an access token lives. */
  function storeWithoutLifetime() {
    const create = bindCreateTokenStore({ url: server.url });
    return create({ ...credentials, onTokens: (tokens) => void saved.push(tokens) });
  }

  test.each(["1200", "1200.0", 1200])("expires_in %j is 1,200 seconds", async (expires_in) => {
    server.change = { expires_in };
    setClock(start);
    await storeWithoutLifetime()();
    expect(saved).toEqual([{ ...first, expiresAt: start + 1_200_000 }]);
  });

  const noLifetimes = [undefined, null, 0, -1, "", "-1", "soon", "0x10", "9".repeat(400), true, [1200], {}];
  test.each(noLifetimes)("expires_in %j is as if absent: the contract's lifetime holds", async (expires_in) => {
    server.change = { expires_in };
    setClock(start);
    await storeOf()();
    expect(saved).toEqual([{ ...first, expiresAt: start + 1_200_000 }]);
  });

  test.each(noLifetimes)(
    "expires_in %j, and no lifetime in the contract: used until it is refused",
    async (expires_in) => {
      server.change = { expires_in };
      setClock(start);
      const store = storeWithoutLifetime();
      const token = await store();
      expect(saved).toEqual([first]);
      setClock(start + year);
      expect(await store()).toBe(token);
      expect(await createTokenStore({ ...credentials, ...saved[0], onTokens: () => {} })()).toBe(token);
      expect(await store({ rejected: token })).toBe("access-s3cret-2");
    },
  );

  test("expires_in 1e999, which JSON.parse reads as Infinity, is as if absent", async () => {
    const body = '{"access_token":"access","refresh_token":"refresh","token_type":"bearer","expires_in":1e999}';
    server.next.push({ status: 200, body });
    expect(await storeWithoutLifetime()()).toBe("access");
    expect(saved).toEqual([{ accessToken: "access", refreshToken: "refresh" }]);
  });

  test.each([undefined, null, "Bearer", "BEARER"])("token_type %j is bearer", async (token_type) => {
    server.change = { token_type };
    expect(await storeOf()()).toBe("access-s3cret-1");
  });

  test.each([undefined, null, "", 5])(
    "refresh_token %j: the one before it stays (RFC 6749 §6)",
    async (refresh_token) => {
      const lasting = await startTokenServer(true);
      lasting.change = { refresh_token };
      const store = storeOf({ tokenUrl: lasting.url });
      const rejected = await store();
      expect(await store({ rejected })).toBe("access-s3cret-2");
      expect(saved.map(({ refreshToken }) => refreshToken)).toEqual(Array(2).fill(credentials.refreshToken));
      expect(lasting.forms.map((form) => form.get("refresh_token"))).toEqual(Array(2).fill(credentials.refreshToken));
    },
  );

  test.each([
    ["no access token", { access_token: undefined }, "as access_token"],
    ["an access token that no header can hold", { access_token: "a\nb" }, "as access_token"],
    ["a token of another type", { token_type: "mac" }, "without bearer as token_type"],
    ["a type that is no text", { token_type: 5 }, "without bearer as token_type"],
    ["an error beside it", { access_token: undefined, error: "temporarily_unavailable" }, "(temporarily_unavailable)"],
  ])(
    "%s: the refresh token is handed to onTokens before the call fails, and the next call takes it",
    async (_, change, message) => {
      server.change = change;
      const store = storeOf();
      const error = await errorOf(() => store());
      expect(error).toMatchObject({ name: "TokenError", message: expect.stringContaining(message) });
      expect(`${inspect(error, { depth: null, showHidden: true })} ${JSON.stringify(error)}`).not.toContain("s3cret");
      expect(saved).toEqual([{ refreshToken: "refresh-s3cret-1" }]);
      server.change = {};
      expect(await store()).toBe("access-s3cret-2");
      expect(saved).toHaveLength(2);
    },
  );

  test("for all the calls that wait for one renewal, and where keeping it fails at first", async () => {
    server.change = { access_token: "" };
    const failures = [new Error("not kept")];
    const onTokens = (tokens: Tokens) => {
      const failure = failures.pop();
      if (failure !== undefined) throw failure;
      saved.push(tokens);
    };
    const store = storeOf({ onTokens });
    const errors = await Promise.all(Array.from({ length: 10 }, () => errorOf(() => store())));
    expect(new Set(errors).size).toBe(1);
    expect(saved).toEqual([]);
    server.change = {};
    expect(await store()).toBe("access-s3cret-2");
    expect(saved.map(({ refreshToken }) => refreshToken)).toEqual(["refresh-s3cret-1", "refresh-s3cret-2"]);
    expect(server.forms).toHaveLength(2);
  });

  test("and an access token that is good still is used on", async () => {
    setClock(start);
    const store = storeOf();
    await store();
    setClock(start + 3_590_000);
    server.change = { access_token: undefined };
    expect(await store()).toBe("access-s3cret-1");
    expect(saved.at(-1)).toEqual({ refreshToken: "refresh-s3cret-2" });
    server.change = {};
    expect(await store()).toBe("access-s3cret-3");
  });

  test("bytes that are no UTF-8 in a name beside the tokens lose none", async () => {
    const fetch = async () =>
      new Response(Buffer.from('{"access_token":"access","refresh_token":"refresh","name":"Jos\xe9"}', "latin1"));
    expect(await storeOf({ fetch })()).toBe("access");
    expect(saved).toMatchObject([{ refreshToken: "refresh" }]);
  });

  test("members that the client does not know, and a scope, change nothing", async () => {
    answers({ access_token: "access", refresh_token: "refresh", scope: "less", id_token: {}, __proto__: null });
    expect(await storeOf()()).toBe("access");
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
  const names = [
    "call",
    "rejected",
    "wait",
    "save fails",
    "endpoint fails",
    "no access token",
    "whole answers",
  ] as const;
  const step = fc.constantFrom(...names);
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
      const actions: Record<(typeof names)[number], () => unknown> = {
        call: () => calls.push(call()),
        rejected: () => calls.push(call(last)),
        wait: () => Promise.all(calls),
        "save fails": () => (failing += 1),
        "endpoint fails": () => endpoint.next.push({ status: 503, body: "" }),
        "no access token": () => Object.assign(endpoint, { change: { access_token: undefined } }),
        "whole answers": () => Object.assign(endpoint, { change: {} }),
      };
      for (const name of steps) await actions[name]();
      await Promise.all(calls);
      expect(endpoint.most()).toBeLessThanOrEqual(1);
      const used = endpoint.forms.map((form) => form.get("refresh_token"));
      const given = kept.map(({ refreshToken }) => refreshToken);
      // Each that was kept was made of the one kept before it; so none was lost, and none used after its successor was known.
      expect(given).toEqual(given.map((_, index) => `refresh-s3cret-${index + 1}`));
      expect(used.filter((token, index) => token !== used[index - 1]).length).toBe(new Set(used).size);
      failing = 0;
      endpoint.next.length = 0;
      endpoint.change = {};
      await call(last);
      expect(kept.at(-1)?.accessToken).toBe(endpoint.accessTokens.at(-1));
    }),
    { numRuns: 100 },
  );
});
