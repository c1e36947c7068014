import { ApiError, type Exchange, isApiErrorNamed, nameErrorClass } from "./api-error.js";

/** An answer outside 2xx. */
export class HttpError extends ApiError {
  declare readonly status: number;
  /** The answer's media type without its parameters, in lower case; undefined where it names none. */
  readonly mediaType: string | undefined;

  constructor(details: { readonly operation: string; readonly mediaType: string | undefined }, exchange: Exchange) {
    super(`${details.operation} was answered with status ${exchange.status}.`, exchange);
    this.mediaType = details.mediaType;
  }
}

nameErrorClass(HttpError, "HttpError");

/** Whether `value` is an {@link HttpError}, of whatever realm or copy of the package. */
export function isHttpError(value: unknown): value is HttpError {
  return isApiErrorNamed(value, "HttpError");
}
