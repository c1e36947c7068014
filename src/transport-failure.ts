import type { Exchange, Outcome } from "./errors/api-error.js";
import { NetworkError } from "./errors/network-error.js";
import type { Redact } from "./redact.js";
import { redactedError, shown, systemFailuresOf } from "./redacted-error.js";

/**
 * The error for an answer that did not come, or not whole.
 *
 * @param error what `fetch`, or reading the body, threw
 */
export function transportFailure(error: unknown, exchange: Exchange, redact: Redact): NetworkError {
  const came = exchange.status === undefined ? "No answer came" : "The answer broke off";
  return new NetworkError(`${came}: ${reasonOf(error, redact)}.`, exchange, redactedError(error, redact));
}

/** What is known when `fetch` threw: nothing was sent when there was no connection to send it over. */
export function outcomeOfFailedFetch(error: unknown): Outcome {
  const isUnmade = systemFailuresOf(error).some(
    // A route can be lost on a connection that was made, too: the same code, but of another system call.
    ({ code, syscall = "connect" }) => connectionCodes.has(code) && /^(?:connect|getaddrinfo)$/.test(syscall),
  );
  return isUnmade ? "not-sent" : "unknown";
}

/** Codes of Node's `net`, `dns` and undici for a connection that was not made. */
const connectionCodes: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
  "UND_ERR_CONNECT_TIMEOUT",
]);

function reasonOf(error: unknown, redact: Redact): string {
  const code = systemFailuresOf(error)[0]?.code;
  const message = error instanceof Error ? shown(error.message, redact) : "fetch failed";
  return code === undefined ? message : `${message} (${shown(code, redact)})`;
}
