import type { AllLimits } from "../content/limits.js";
import type { Method } from "../contract/methods.js";
import type { Format } from "../errors/contract-error.js";
import type { Secrets } from "../errors/redact.js";
import type { Api } from "./api.js";
import type { Progress } from "./progress.js";
import type { Init, Sent, SentHeaders } from "./request-options.js";
import type { RetryOptions } from "./retry-options.js";

/** What is known of a call by all of its options but the body: without others, the same for each call of an operation. */
export interface PlannedCall {
  /** What the operations share. */
  readonly contract: Api;
  readonly method: Method;
  /** The path template. */
  readonly path: string;
  readonly settings: Settings;
  /** What openapi-fetch is told: the caller's own options, and from when on the request is written, what is left of it to openapi-fetch. */
  readonly init: Init;
  /** The one media type to accept; undefined for all that the contract states. */
  readonly accept: string | undefined;
  /** The media type of the body, in place of what the format says. */
  readonly contentType: string | undefined;
}

/** What a client was told of headers. */
export interface ClientHeaders {
  /** Those of each call, before which a call's own come. */
  readonly headers?: Init["headers"];
  /** The names of those whose values are secret, beside the usual ones. */
  readonly secretHeaders?: readonly string[];
}

/** One call of an operation: what all that is done for it is told. */
export interface Call extends PlannedCall, Sent {
  readonly client: ClientHeaders;
  /** With the body. */
  readonly init: Init;
  /** Those to send: the caller's own and Accept, and from when on the request is written, its own. Credentials are not among them. */
  readonly headers: SentHeaders;
  readonly fetch: Fetch;
  /** Ends the call. */
  readonly signal: AbortSignal | undefined;
  /** Is told what becomes of each request. */
  readonly progress: Progress;
  /** Those that no error may hold. */
  readonly secrets: Secrets;
}

/** The options that a client has, and that a call may have of its own, checked, and with a value for each that was left out. */
export interface Settings {
  readonly format: Format;
  /** Where undefined, the platform's is looked up at each call. */
  readonly fetch: Fetch | undefined;
  /** The most of each that is allowed. */
  readonly limits: AllLimits;
  /** In milliseconds; `Infinity` for none. */
  readonly timeout: number;
  readonly retry: Required<RetryOptions>;
  /** Whether what does not fit the contract is refused before it is sent. */
  readonly checkRequest: boolean;
}

export type Fetch = (request: Request) => Promise<Response>;
