import { parseHttpDate } from "../contract/http-date.js";
import type { Method } from "../contract/methods.js";
import type { ApiError, Outcome } from "../errors/api-error.js";
import { isNetworkError } from "../errors/network-error.js";
import { checkedTime, longestTime } from "./interruption.js";

/** When a call may send its request again. Without it, it never does. */
export interface RetryOptions {
  /** How often the request may be sent again, after the first time. */
  readonly times: number;
  /** The longest wait before the next time, in milliseconds. A server that asks for a longer one is not asked again. Default: 30,000. */
  readonly maximumDelay?: number;
  /**
   * That the caller knows the operation to be idempotent (RFC 9110 §9.2.2) although its method is not. It is sent again, then, even
   * where the server may have carried out the first request.
   */
  readonly idempotent?: boolean;
}

/** @throws RangeError for what cannot be counted or waited for */
export function checkedRetry(retry: RetryOptions): Required<RetryOptions> {
  const { times, maximumDelay = 30_000, idempotent = false } = retry;
  if (!Number.isSafeInteger(times) || times < 0) throw new RangeError("retry.times is to be a whole number from 0 on.");
  return { times, maximumDelay: Math.min(checkedTime("retry.maximumDelay", maximumDelay), longestTime), idempotent };
}

/** What became of a request. */
export interface FailedTry {
  readonly method: Method;
  readonly error: ApiError;
  /** Of this request on its own, whatever became of earlier ones. */
  readonly outcome: Outcome;
  readonly response: Response | undefined;
  /** How often the request was sent again already. */
  readonly retries: number;
}

/** How long to wait, in milliseconds, before the request is sent again; undefined when it is not to be. */
export function delayBeforeRetry(failed: FailedTry, retry: Required<RetryOptions>): number | undefined {
  if (failed.retries >= retry.times) return undefined;
  const asked = retryAfter(failed.response);
  if (!mayBeSentAgain(failed, asked !== undefined, retry.idempotent)) return undefined;
  if (asked !== undefined && asked > retry.maximumDelay) return undefined;
  // Full jitter: clients that failed together do not come back together.
  const backoff = Math.random() * Math.min(retry.maximumDelay, firstDelay * 2 ** failed.retries);
  return Math.max(asked ?? 0, backoff);
}

/** In milliseconds. */
const firstDelay = 500;

function mayBeSentAgain(
  { method, error, outcome, response }: FailedTry,
  isAskedTo: boolean,
  isIdempotent: boolean,
): boolean {
  // An answer that came by a redirect is not the word of the server that was asked.
  if (response !== undefined)
    return !response.redirected && (response.status === 429 || (response.status === 503 && isAskedTo));
  return isNetworkError(error) && (outcome === "not-sent" || isIdempotent || idempotentMethods.has(method));
}

/** RFC 9110 §9.2.2, and QUERY by its own specification. */
const idempotentMethods: ReadonlySet<Method> = new Set(["get", "head", "options", "trace", "put", "delete", "query"]);

/** The wait that a server asks for, in milliseconds (RFC 9110 §10.2.3); undefined where it asks for none, or in another form. */
function retryAfter(response: Response | undefined): number | undefined {
  const value = response?.headers.get("Retry-After") ?? "";
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const date = parseHttpDate(value);
  return date === undefined ? undefined : Math.max(0, date - Date.now());
}
