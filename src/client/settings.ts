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
 * The settings that some options make of others, and the options beyond them.
 *
 * @throws RangeError for a number that means nothing
 */
export function settingsOf<Options extends SettingOptions>(
  options: Options,
  others: Settings = defaults,
): { readonly settings: Settings; readonly beyond: Omit<Options, keyof SettingOptions> } {
  const {
    format = others.format,
    fetch = others.fetch,
    limits,
    timeout = others.timeout,
    retry = others.retry,
    checkRequest = others.checkRequest,
    ...beyond
  } = options;
  const settings: Settings = {
    format,
    fetch,
    limits: allLimits(limits, others.limits),
    timeout: checkedTime("timeout", timeout),
    retry: checkedRetry(retry),
    checkRequest,
  };
  return { settings, beyond };
}
