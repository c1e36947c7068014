import type { SystemFailure } from "../errors/redacted-error.js";

/** Whether a failure is one to make the connection, over which nothing was sent, then. */
export function isUnmade({ message, code = "", syscall = "connect" }: SystemFailure): boolean {
  // A route can be lost on a connection that was made, too: the same code, but of another system call.
  return unmadeMessages.test(message) || (unmadeCodes.test(code) && /^(?:connect|getaddrinfo)$/.test(syscall));
}

/**
 * Codes of Node's `net`, `dns` and undici for a connection that was not made, and those of a TLS handshake that failed: what OpenSSL finds
 * wrong with the peer's messages, or with its certificate (`X509_V_ERR_…`). After the handshake Node gives no code of either kind.
 */
const unmadeCodes =
  /^(?:(?:ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT|INVALID_CA|INVALID_PURPOSE|HOSTNAME_MISMATCH|PATH_LENGTH_EXCEEDED)$|ERR_SSL_|ERR_TLS_CERT_|CERT_|CRL_|UNABLE_TO_|ERROR_IN_C|DEPTH_ZERO_|SELF_SIGNED_)/;

/** What has no code of its own: a port that `fetch` refuses (Fetch Standard §2.9), and a connection that was closed within the handshake. */
const unmadeMessages = /^bad port$|before secure TLS connection was established/;
