import { getEventListeners } from "node:events";
import { createClient } from "adultwork-webcam";
import { startSandbox } from "../../sandbox/index.js";
import { sound } from "./answers.js";
import { startProxy } from "./proxy.js";
import { activeTimers, countLeft } from "./run-fault.js";

/** What became of many calls at once for one booking. */
export interface Concurrent {
  readonly cancelled: number;
  readonly refused: number;
  readonly leaks: readonly string[];
  readonly warnings: readonly string[];
}

/** Makes calls all at once, in both formats, with one client, one signal and one timeout each. */
export async function runConcurrently(calls: number): Promise<Concurrent> {
  const warnings: string[] = [];
  const onWarning = (warning: Error) => warnings.push(warning.name);
  process.on("warning", onWarning);
  const sandbox = await startSandbox();
  const proxy = await startProxy(sandbox.url, sound);
  const timers = activeTimers();
  const { signal } = new AbortController();
  const client = createClient({ accessToken: sandbox.tokens.full, baseUrl: proxy.url, timeout: 60_000 });
  const body = { BookingID: 1, Reason: "I can't make it." };
  const results = await Promise.all(
    Array.from({ length: calls }, (_, index) =>
      client.POST("/v1/Webcam/CancelMadeBooking", { body, signal, format: index % 2 === 0 ? "json" : "xml" }),
    ),
  );
  const leaks = [
    ...(await countLeft("sockets", proxy.openSockets)),
    ...(await countLeft("listeners", () => getEventListeners(signal, "abort").length)),
    ...(await countLeft("timers", () => activeTimers() - timers)),
  ];
  await Promise.all([proxy.close(), sandbox.close()]);
  process.off("warning", onWarning);
  const cancelled = results.filter(({ data }) => data?.Status === "Cancelled").length;
  const refused = results.filter(({ error }) => error?.outcome === "refused" && error.status === 409).length;
  return { cancelled, refused, leaks, warnings };
}
