import { shorten } from "../shorten.js";
import { ApiError, type Exchange, isApiErrorNamed, nameErrorClass } from "./api-error.js";

/** A 2xx answer in a media type that the contract does not state. */
export class MediaTypeError extends ApiError {
  declare readonly name: "MediaTypeError";
  /** The answer's media type without its parameters, in lower case; undefined where it names none. */
  readonly mediaType: string | undefined;

  constructor(details: { readonly mediaType: string | undefined; readonly expected: string }, exchange?: Exchange) {
    const found = details.mediaType === undefined ? "no media type" : `the media type ${shorten(details.mediaType)}`;
    super(`The answer has ${found}, expected ${details.expected}.`, exchange);
    this.mediaType = details.mediaType;
  }
}

nameErrorClass(MediaTypeError, "MediaTypeError");

/** Whether `value` is a {@link MediaTypeError}, of whatever realm or copy of the package. */
export function isMediaTypeError(value: unknown): value is MediaTypeError {
  return isApiErrorNamed(value, "MediaTypeError");
}
