/**
 * What is known of a request after a failure:
 * `not-sent` (nothing reached the server), `refused` (a 4xx answer), `accepted` (a 2xx answer, whatever its body) or
 * `unknown` (anything else: 5xx included, and a connection that broke after the request may have reached the server).
 */
export type Outcome = "not-sent" | "refused" | "accepted" | "unknown";

/** What is known of the exchange that an error belongs to. Errors of a decoder that was called on its own have none. */
export interface Exchange {
  readonly outcome: Outcome;
  /** The HTTP status, where there was an answer. */
  readonly status?: number;
  /** The answer's body as text, cut at {@link maximumBodyLength}. */
  readonly body?: string;
}

/** The greatest number of UTF-16 units of an answer's body that an error keeps. */
export const maximumBodyLength = 65_536;

// In the registry of symbols, and so the same one in each realm and each copy of this package.
const brand = Symbol.for("contract-first-client.ApiError");

/** The base class of every error that a client call or a decoder gives. */
export abstract class ApiError extends Error {
  /** In an error of a client call: what is known of the request. */
  declare readonly outcome?: Outcome;
  /** The HTTP status, where there was an answer. */
  declare readonly status?: number;
  /** The answer's body as text, cut at 65,536 UTF-16 units, where there was an answer with one. */
  declare readonly body?: string;

  constructor(message: string, exchange?: Exchange, cause?: unknown) {
    super(withOutcome(message, exchange), cause === undefined ? undefined : { cause });
    // Only what is known becomes a field, so that a log shows no empty ones.
    const body = exchange?.body?.slice(0, maximumBodyLength);
    Object.assign(this, exchange, body !== undefined && { body });
  }

  /** Name, message and fields, for logs. `JSON.stringify` alone would leave out the name and the message. */
  toJSON(): Record<string, unknown> {
    return Object.assign<Record<string, unknown>, object>({ name: this.name, message: this.message }, this);
  }
}

Object.defineProperty(ApiError.prototype, brand, { value: true });

/** Whether `value` is one of this package's errors, of whatever realm or copy of the package. */
export function isApiError(value: unknown): value is ApiError {
  return typeof value === "object" && value !== null && brand in value;
}

/** Gives a class its `name`, on the prototype, so that it is no field of each error and survives minification. */
export function nameErrorClass(errorClass: { readonly prototype: ApiError }, name: string): void {
  Object.defineProperty(errorClass.prototype, "name", { value: name, configurable: true, writable: true });
}

/** Whether `value` is an error of the class of that name, of whatever realm or copy of the package. */
export function isApiErrorNamed(value: unknown, name: string): boolean {
  return isApiError(value) && value.name === name;
}

function withOutcome(message: string, exchange: Exchange | undefined): string {
  switch (exchange?.outcome) {
    case undefined:
    case "refused":
      return message;
    case "accepted":
      return `${message} The server accepted the request (status ${exchange.status}).`;
    case "not-sent":
      return `${message} Nothing was sent to the server.`;
    case "unknown":
      return `${message} Whether the server carried out the request is unknown.`;
  }
}
