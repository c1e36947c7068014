import { ApiError, type Exchange, isApiErrorNamed, nameErrorClass } from "./api-error.js";

/** The call took longer than its `timeout`. */
export class TimeoutError extends ApiError {
  declare readonly name: "TimeoutError";
  /** In milliseconds: what the call was given. */
  readonly timeout: number;

  constructor(timeout: number, exchange: Exchange) {
    super(`The call took longer than ${timeout} ms.`, exchange);
    this.timeout = timeout;
  }
}

nameErrorClass(TimeoutError, "TimeoutError");

/** Whether `value` is a {@link TimeoutError}, of whatever realm or copy of the package. */
export function isTimeoutError(value: unknown): value is TimeoutError {
  return isApiErrorNamed(value, "TimeoutError");
}
