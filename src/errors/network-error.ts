import { ApiError, isApiErrorNamed, nameErrorClass } from "./api-error.js";

/** No answer came, or not the whole of it. `cause` holds name, message and code of the platform's own error. */
export class NetworkError extends ApiError {
  declare readonly name: "NetworkError";
}

nameErrorClass(NetworkError, "NetworkError");

/** Whether `value` is a {@link NetworkError}, of whatever realm or copy of the package. */
export function isNetworkError(value: unknown): value is NetworkError {
  return isApiErrorNamed(value, "NetworkError");
}
