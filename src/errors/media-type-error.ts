import { ApiError, type Exchange, isApiErrorNamed, nameErrorClass } from "./api-error.js";

/** A 2xx answer in a media type that the contract does not state. */
export class MediaTypeError extends ApiError {
  /** The answer's Content-Type, shortened; undefined where there was none. */
  readonly mediaType: string | undefined;

  constructor(details: { readonly mediaType: string | undefined; readonly expected: string }, exchange?: Exchange) {
    const found = details.mediaType === undefined ? "no Content-Type" : `Content-Type ${details.mediaType}`;
    super(`The answer has ${found}, expected ${details.expected}.`, exchange);
    this.mediaType = details.mediaType;
  }
}

nameErrorClass(MediaTypeError, "MediaTypeError");

/** Whether `value` is a {@link MediaTypeError}, of whatever realm or copy of the package. */
export function isMediaTypeError(value: unknown): value is MediaTypeError {
  return isApiErrorNamed(value, "MediaTypeError");
}
