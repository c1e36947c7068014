import { ApiError, type Exchange, isApiErrorNamed, nameErrorClass } from "./api-error.js";

/** No access token could be had, or the one that was had cannot stand in a header. */
export class TokenError extends ApiError {
  declare readonly name: "TokenError";
  /** The server's own code for it, when the server gave one. */
  declare readonly code?: string;

  constructor(
    message: string,
    exchange?: Exchange,
    details: { readonly code?: string; readonly cause?: unknown } = {},
  ) {
    super(message, exchange, details.cause);
    if (details.code !== undefined) Object.assign(this, { code: details.code });
  }
}

nameErrorClass(TokenError, "TokenError");

/** Whether `value` is a {@link TokenError}, of whatever realm or copy of the package. */
export function isTokenError(value: unknown): value is TokenError {
  return isApiErrorNamed(value, "TokenError");
}
