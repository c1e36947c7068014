import type { Method } from "../contract/methods.js";
import type { ApiError } from "../errors/api-error.js";
import { isNetworkError } from "../errors/network-error.js";
import type { Call } from "./call.js";
import { parseHttpDate } from "./http-date.js";
import { onAbort } from "./on-abort.js";

/**
 * Waits for as long as is due before the request of a call is sent again.
 *
 * @param error why the latest request failed
 * @param retries how often the request was sent again already
 * @returns false where it is not to be sent again
 */
export async function isDueAgain(call: Call, error: ApiError, retries: number): Promise<boolean> {
  const delay = delayBeforeRetry(call, error, retries);
  if (delay !== undefined) await pause(delay, call.signal);
  return delay !== undefined;
}

/** How long to wait, in milliseconds; undefined when the request is not to be sent again. */
function delayBeforeRetry(call: Call, error: ApiError, retries: number): number | undefined {
  const { retry } = call.settings;
  if (retries >= retry.times) return undefined;
  const asked = retryAfter(call.progress.response);
  if (!mayBeSentAgain(call, error, asked !== undefined)) return undefined;
  if (asked !== undefined && asked > retry.maximumDelay) return undefined;
  // Full jitter: clients that failed together do not come back together.
  const backoff = Math.random() * Math.min(retry.maximumDelay, firstDelay * 2 ** retries);
  return Math.max(asked ?? 0, backoff);
}

/** In milliseconds. */
const firstDelay = 500;

function mayBeSentAgain({ method, settings, progress }: Call, error: ApiError, isAskedTo: boolean): boolean {
  const { response, latest } = progress;
  // An answer that came by a redirect is not the word of the server that was asked.
  if (response !== undefined)
    return !response.redirected && (response.status === 429 || (response.status === 503 && isAskedTo));
  return isNetworkError(error) && (latest === "not-sent" || settings.retry.idempotent || isIdempotent(method));
}

/** The wait that a server asks for, in milliseconds (RFC 9110 §10.2.3); undefined where it asks for none, or in another form. */
function retryAfter(response: Response | undefined): number | undefined {
  const value = response?.headers.get("Retry-After") ?? "";
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const date = parseHttpDate(value);
  return date === undefined ? undefined : Math.max(0, date - Date.now());
}

/** Waits, but no longer than until the signal is aborted: then it is rejected, and the timer is gone. */
function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      ignoreSignal?.();
      resolve();
    }, milliseconds);
    const ignoreSignal =
      signal &&
      onAbort(signal, () => {
        clearTimeout(timer);
        reject(signal.reason);
      });
  });
}

/** RFC 9110 §9.2.2, and QUERY by its own specification. */
function isIdempotent(method: Method): boolean {
  return method !== "post" && method !== "patch";
}
