import type { FetchOptions, Middleware } from "openapi-fetch";
import type { AccessToken } from "../../authentication/access-token.js";
import type { Credentials, CredentialsMode } from "../../authentication/credentials.js";
import type { Limits } from "../../content/limits.js";
import type { Method as HttpMethod } from "../../contract/methods.js";
import type { ApiError } from "../../errors/api-error.js";
import type { Format } from "../../errors/contract-error.js";
import type { Operation as AnyOperation } from "../../exchange/operation.js";
import type { RetryOptions } from "../../exchange/retry-options.js";
import type { CallCredentials, MissingCredentials } from "./call-credentials.js";
import type { BodyOf, BodyOptions, ContentTypeOf, ContentTypeOption, DefaultContentType } from "./request-body.js";
import type { AcceptOf, Failure, SuccessData, SuccessHeaders } from "./response.js";

/**
 * How a client reaches the API.
 *
 * @typeParam Schemes the kinds of the contract's security schemes, by name
 * @typeParam Servers the variables of the contract's servers, by URL
 * @typeParam Variables those, and the variables of servers that operations have of their own
 */
export interface ClientOptions<Schemes = UnknownSchemes, Servers = UnknownServers, Variables = Servers[keyof Servers]> {
  /** Sent as `Authorization: Bearer …` with each operation that the contract secures so. */
  readonly accessToken?: AccessToken;
  /**
   * What goes with each operation that the contract secures with a scheme of that name; for a scheme of bearer tokens, in place of
   * `accessToken`. Or how the platform is to send its own (`include`, `same-origin`, `omit`): then nothing else is asked for.
   */
  readonly credentials?: Partial<Credentials<Schemes>> | CredentialsMode;
  /** Sent with each call. A call's own come before them; one that is null or undefined there takes one away. */
  readonly headers?: FetchOptions<unknown>["headers"];
  /**
   * The names of headers, in any case, whose values are to stand in no error, and to go to no other origin. Of names with `auth`, `cookie`,
   * `password`, `secret`, `token`, `apikey` or `api-key` it is known.
   */
  readonly secretHeaders?: readonly string[];
  /** In place of all servers of the contract: an absolute URL of http or https; in a browser it may be relative. Default: the first of them. */
  readonly baseUrl?: string;
  /** One of the contract's servers: its place among them, from 0, or its URL as the contract writes it. */
  readonly server?: number | (keyof Servers & string);
  /** The values of variables in the servers' URLs. Default: the contract's own, where it states any. */
  readonly serverVariables?: ServerVariables<Variables>;
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
  /**
   * Whether parameters and bodies are checked against the contract before anything is sent, as answers are. Default: `true`. A body in
   * XML is checked in any case, since what does not fit has no form in it.
   */
  readonly checkRequest?: boolean;
  /** Default: the platform's `fetch`, looked up at each call. */
  readonly fetch?: (request: Request) => Promise<Response>;
}

/** The options of openapi-fetch for one call (`params`, `body`, `headers`, `signal`, …), and some of the client's own. */
export type CallOptions<Operation, Schemes = UnknownSchemes, Accept = AcceptOf<Operation>> = BodyOptions<Operation> &
  OptionsBesideBody<Operation, Schemes, Accept>;

type OptionsBesideBody<Operation, Schemes, Accept> = Omit<FetchOptions<Operation>, "parseAs" | "credentials" | "body"> &
  CallCredentials<Schemes> & {
    /** Instead of the client's own `format`, for this call. */
    readonly format?: Format;
    /** The one media type, of those that the contract states, that is asked for and accepted. */
    readonly accept?: Accept;
    /** Instead of those of the client's own `limits` that are named, for this call. */
    readonly limits?: Limits;
    /** Instead of the client's own `timeout`, for this call. */
    readonly timeout?: number;
    /** Instead of the client's own `retry`, for this call. */
    readonly retry?: RetryOptions;
    /** Instead of the client's own `checkRequest`, for this call. */
    readonly checkRequest?: boolean;
  };

/**
 * Either `data` or `error`, never neither: `error` is undefined if and only if the call succeeded. `headers` are those that the contract
 * states, decoded and checked.
 */
export type Result<Data, Error extends ApiError = ApiError, Headers = object> =
  | { readonly data: Data; readonly error?: undefined; readonly headers: Headers; readonly response: Response }
  | { readonly data?: undefined; readonly error: Error; readonly headers?: undefined; readonly response?: Response };

/**
 * A client of the API: one method for each HTTP method, by path, and one for each operation, by operationId.
 *
 * @typeParam Security what operations require, by method and path: lists of the schemes that go together, of which one is enough
 * @typeParam Given the names of the schemes that the client has credentials for
 */
