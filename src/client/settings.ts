import { allLimits } from "../content/limits.js";
import type { Settings } from "../exchange/call.js";
import { checkedTime } from "../exchange/interruption.js";
import { checkedRetry } from "../exchange/retry-options.js";
import type { ClientOptions } from "./types/client.js";

/** The options that a client has, and that a call may have of its own. */
export type SettingOptions = {
  readonly [Name in "format" | "fetch" | "limits" | "timeout" | "retry" | "checkRequest"]?:
    | ClientOptions[Name]
    | undefined;
};

const defaults: Settings = {
  format: "json",
  fetch: undefined,
  limits: allLimits(undefined),
  timeout: Infinity,
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
  const { limits, timeout = others.timeout, retry = others.retry } = options;
  return {
    format,
    fetch,
    limits: limits === undefined ? others.limits : allLimits({ ...others.limits, ...limits }),
    timeout: checkedTime("timeout", timeout),
    retry: checkedRetry(retry),
    checkRequest,
  };
}
