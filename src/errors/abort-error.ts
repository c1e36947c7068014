import { ApiError, type Exchange, isApiErrorNamed, nameErrorClass } from "./api-error.js";

/** The caller's signal ended the call. `cause` is the signal's reason. */
export class AbortError extends ApiError {
  declare readonly name: "AbortError";
  constructor(message: string, exchange: Exchange, cause?: unknown) {
    super(message, exchange, cause);
  }
}

nameErrorClass(AbortError, "AbortError");

/** Whether `value` is an {@link AbortError}, of whatever realm or copy of the package. */
export function isAbortError(value: unknown): value is AbortError {
  return isApiErrorNamed(value, "AbortError");
}
