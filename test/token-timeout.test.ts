import type { ServerResponse } from "node:http";
import { createTokenStore, type TokenStoreOptions } from "adultwork-webcam";
import { describe, expect, onTestFinished, test } from "vitest";
import { errorOf } from "./support/errors.js";
import { rawServer } from "./support/raw-server.js";
import { credentials, startTokenServer } from "./support/token-server.js";

function storeOf(options: Partial<TokenStoreOptions>) {
  return createTokenStore({ ...credentials, onTokens: () => {}, ...options });
}

describe("a renewal ends in time", () => {
  const tooLate = {
    name: "TokenError",
    cause: { name: "TimeoutError", message: expect.stringMatching(/^The call took longer than 50 ms\. .*unknown/) },
  };

  test.each<[string, (response: ServerResponse) => void]>([
    ["where the endpoint takes the request and never answers", () => {}],
    ["where it never ends its answer", (response) => void response.writeHead(200).write('{"access_token":"s3cret')],
  ])("%s", async (_, answer) => {
    const { url } = await rawServer(answer);
    const sent: Request[] = [];
    const fetch = (request: Request) => {
      sent.push(request);
      return globalThis.fetch(request);
    };
    const store = storeOf({ tokenUrl: url, fetch, timeout: 50 });
    const errors = await Promise.all([errorOf(() => store()), errorOf(() => store())]);
    expect(errors).toMatchObject([tooLate, tooLate]);
    expect(sent).toHaveLength(1);
  });

  test.each<[string, () => Promise<Response>]>([
    ["never answers", () => new Promise(() => {})],
    ["gives a body that never ends", async () => new Response(new ReadableStream())],
  ])("where a fetch that knows nothing of the signal %s; the next call asks again", async (_, silent) => {
    const tokens = { access_token: "access", token_type: "bearer", expires_in: 3600, refresh_token: "refresh" };
    const answers = [async () => Response.json(tokens), silent];
    const fetch = async () => answers.pop()?.() ?? Response.error();
    const store = storeOf({ fetch, timeout: 50 });
    expect(await errorOf(() => store())).toMatchObject(tooLate);
    expect(await store()).toBe("access");
  });

  test("whenever it ends, where the timeout is Infinity", async () => {
    const warnings: string[] = [];
    const warn = ({ name }: Error) => void warnings.push(name);
    process.on("warning", warn);
    onTestFinished(() => void process.off("warning", warn));
    const { url } = await startTokenServer();
    expect(await storeOf({ tokenUrl: url, timeout: Number.POSITIVE_INFINITY })()).toBe("access-s3cret-1");
    expect(warnings).toEqual([]);
  });

  test.each([0, -1, Number.NaN, 2 ** 31])(
    "and a timeout of %d, which cannot be waited for, is a RangeError",
    (timeout) => {
      expect(() => storeOf({ timeout })).toThrow(RangeError);
    },
  );
});
