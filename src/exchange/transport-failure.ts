import type { Exchange, Outcome } from "../errors/api-error.js";
import { NetworkError } from "../errors/network-error.js";
import type { Redact } from "../errors/redact.js";
import { redactedError, shown, systemFailuresOf } from "../errors/redacted-error.js";

/**
 * The error for an answer that did not come, or not whole.
 *
 * @param error what `fetch`, or reading the body, threw
 */
export function transportFailure(error: unknown, exchange: Exchange, redact: Redact): NetworkError {
  const came = exchange.status === undefined ? "No answer came" : "The answer broke off";
  return new NetworkError(`${came}: ${reasonOf(error, redact)}.`, exchange, redactedError(error, redact));
}

/**
 * What is known when `fetch` threw: nothing was sent when there was no connection to send it over. Browsers do not say why there is no answer,
 * so that what knows the reasons is loaded where one is given. Where it cannot be, nothing is known.
 */
export async function outcomeOfFailedFetch(error: unknown): Promise<Outcome> {
  const failures = systemFailuresOf(error);
  const isReasonGiven = failures.length > 1 || failures[0]?.code !== undefined;
  const isUnmade =
    isReasonGiven &&
    (await import("./unmade-connection.js").then(
      ({ isUnmade }) => failures.some(isUnmade),
      () => false,
    ));
  return isUnmade ? "not-sent" : "unknown";
}

function reasonOf(error: unknown, redact: Redact): string {
  const { code } = systemFailuresOf(error).find((failure) => failure.code !== undefined) ?? {};
  const message = error instanceof Error ? shown(error.message, redact) : "fetch failed";
  return code === undefined ? message : `${message} (${shown(code, redact)})`;
}
