import type { Exchange } from "./errors/api-error.js";
import { isTokenError, TokenError } from "./errors/token-error.js";
import { type Redact, redactedError } from "./redact.js";

/** An access token, or a function that gives one for each request. */
export type AccessToken = string | ((needs: AccessTokenNeeds) => string | Promise<string>);

/** What a function that gives access tokens is told. */
export interface AccessTokenNeeds {
  /** The scopes that the operation requires. */
  readonly scopes: readonly string[];
  /** In the second try of a call: the token that the server has just answered with 401. */
  readonly rejected?: string;
}

/**
 * Gets the token for a request.
 *
 * @throws TokenError when there is none, or one that cannot stand in a header. The error does not hold it.
 */
export async function obtainAccessToken(
  source: AccessToken,
  needs: AccessTokenNeeds,
  known: Exchange,
  redact: Redact,
): Promise<string> {
  let token: unknown;
  try {
    token = typeof source === "string" ? source : await source(needs);
  } catch (cause) {
    // A token store's own error says the most.
    if (isTokenError(cause)) throw inCall(cause, known, redact);
    throw new TokenError("The accessToken function failed.", known, { cause: redactedError(cause, redact) });
  }
  // RFC 6750 §2.1 allows fewer characters; these are all that cannot break out of the header.
  if (typeof token === "string" && /^[\x21-\x7E]+$/.test(token)) return token;
  throw new TokenError(`The access token is ${faultOf(token)}.`, known);
}

/** A caller's own function may throw a TokenError too, with anything in it. */
function inCall({ message, code, cause }: TokenError, known: Exchange, redact: Redact): TokenError {
  return new TokenError(redact(message), known, {
    ...(typeof code === "string" && { code: redact(code) }),
    ...(cause !== undefined && { cause: redactedError(cause, redact) }),
  });
}

function faultOf(token: unknown): string {
  if (typeof token !== "string") return `no string but of type ${typeof token}`;
  return token === "" ? "empty" : "not one word of visible ASCII characters, and so cannot stand in a header";
}
