import type { Exchange, Outcome } from "./errors/api-error.js";
import { NetworkError } from "./errors/network-error.js";
import { messagesOf, type Redact, redactedError, systemFailuresOf } from "./redact.js";

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
    ({ code, syscall = "connect" }) => unmadeConnection.test(code) && /^(?:connect|getaddrinfo)$/.test(syscall),
  );
  return isUnmade || messagesOf(error).some((message) => unmadeMessage.test(message)) ? "not-sent" : "unknown";
}

/**
 * Codes of Node's `net`, `dns` and undici for a connection that was not made, and those of a TLS handshake that failed: what OpenSSL finds
 * wrong with the peer's messages, or with its certificate (`X509_V_ERR_…`). After the handshake Node gives no code of either kind.
 */
const unmadeConnection = new RegExp(
  `^(?:${[
    "(?:ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT)$",
    "ERR_SSL_|ERR_TLS_CERT_|CERT_|CRL_|UNABLE_TO_|ERROR_IN_C|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH$",
    "(?:INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED)$",
  ].join("|")})`,
);

/** What has no code of its own: a port of the Fetch Standard's list (§2.9), and a connection that was closed within the TLS handshake. */
const unmadeMessage = /^bad port$|before secure TLS connection was established/;

function reasonOf(error: unknown, redact: Redact): string {
  const code = systemFailuresOf(error)[0]?.code;
  const message = error instanceof Error ? redact(error.message) : "fetch failed";
  return code === undefined ? message : `${message} (${code})`;
}
