import type { FetchOptions } from "openapi-fetch";
import type { Method } from "../contract/methods.js";

/** Headers by name, in lower case. */
export type SentHeaders = Readonly<Record<string, string>>;

/** The paths of a contract of which the compiler knows nothing. */
export type UntypedPaths = Record<string, Record<Method, UntypedOperation>>;

/** An operation of which the compiler knows nothing. */
export interface UntypedOperation {
  parameters: { readonly [Place in "path" | "query" | "header" | "cookie"]?: Readonly<Record<string, unknown>> };
  requestBody?: { content: { [mediaType: `${string}/${string}`]: unknown } };
  responses: Record<number, never>;
}

/** What openapi-fetch is told of a call. */
export type Init = FetchOptions<UntypedOperation>;

/** What openapi-fetch is told of a request, its headers in lower case. */
export type RequestOptions = Init & { headers: Record<string, string> };

/** What a caller sends. */
export interface Sent {
  readonly headers: SentHeaders;
  readonly init: Init;
}
