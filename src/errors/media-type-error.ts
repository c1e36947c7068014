import { ApiError, type Exchange, isApiErrorNamed, nameErrorClass } from "./api-error.js";
import { shorten } from "./shorten.js";

/** A 2xx answer in a media type that the contract does not state, or without the body that it states. */
export class MediaTypeError extends ApiError {
  declare readonly name: "MediaTypeError";
  /** The answer's media type without its parameters, in lower case; undefined where it names none, or more than one. */
  readonly mediaType: string | undefined;

  /** `contentType`: the header, as it came. `found`: what the answer has, where it is no body. */
  constructor(
    details: {
      readonly mediaType: string | undefined;
      readonly expected: string;
      readonly contentType?: string;
      readonly found?: string | undefined;
    },
    exchange?: Exchange,
  ) {
    const { mediaType, contentType, expected } = details;
    const unread = contentType
      ? `the Content-Type ${shorten(contentType)}, which is not one media type`
      : "no media type";
    const found = details.found ?? (mediaType ? `the media type ${shorten(mediaType)}` : unread);
    super(`The answer has ${found}, expected ${expected}.`, exchange);
    this.mediaType = mediaType;
  }
}

nameErrorClass(MediaTypeError, "MediaTypeError");

/** Whether `value` is a {@link MediaTypeError}, of whatever realm or copy of the package. */
export function isMediaTypeError(value: unknown): value is MediaTypeError {
  return isApiErrorNamed(value, "MediaTypeError");
}
