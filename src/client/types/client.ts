import type { FetchOptions, Middleware, ParamsOption, QuerySerializer } from "openapi-fetch";
import type { AccessToken } from "../../authentication/access-token.js";
import type { Credentials, CredentialsMode } from "../../authentication/credentials.js";
import type { Limits } from "../../content/limits.js";
import type { Method as HttpMethod } from "../../contract/methods.js";
import type { ApiError } from "../../errors/api-error.js";
import type { Format } from "../../errors/contract-error.js";
import type { Operation as AnyOperation } from "../../exchange/operation.js";
import type { RetryOptions } from "../../exchange/retry-options.js";
import type { CallCredentials, IsMet, MissingCredentials, Requirement } from "./call-credentials.js";
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

type OptionsBesideBody<Operation, Schemes, Accept> = Omit<
  CommonOptions<Schemes, Accept>,
  "querySerializer" | "contentType"
> &
  ParamsOption<Operation> & { readonly querySerializer?: QuerySerializer<Operation> | QuerySerializerOptions };

type QuerySerializerOptions = Exclude<
  NonNullable<FetchOptions<unknown>["querySerializer"]>,
  (...parameters: never) => unknown
>;

/** The options of a call, beside its parameters and its body: those of openapi-fetch, and the client's own. */
export interface CommonOptions<Schemes = UnknownSchemes, Accept = string, ContentType = string>
  extends Omit<FetchOptions<unknown>, "params" | "body" | "parseAs" | "credentials">,
    CallCredentials<Schemes>,
    ContentTypeOption<ContentType> {
  /** The one media type, of those that the contract states, that is asked for and accepted. */
  readonly accept?: Accept;
  /** Instead of the client's own `format`, for this call. */
  readonly format?: Format;
  /** Instead of those of the client's own `limits` that are named, for this call. */
  readonly limits?: Limits;
  /** Instead of the client's own `timeout`, for this call. */
  readonly timeout?: number;
  /** Instead of the client's own `retry`, for this call. */
  readonly retry?: RetryOptions;
  /** Instead of the client's own `checkRequest`, for this call. */
  readonly checkRequest?: boolean;
}

/**
 * Either `data` or `error`, never neither: `error` is undefined if and only if the call succeeded. `headers` are those that the contract
 * states, decoded and checked.
 */
export type Result<Data, Error = ApiError, Headers = object> =
  | { readonly data: Data; readonly error?: undefined; readonly headers: Headers; readonly response: Response }
  | { readonly data?: undefined; readonly error: Error; readonly headers?: undefined; readonly response?: Response };

/**
 * What a call takes and gives, as the build writes it of each operation, and as it is made of an operation's types.
 *
 * @typeParam Security lists of the security schemes that go together, of which one is enough; none where nothing is required
 */
export interface Call<Operation, Schemes = UnknownSchemes, Security = []> {
  options: CallOptions<Operation, Schemes>;
  data: SuccessData<Operation>;
  error: Failure<Operation>;
  headers: SuccessHeaders<Operation>;
  security: Security;
}

/**
 * The methods of a client by path, and those that add middleware.
 *
 * @typeParam Calls what calls take and give, by method and path
 */
export type PathMethods<Calls> = {
  readonly [Method in Uppercase<HttpMethod>]: PathMethod<Calls, Method>;
} & MiddlewareMethods &
  Lacks<undefined>;

type PathMethod<Calls, Method> = <Path extends PathsOf<Calls, Method>>(
  path: Path,
  ...options: Optionally<PartOf<Calls, Method, Path, "options">>
) => Promise<
  Result<
    PartOf<Calls, Method, Path, "data">,
    PartOf<Calls, Method, Path, "error">,
    PartOf<Calls, Method, Path, "headers">
  >
>;

/**
 * The client, where it has the credentials that its operations require; else the same one, whose calls ask for what is missing.
 *
 * @typeParam Operations its methods' operations, by operationId
 * @typeParam Given the names of the schemes that the client has credentials for
 */
export type ClientGiven<Client, Operations, Calls, Schemes, Given> = [keyof Schemes] extends [Given]
  ? Client
  : [UnmetIn<Calls, Given>] extends [never]
    ? Client
    : UnauthorizedClient<Client, Operations, Calls, Schemes, Given>;

/** A client whose calls ask for the credentials that it has not got. */
export type UnauthorizedClient<Client, Operations, Calls, Schemes, Given> = UnauthorizedMethods<
  Client,
  keyof Client,
  Operations,
  Schemes,
  Given
> &
  UnauthorizedPathMethods<Calls, Schemes, Given> &
  MiddlewareMethods &
  Lacks<"credentials that operations require">;

/** For the compiler alone, which takes a client that lacks credentials for none that has them. */
interface Lacks<What> {
  readonly [lacks]?: What;
}

declare const lacks: unique symbol;

/** With a type parameter for the names, so that members keep their documentation. */
type UnauthorizedMethods<Client, Names extends keyof Client, Operations, Schemes, Given> = {
  [Name in Names as Name extends keyof Operations ? Name : never]: Name extends keyof Operations
    ? MethodOf<Operations[Name], Schemes, Given, Name>
    : never;
};

