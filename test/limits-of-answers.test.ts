import { gzipSync } from "node:zlib";
import { createClient, isLimitError } from "adultwork-webcam";
import { describe, expect, test } from "vitest";
import { rawServer } from "./support/raw-server.js";
import { booking, page } from "./support/samples.js";
import { settledByHand } from "./support/settled-by-hand.js";

const path = "/v1/Webcam/CancelMadeBooking";
const body = { BookingID: 1, Reason: "I can't make it." };
const json = { "Content-Type": "application/json" };
const accepted = { name: "LimitError", limit: "bytes", outcome: "accepted", status: 200 };
const size = Buffer.byteLength(page.json);

/** A server that sends `chunk` again and again, for as long as somebody reads. */
async function endless(status: number, chunk: string) {
  const closed = settledByHand();
  const server = await rawServer((response) => {
    response.once("close", closed.settle);
    response.writeHead(status, json);
    const send = () => {
      while (!response.destroyed && response.write(chunk));
    };
    response.on("drain", send);
    send();
  });
  return { ...server, closed: closed.promise };
}

describe("the limit of bytes", () => {
  test("lets a body of just so many through, and none of one more, whether Content-Length says so or not", async () => {
    for (const length of [{ "Content-Length": size }, {}]) {
      const { url } = await rawServer((response) => response.writeHead(200, { ...json, ...length }).end(page.json));
      expect(
        (await createClient({ credentials: "omit", baseUrl: url, limits: { bytes: size } }).POST(path, { body })).data,
      ).toEqual(booking());
      const { error } = await createClient({ credentials: "omit", baseUrl: url, limits: { bytes: size - 1 } }).POST(
        path,
        { body },
      );
      expect(isLimitError(error)).toBe(true);
      expect(error).toMatchObject({ ...accepted, maximum: size - 1 });
    }
  });

  test("ends the reading of a 2xx body that never ends, and the connection with it", async () => {
    const { url, closed } = await endless(200, "0".repeat(10_000));
    const { error } = await createClient({ credentials: "omit", baseUrl: url, limits: { bytes: 100_000 } }).POST(path, {
      body,
    });
    expect(error).toMatchObject({ ...accepted, maximum: 100_000 });
    expect(error?.message).toContain("The server accepted the request (status 200).");
    await closed;
  });

  test("of a refusal never ends in a LimitError: no more of it is read than its error keeps", async () => {
    const { url, closed } = await endless(409, "no".repeat(5000));
    const { error } = await createClient({ credentials: "omit", baseUrl: url }).POST(path, { body });
    expect(error).toMatchObject({ name: "HttpError", status: 409, outcome: "refused" });
    expect(error?.body).toHaveLength(65_536);
    await closed;
  });

  test("counts the bytes that gzip unpacks to", async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000, " "));
    const { url } = await rawServer((response) =>
      response.writeHead(200, { ...json, "Content-Encoding": "gzip" }).end(bomb),
    );
    const limits = { bytes: 1_000_000 };
    expect(bomb.length).toBeLessThan(limits.bytes);
    expect(
      (await createClient({ credentials: "omit", baseUrl: url, limits }).POST(path, { body })).error,
    ).toMatchObject(accepted);
  });

  test("of a call wins over its client's, each limit on its own", async () => {
    const fetch = async () => new Response(page.xml, { headers: { "Content-Type": "application/xml" } });
    const client = createClient({ credentials: "omit", fetch, limits: { bytes: 10, depth: 1 } });
    expect((await client.POST(path, { body })).error).toMatchObject({ limit: "bytes" });
    const limits = { bytes: Buffer.byteLength(page.xml) };
    expect((await client.POST(path, { body, limits })).error).toMatchObject({ ...accepted, limit: "depth" });
    expect((await client.cancelMadeBooking(body, { limits: { ...limits, depth: 9 } })).WebcamBookingID).toBe(1);
  });

  test("puts a body that came in many pieces together again", async () => {
    const bytes = new TextEncoder().encode(page.json);
    const pieces = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    const fetch = async () => new Response(pieces, { headers: json });
    expect(await createClient({ credentials: "omit", fetch }).cancelMadeBooking(body)).toEqual(booking());
  });
});
