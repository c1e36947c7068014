import { ApiError, isApiErrorNamed, nameErrorClass } from "./api-error.js";

/** The caller's signal ended the call. `cause` is the signal's reason. */
export class AbortError extends ApiError {
  declare readonly name: "AbortError";
}

nameErrorClass(AbortError, "AbortError");

/** Whether `value` is an {@link AbortError}, of whatever realm or copy of the package. */
export function isAbortError(value: unknown): value is AbortError {
  return isApiErrorNamed(value, "AbortError");
}
