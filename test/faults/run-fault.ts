import { getEventListeners } from "node:events";
import { type ApiError, createClient, type Format } from "adultwork-webcam";
import { startSandbox } from "../../sandbox/index.js";
import { sound } from "./answers.js";
import type { Fault, Want } from "./fault.js";
import { startProxy } from "./proxy.js";

/** What a fault came to: what was wanted, in the same words, and what was left behind. */
export interface Found {
  readonly error: string;
  readonly outcome: string;
  readonly status: number | undefined;
  readonly server: Want["server"];
  /** Open sockets, listeners and timers that the call left behind, in words. */
  readonly leaks: readonly string[];
}

/** Makes one call with the fault in its way. */
export async function runFault(fault: Fault, format: Format): Promise<Found> {
  const controller = new AbortController();
  const sandbox = await startSandbox();
  const given = await fault.given({ sandbox, format, abort: () => controller.abort() });
  const proxy = await startProxy(sandbox.url, given.proxy ?? sound);
  const before = JSON.stringify(sandbox.bookings());
  const timers = activeTimers();
  const options = { accessToken: sandbox.tokens.full, baseUrl: proxy.url, format, ...given.options };
  const request = { BookingID: given.bookingId ?? 1, Reason: "I can't make it." };
  const { signal } = controller;
  const { error } = await createClient(options).POST("/v1/Webcam/CancelMadeBooking", { body: request, signal });
  given.afterwards?.();
  const leaks = [
    ...(await countLeft("sockets", proxy.openSockets)),
    ...(await countLeft("listeners", () => getEventListeners(signal, "abort").length)),
    ...(await countLeft("timers", () => activeTimers() - timers)),
  ];
  const server = JSON.stringify(sandbox.bookings()) === before ? "untouched" : "cancelled";
  await Promise.all([proxy.close(), sandbox.close()]);
  return { error: error?.name ?? "none", outcome: outcomeOf(error), status: error?.status, server, leaks };
}

/** What is not as wanted, in words. */
export function deviations(fault: Fault, format: Format, found: Found): string[] {
  const { want } = fault;
  const wanted = {
    error: typeof want.error === "string" ? want.error : want.error[format],
    outcome: want.outcome,
    status: want.status,
    server: want.server,
  };
  const names = ["error", "outcome", "status", "server"] as const;
  const different = names.filter((name) => found[name] !== wanted[name]);
  return [
    ...different.map((name) => `${name} is ${found[name]}, not ${wanted[name]}`),
    ...found.leaks.map((leak) => `left behind: ${leak}`),
    ...(isTrue(found) ? [] : ["the outcome is not what the server did"]),
  ];
}

/** Whether the outcome says no more than what has happened. */
function isTrue({ outcome, server }: Found): boolean {
  if (outcome === "not-sent" || outcome === "refused") return server === "untouched";
  return outcome !== "accepted" || server === "cancelled";
}

function outcomeOf(error: ApiError | undefined): string {
  return error === undefined ? "none" : (error.outcome ?? "unstated");
}

/** Those that would keep the program from ending. */
export function activeTimers(): number {
  return process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
}

/** What is still there after a second in which the platform may close what the call has let go. */
export async function countLeft(what: string, count: () => number): Promise<string[]> {
  for (let waits = 0; waits < 100 && count() > 0; waits++) await new Promise((resolve) => setTimeout(resolve, 10));
  const left = count();
  return left > 0 ? [`${left} ${what}`] : [];
}
