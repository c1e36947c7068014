import type { FetchOptions, Middleware } from "openapi-fetch";
import type { AccessToken } from "./access-token.js";
import type { ApiError } from "./errors/api-error.js";
import type { Format } from "./errors/contract-error.js";
import type { Limits } from "./limits.js";
import type { RetryOptions } from "./retry.js";

/** How a client reaches the API. */
export interface ClientOptions {
  /** Sent as `Authorization: Bearer …` with each operation that the contract secures. Without it, no such header is sent. */
  readonly accessToken?: AccessToken;
  /** Default: the first server of the contract. */
  readonly baseUrl?: string;
  /** The format that the Accept header asks for; an answer is decoded by its own Content-Type. Default: `json`. */
  readonly format?: Format;
  /** How much an answer may weigh. */
  readonly limits?: Limits;
  /**
   * How long a call may take as a whole, in milliseconds: the access token, the request, the answer with its body, and what lies
   * between one try and the next. Default: `Infinity`.
   */
  readonly timeout?: number;
  /** When a request may be sent again. Default: never. */
  readonly retry?: RetryOptions;
  /** Default: the platform's `fetch`, looked up at each call. */
  readonly fetch?: (request: Request) => Promise<Response>;
}

/** The options of openapi-fetch for one call (`params`, `body`, `headers`, `signal`, …), and some of the client's own. */
export type CallOptions<Operation> = Omit<FetchOptions<Operation>, "parseAs"> & {
  /** Instead of the client's own `format`, for this call. */
  readonly format?: Format;
  /** Instead of those of the client's own `limits` that are named, for this call. */
  readonly limits?: Limits;
  /** Instead of the client's own `timeout`, for this call. */
  readonly timeout?: number;
  /** Instead of the client's own `retry`, for this call. */
  readonly retry?: RetryOptions;
};

/** Either `data` or `error`, never neither: `error` is undefined if and only if the call succeeded. */
export type Result<Data> =
  | { readonly data: Data; readonly error?: undefined; readonly response: Response }
  | { readonly data?: undefined; readonly error: ApiError; readonly response?: Response };

/** A client of the API: one method for each HTTP method, by path, and one for each operation, by operationId. */
export type Client<Paths, OperationMethods> = PathMethods<Paths> & OperationMethods & MiddlewareMethods;

/**
 * The value, or throws the `error` that the path-based call would give.
 * Without a request body in the contract there is no parameter for it.
 */
export type OperationMethod<Operation> = (
  ...parameters: [...BodyParameter<Operation>, ...Optionally<Omit<CallOptions<Operation>, "body">>]
) => Promise<SuccessData<Operation>>;

/** What the contract states of 2xx answers. */
export type SuccessData<Operation> = Operation extends { responses: infer Responses }
  ? { [Status in keyof Responses & SuccessStatus]: Content<Responses[Status]> }[keyof Responses & SuccessStatus]
  : never;

type PathMethods<Paths> = { readonly [Method in HttpMethod as Uppercase<Method>]: PathMethod<Paths, Method> };

type PathMethod<Paths, Method extends HttpMethod> = <Path extends PathsWith<Paths, Method>>(
  path: Path,
  ...options: Optionally<CallOptions<OperationAt<Paths, Path, Method>>>
) => Promise<Result<SuccessData<OperationAt<Paths, Path, Method>>>>;

interface MiddlewareMethods {
  /** Adds middleware of openapi-fetch. */
  use(...middleware: Middleware[]): void;
  /** Removes middleware that was added. */
  eject(...middleware: Middleware[]): void;
}

type HttpMethod = "get" | "put" | "post" | "delete" | "options" | "head" | "patch" | "trace";

type PathsWith<Paths, Method extends HttpMethod> = {
  [Path in keyof Paths]: OperationAt<Paths, Path, Method> extends never ? never : Path;
}[keyof Paths];

type OperationAt<Paths, Path extends keyof Paths, Method extends HttpMethod> = Paths[Path] extends {
  [_ in Method]: infer Operation;
}
  ? Operation
  : never;

/** Options that may be left out when none of them is required. */
type Optionally<Options> = Record<never, never> extends Options ? [options?: Options] : [options: Options];

type BodyParameter<Operation> = Operation extends { requestBody: unknown }
  ? [body: BodyOf<Operation>]
  : Operation extends { requestBody?: infer Body }
    ? [Body] extends [undefined]
      ? []
      : [body?: BodyOf<Operation>]
    : [];

type BodyOf<Operation> = FetchOptions<Operation> extends { body?: infer Body } ? Body : never;

type SuccessStatus = 200 | 201 | 202 | 203 | 204 | 205 | 206 | 207 | 208 | 226 | "2XX";

type Content<Response> = Response extends { content: infer ByMediaType } ? ByMediaType[keyof ByMediaType] : undefined;
