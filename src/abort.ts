import { AbortError } from "./errors/abort-error.js";

export type Signal = AbortSignal | null | undefined;

/** @throws AbortError when the signal has ended the call before anything was sent */
export function refuseAborted(signal: Signal): void {
  if (signal?.aborted) throw abortedBeforeSending(signal);
}

/**
 * Waits for something that comes before the request is sent, but no longer than until the signal ends the call.
 *
 * @throws AbortError
 */
export function unlessAborted<Value>(task: Promise<Value>, signal: Signal): Promise<Value> {
  if (!signal) return task;
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(abortedBeforeSending(signal));
    signal.addEventListener("abort", onAbort, { once: true });
    task.then(resolve, reject).finally(() => signal.removeEventListener("abort", onAbort));
  });
}

/** The error of a call that the signal ended before anything was sent. */
export function abortedBeforeSending(signal: AbortSignal): AbortError {
  return new AbortError("The call was aborted.", { outcome: "not-sent" }, signal.reason);
}
