import { ApiError, type Exchange, isApiErrorNamed, nameErrorClass } from "./api-error.js";

/**
 * An answer outside 2xx.
 *
 * @typeParam Status the statuses that it can have
 * @typeParam Data what the contract states of the body for these statuses
 */
export class HttpError<Status extends number = number, Data = unknown> extends ApiError {
  declare readonly name: "HttpError";
  declare readonly status: Status;
  /** The answer's media type without its parameters, in lower case; undefined where it names none. */
  readonly mediaType: string | undefined;
  /**
   * The decoded and checked body, where the contract states one for the status and the media type. Undefined where it states none, and
   * where the body is not what it states: then `cause` says in what way.
   */
  declare readonly data: Data;

  /** @param cause why the body that the contract states could not be decoded */
  constructor(details: HttpErrorDetails<Data>, exchange: Exchange, cause?: unknown) {
    // What protects a host from robots answers in place of the API, which states no such page.
    const page =
      details.mediaType === "text/html" && !("data" in details) ? " and a page in HTML, maybe the host's own" : "";
    super(`${details.operation} was answered with status ${exchange.status}${page}.`, exchange, cause);
    this.mediaType = details.mediaType;
    // As in ApiError, only what is known becomes a field.
    if (details.data !== undefined) this.data = details.data;
  }

  /** Without `data`: `body` says the same, and a bigint has no JSON. */
  override toJSON(): Record<string, unknown> {
    const { data: _, ...fields } = super.toJSON();
    return fields;
  }
}

interface HttpErrorDetails<Data> {
  readonly operation: string;
  readonly mediaType: string | undefined;
  readonly data?: Data;
}

nameErrorClass(HttpError, "HttpError");

/** Those of a type's errors that are an {@link HttpError}: of a call's `error`, what the contract states by status. */
export type HttpErrorIn<Value> = [Extract<Value, HttpError>] extends [never]
  ? Value & HttpError
  : Extract<Value, HttpError>;

/** Whether `value` is an {@link HttpError}, of whatever realm or copy of the package. */
export function isHttpError<Value>(value: Value): value is HttpErrorIn<Value> {
  return isApiErrorNamed(value, "HttpError");
}
