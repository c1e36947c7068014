import { createClient, isTimeoutError } from "adultwork-webcam";
import { describe, expect, test } from "vitest";
import { answering, rawServer } from "./support/raw-server.js";
import { booking, page } from "./support/samples.js";
import { settledByHand } from "./support/settled-by-hand.js";

const path = "/v1/Webcam/CancelMadeBooking";
const body = { BookingID: 1, Reason: "I can't make it." };
const json = { "Content-Type": "application/json" };
const never = () => new Promise<never>(() => {});

describe("a call that takes longer than its timeout", () => {
  test("while the token is awaited: nothing was sent", async () => {
    const server = await answering(200, json["Content-Type"], page.json);
    const client = createClient({ baseUrl: server.url, accessToken: never, timeout: 20 });
    const { error } = await client.POST(path, { body });
    expect(isTimeoutError(error)).toBe(true);
    expect(error).toMatchObject({ timeout: 20, outcome: "not-sent" });
    expect(server.requests).toEqual([]);
  });

  test("while middleware is at work: nothing was sent, nor is it sent later", async () => {
    const server = await answering(200, json["Content-Type"], page.json);
    const client = createClient({ credentials: "omit", baseUrl: server.url, timeout: 20 });
    const late = new Promise<void>((resolve) => {
      client.use({ onRequest: () => new Promise<void>((go) => setTimeout(() => [go(), setTimeout(resolve, 20)], 60)) });
    });
    expect((await client.POST(path, { body })).error).toMatchObject({ name: "TimeoutError", outcome: "not-sent" });
    await late;
    expect(server.requests).toEqual([]);
  });

  test("while the answer is awaited: unknown, and the connection is closed", async () => {
    const closed = settledByHand();
    const server = await rawServer((response) => response.once("close", closed.settle));
    const { error } = await createClient({ credentials: "omit", baseUrl: server.url }).POST(path, {
      body,
      timeout: 200,
    });
    expect(error).toMatchObject({ name: "TimeoutError", timeout: 200, outcome: "unknown" });
    expect(error?.message).toBe(
      "The call took longer than 200 ms. Whether the server carried out the request is unknown.",
    );
    await closed.promise;
  });

  test.each([
    [200, "accepted"],
    [409, "refused"],
    [500, "unknown"],
  ])("while the body of a %i arrives: %s, with its status and the connection closed", async (status, outcome) => {
    const closed = settledByHand();
    const server = await rawServer((response) => {
      response.once("close", closed.settle);
      response.writeHead(status, json).write("{");
    });
    const client = createClient({ credentials: "omit", baseUrl: server.url, timeout: 500 });
    const { error, response } = await client.POST(path, { body });
    expect(error).toMatchObject({ name: "TimeoutError", outcome, status });
    expect(response?.status).toBe(status);
    await closed.promise;
  });

  test("ends by the clock even where a fetch heeds no signal", async () => {
    const client = createClient({ credentials: "omit", fetch: never, timeout: 20 });
    expect((await client.POST(path, { body })).error).toMatchObject({ name: "TimeoutError", outcome: "unknown" });
  });
});

describe("the timeout", () => {
  test("of a call wins over its client's, and Infinity is none", async () => {
    const server = await rawServer((response) => setTimeout(() => response.writeHead(200, json).end(page.json), 60));
    const client = createClient({ credentials: "omit", baseUrl: server.url, timeout: 20 });
    expect((await client.POST(path, { body })).error?.name).toBe("TimeoutError");
    expect((await client.POST(path, { body, timeout: Number.POSITIVE_INFINITY })).data).toEqual(booking());
    expect(await client.cancelMadeBooking(body, { timeout: 5000 })).toEqual(booking());
  });

  test.each([0, -1, Number.NaN, 2 ** 31])("%d is a RangeError, of the client and of the call", async (timeout) => {
    expect(() => createClient({ timeout })).toThrow(RangeError);
    await expect(createClient({ credentials: "omit" }).POST(path, { body, timeout })).rejects.toThrow(
      "timeout is to be a time",
    );
    await expect(createClient({ credentials: "omit" }).cancelMadeBooking(body, { timeout })).rejects.toThrow(
      RangeError,
    );
  });

  test("keeps no program from ending, once the call has ended", async () => {
    const timers = () => process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
    const before = timers();
    const fetch = async () => new Response(page.json, { headers: json });
    await createClient({ credentials: "omit", fetch, timeout: 1_000_000 }).cancelMadeBooking(body);
    expect(timers()).toBe(before);
  });
});

describe("the caller's signal beside a timeout", () => {
  test("wins when it comes first, and loses when it comes later", async () => {
    const server = await rawServer(() => {});
    const client = createClient({ credentials: "omit", baseUrl: server.url });
    const first = await client.POST(path, { body, timeout: 5000, signal: AbortSignal.timeout(20) });
    expect(first.error).toMatchObject({ name: "AbortError", cause: { name: "TimeoutError" } });
    const second = await client.POST(path, { body, timeout: 20, signal: AbortSignal.timeout(5000) });
    expect(second.error).toMatchObject({ name: "TimeoutError", timeout: 20 });
  });

  test("has no listener left when the call has ended, in whatever way", async () => {
    const { signal } = new AbortController();
    let listeners = 0;
    const add = signal.addEventListener.bind(signal);
    const remove = signal.removeEventListener.bind(signal);
    Object.assign(signal, {
      addEventListener: (...parameters: Parameters<typeof add>) => [listeners++, add(...parameters)],
      removeEventListener: (...parameters: Parameters<typeof remove>) => [listeners--, remove(...parameters)],
    });
    const good = async () => new Response(page.json, { headers: json });
    const bad = () => Promise.reject(new Error("no network"));
    await createClient({ credentials: "omit", fetch: good }).POST(path, { body, signal });
    await createClient({ credentials: "omit", fetch: bad }).POST(path, { body, signal });
    await createClient({ credentials: "omit", fetch: never }).POST(path, { body, signal, timeout: 20 });
    expect(listeners).toBe(0);
  });
});