export type Client<
  Paths,
  OperationMethods,
  Schemes = UnknownSchemes,
  Security = Record<never, never>,
  Given = keyof Schemes,
> = PathMethods<Paths, Schemes, Security, Given> & OperationMethods & MiddlewareMethods;

/**
 * A client of the operations that it was given: one method for each, by the name that it was given by.
 *
 * @typeParam Given the names of the schemes that the client has credentials for
 */
export type OperationsClient<Operations, Schemes = UnknownSchemes, Given = keyof Schemes> = {
  readonly [Name in keyof Operations]: Operations[Name] extends AnyOperation<infer Types, infer Alternatives>
    ? OperationMethod<Types, Schemes, Alternatives, Given>
    : never;
} & MiddlewareMethods;

/**
 * The value, or throws the `error` that the path-based call would give.
 * Without a request body in the contract there is no parameter for it.
 */
export type OperationMethod<Operation, Schemes = UnknownSchemes, Alternatives = [], Given = keyof Schemes> = <
  // With string, so that a literal is kept as it is.
  Accept extends AcceptOf<Operation> & string = AcceptOf<Operation> & string,
  ContentType extends ContentTypeOf<Operation> & string = DefaultContentType<Operation> & string,
>(
  ...parameters: [
    ...BodyParameter<Operation, ContentType>,
    ...Optionally<
      MethodOptions<Operation, Schemes, Alternatives, Given, AcceptOf<Operation>, ContentTypeOf<Operation>>,
      MethodOptions<Operation, Schemes, Alternatives, Given, Accept, ContentType>
    >,
  ]
) => Promise<SuccessData<Operation, Accept>>;

type MethodOptions<Operation, Schemes, Alternatives, Given, Accept, ContentType> = OptionsBesideBody<
  Operation,
  Schemes,
  Accept
> &
  ContentTypeOption<ContentType> &
  MissingCredentials<Schemes, Alternatives, Given>;

type PathMethods<Paths, Schemes, Security, Given> = {
  readonly [Method in HttpMethod as Uppercase<Method>]: PathMethod<Paths, Method, Schemes, Security, Given>;
};

type PathMethod<Paths, Method extends HttpMethod, Schemes, Security, Given> = <Path extends PathsWith<Paths, Method>>(
  path: Path,
  ...options: Optionally<
    CallOptions<OperationAt<Paths, Path, Method>, Schemes> &
      MissingCredentials<Schemes, AlternativesAt<Security, Path, Method>, Given>
  >
) => Promise<ResultAt<OperationAt<Paths, Path, Method>>>;

type ResultAt<Operation> = Result<SuccessData<Operation>, Failure<Operation>, SuccessHeaders<Operation>>;

type AlternativesAt<Security, Path, Method extends string> = Path extends string
  ? `${Uppercase<Method>} ${Path}` extends infer Key
    ? Key extends keyof Security
      ? Security[Key]
      : []
    : []
  : [];

interface MiddlewareMethods {
  /** Adds middleware of openapi-fetch. */
  use(...middleware: Middleware[]): void;
  /** Removes middleware that was added. */
  eject(...middleware: Middleware[]): void;
}

type PathsWith<Paths, Method extends HttpMethod> = {
  [Path in keyof Paths]: OperationAt<Paths, Path, Method> extends never ? never : Path;
}[keyof Paths];

type OperationAt<Paths, Path extends keyof Paths, Method extends HttpMethod> = Paths[Path] extends {
  [_ in Method]: infer Operation;
}
  ? Operation
  : never;

/** Options that may be left out when none of them is required. `Whole`: the same options, in a form that the compiler infers from. */
type Optionally<Options, Whole = Options> = Record<never, never> extends Options ? [options?: Whole] : [options: Whole];

type BodyParameter<Operation, ContentType> = Operation extends { requestBody: unknown }
  ? [body: BodyOf<Operation, ContentType>]
  : Operation extends { requestBody?: infer Body }
    ? [Body] extends [undefined]
      ? []
      : [body?: BodyOf<Operation, ContentType>]
    : [];

/** Of a contract that the compiler does not know. */
type UnknownSchemes = Readonly<Record<string, "bearer" | "basic" | "apiKey">>;
type UnknownServers = Readonly<Record<string, Readonly<Record<string, string>>>>;

type ServerVariables<Variables> = {
  readonly [Name in VariableNames<Variables>]?: VariableValues<Variables, Name>;
};

type VariableNames<Variables> = Variables extends unknown ? keyof Variables & string : never;

type VariableValues<Variables, Name> = Variables extends unknown
  ? Name extends keyof Variables
    ? Variables[Name]
    : never
  : never;