type UnauthorizedPathMethods<Calls, Schemes, Given> = {
  readonly [Method in Uppercase<HttpMethod>]: UnauthorizedPathMethod<Calls, Method, Schemes, Given>;
};

interface UnauthorizedPathMethod<Calls, Method extends string, Schemes, Given> {
  <Path extends PathsOf<Calls, Method>>(
    path: Path,
    ...options: Optionally<
      PartOf<Calls, Method, Path, "options"> &
        MissingCredentials<Schemes, PartOf<Calls, Method, Path, "security">, Given, `${Method} ${Path}`>
    >
  ): Promise<
    Result<
      PartOf<Calls, Method, Path, "data">,
      PartOf<Calls, Method, Path, "error">,
      PartOf<Calls, Method, Path, "headers">
    >
  >;
  <Path extends PathsOf<Calls, Method>>(
    this: Requirement<Schemes, PartOf<Calls, Method, Path, "security">, Given, `${Method} ${Path}`>,
    path: Path,
  ): never;
}

type PathsOf<Calls, Method> = Method extends keyof Calls ? keyof Calls[Method] & string : never;

type PartOf<Calls, Method, Path, Part extends string> = Method extends keyof Calls
  ? Path extends keyof Calls[Method]
    ? Calls[Method][Path] extends { readonly [_ in Part]: infer Value }
      ? Value
      : never
    : never
  : never;

/** The methods with a path whose operation requires what was not given. */
type UnmetIn<Calls, Given> = {
  [Method in keyof Calls]: {
    [Path in keyof Calls[Method]]: true extends IsMet<PartOf<Calls, Method, Path, "security">, Given> ? never : Path;
  }[keyof Calls[Method]];
}[keyof Calls];

/**
 * A client of the operations that it was given: one method for each, by the name that it was given by.
 *
 * @typeParam Given the names of the schemes that the client has credentials for
 */
export type OperationsClient<Operations, Schemes = UnknownSchemes, Given = keyof Schemes> = {
  readonly [Name in keyof Operations]: MethodOf<Operations[Name], Schemes, Given, Name & string>;
} & MiddlewareMethods;

type MethodOf<Operation, Schemes, Given, Name> =
  Operation extends AnyOperation<infer Types, infer Alternatives, infer Method>
    ? unknown extends Method
      ? OperationMethod<Types, Schemes, Alternatives, Given, Name & string>
      : true extends IsMet<Alternatives, Given>
        ? Method
        : UnauthorizedMethod<Method, Schemes, Alternatives, Given, Name & string>
    : never;

/** The same method, which asks for credentials. */
type UnauthorizedMethod<Method, Schemes, Alternatives, Given, Name extends string> = Method extends (
  ...parameters: infer Parameters
) => infer Answer
  ? Required<Parameters> extends readonly [...infer Body, infer Options]
    ? Unauthorized<
        Body extends readonly [] ? [] : [body: Parameters[0]],
        Options & MissingCredentials<Schemes, Alternatives, Given, Name>,
        Answer,
        Requirement<Schemes, Alternatives, Given, Name>
      >
    : never
  : never;

/** The second signature is there for the compiler's message where the first one's options are left out. */
type Unauthorized<Body extends readonly unknown[], Options, Answer, Message> = Body extends readonly []
  ? { (options: Options): Answer; (this: Message): never }
  : undefined extends Body[0]
    ? { (...parameters: [...Body, options: Options]): Answer; (this: Message, body?: Body[0]): never }
    : { (...parameters: [...Body, options: Options]): Answer; (body: Message): never };

/**
 * The value, or throws the `error` that the path-based call would give.
 * Without a request body in the contract there is no parameter for it.
 */
export type OperationMethod<
  Operation,
  Schemes = UnknownSchemes,
  Alternatives = [],
  Given = keyof Schemes,
  Name extends string = string,
> = <
  // With string, so that a literal is kept as it is.
  Accept extends AcceptOf<Operation> & string = AcceptOf<Operation> & string,
  ContentType extends ContentTypeOf<Operation> & string = DefaultContentType<Operation> & string,
>(
  ...parameters: [
    ...BodyParameter<Operation, ContentType>,
    ...Optionally<
      MethodOptions<Operation, Schemes, Alternatives, Given, Name, AcceptOf<Operation>, ContentTypeOf<Operation>>,
      MethodOptions<Operation, Schemes, Alternatives, Given, Name, Accept, ContentType>
    >,
  ]
) => Promise<SuccessData<Operation, Accept>>;

type MethodOptions<
  Operation,
  Schemes,
  Alternatives,
  Given,
  Name extends string,
  Accept,
  ContentType,
> = OptionsBesideBody<Operation, Schemes, Accept> &
  ContentTypeOption<ContentType> &
  MissingCredentials<Schemes, Alternatives, Given, Name>;

interface MiddlewareMethods {
  /** Adds middleware of openapi-fetch. */
  use(...middleware: Middleware[]): void;
  /** Removes middleware that was added. */
  eject(...middleware: Middleware[]): void;
}

/** Options that may be left out when none of them is required. `Whole`: the same options, in a form that the compiler infers from. */
type Optionally<Options, Whole = Options> = [Options] extends [never]
  ? []
  : Record<never, never> extends Options
    ? [options?: Whole]
    : [options: Whole];

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
