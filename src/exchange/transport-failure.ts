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

/** What is known when `fetch` threw: nothing was sent when there was no connection to send it over. */
export function outcomeOfFailedFetch(error: unknown): Outcome {
  const isUnmade = systemFailuresOf(error).some(
    // A route can be lost on a connection that was made, too: the same code, but of another system call.
    ({ message, code = "", syscall = "connect" }) =>
      unmadeMessages.test(message) || (unmadeCodes.test(code) && /^(?:connect|getaddrinfo)$/.test(syscall)),
  );
  return isUnmade ? "not-sent" : "unknown";
}

/**
 * Codes of Node's `net`, `dns` and undici for a connection that was not made, and those of a TLS handshake that failed: what OpenSSL finds
 * wrong with the peer's messages, or with its certificate (`X509_V_ERR_…`). After the handshake Node gives no code of either kind.
 */
const unmadeCodes =
  /^(?:(?:ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT|INVALID_CA|INVALID_PURPOSE|HOSTNAME_MISMATCH|PATH_LENGTH_EXCEEDED)$|ERR_SSL_|ERR_TLS_CERT_|CERT_|CRL_|UNABLE_TO_|ERROR_IN_C|DEPTH_ZERO_|SELF_SIGNED_)/;

/** What has no code of its own: a port that `fetch` refuses (Fetch Standard §2.9), and a connection that was closed within the handshake. */
const unmadeMessages = /^bad port$|before secure TLS connection was established/;

function reasonOf(error: unknown, redact: Redact): string {
  const { code } = systemFailuresOf(error).find((failure) => failure.code !== undefined) ?? {};
  const message = error instanceof Error ? shown(error.message, redact) : "fetch failed";
  return code === undefined ? message : `${message} (${shown(code, redact)})`;
}
