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
