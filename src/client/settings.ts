import { type AllLimits, allLimits } from "../content/limits.js";
import type { Format } from "../errors/contract-error.js";
import { checkedTime } from "../exchange/interruption.js";
import { checkedRetry, type RetryOptions } from "../exchange/retry.js";
import type { ClientOptions } from "./types/client.js";

/** The options that a client has, and that a call may have of its own. */
export type SettingOptions = {
  readonly [Name in "format" | "fetch" | "limits" | "timeout" | "retry" | "checkRequest"]?:
    | ClientOptions[Name]
    | undefined;
};

/** These options, checked, and with a value for each that was left out. */
export interface Settings {
  readonly format: Format;
  /** Where undefined, the platform's is looked up at each call. */
  readonly fetch: ClientOptions["fetch"] | undefined;
  readonly limits: AllLimits;
  readonly timeout: number;
  readonly retry: Required<RetryOptions>;
  readonly checkRequest: boolean;
}

const defaults: Settings = {
  format: "json",
  fetch: undefined,
  limits: allLimits(undefined),
  timeout: Number.POSITIVE_INFINITY,
  retry: checkedRetry({ times: 0 }),
  checkRequest: true,
};

/**
 * The settings that some options make of others.
 *
 * @throws RangeError for a number that means nothing
 */
export function settingsOf(options: SettingOptions, others: Settings = defaults): Settings {
  const { format = others.format, fetch = others.fetch, checkRequest = others.checkRequest } = options;
  const { limits, timeout, retry } = options;
  return {
    format,
    fetch,
    limits: limits === undefined ? others.limits : allLimits({ ...others.limits, ...limits }),
    timeout: timeout === undefined ? others.timeout : checkedTime("timeout", timeout),
    retry: retry === undefined ? others.retry : checkedRetry(retry),
    checkRequest,
  };
}
