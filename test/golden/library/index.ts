/**
 * Generated from library.json. Do not edit: change the contract and build again.
 *
 * @generated
 * @noformat
 */
/* eslint-disable */
// biome-ignore-all lint: generated
// biome-ignore-all format: generated
// biome-ignore-all assist: generated

import {
  bindCheckPrerequisites,
  bindCreateTokenStore,
  bindCreateWholeClient,
  bindDecodeJson,
  bindDecodeXml,
  bindEncodeXml,
  type CheckedOptions,
  type CheckPrerequisites,
  type ClientGiven,
  type DecodeJson,
  type DecodeXml,
  type EncodeXml,
  type GivenSchemes,
  type PathMethods,
  type TokenStore,
  type TokenStoreOptions,
  type CallFailure,
  type FailureStatus,
  type HttpError,
  type OtherStatus,
} from "adultwork-webcam/runtime";
import type { components, Loan, LoanRequest } from "./schema.js";
import {
  api,
  type ClientOptions,
  type OperationMethods,
  type SecuritySchemes,
  type GetLoanOptions,
  type EndLoanOptions,
  type RenewLoanOptions,
  type StartLoanOptions,
} from "./client.js";
import * as operationConstants from "./operations.js";
import * as schemaConstants from "./schemas.js";

export {
  AbortError,
  ApiError,
  ContractError,
  HttpError,
  JsonSyntaxError,
  LimitError,
  MediaTypeError,
  NetworkError,
  TimeoutError,
  TokenError,
  XmlSyntaxError,
  isAbortError,
  isApiError,
  isContractError,
  isHttpError,
  isJsonSyntaxError,
  isLimitError,
  isMediaTypeError,
  isNetworkError,
  isTimeoutError,
  isTokenError,
  isXmlSyntaxError,
  type AcceptOf,
  type AccessToken,
  type AccessTokenNeeds,
  type ApiKey,
  type Authorization,
  type AuthorizationOptions,
  type AuthorizationRequest,
  type AuthorizedTokens,
  type Basic,
  type BasicCredentials,
  type CallFailure,
  type Credentials,
  type DecodeOptions,
  type Exchange,
  type Failure,
  type FailureStatus,
  type Format,
  type HttpFailure,
  type HttpErrorIn,
  type LimitName,
  type Limits,
  type OtherStatus,
  type Outcome,
  type PrerequisiteRule,
  type Result,
  type RetryOptions,
  type SuccessData,
  type SuccessHeaders,
  type SyntaxFault,
  type TextOrBytes,
  type TokenStore,
  type TokenStoreOptions,
  type Tokens,
} from "adultwork-webcam/runtime";
export type {
  CallOptions,
  ClientOptions,
  CommonOptions,
  OperationMethods,
  SecuritySchemes,
  Servers,
  GetLoanOptions,
  EndLoanOptions,
  RenewLoanOptions,
  StartLoanOptions,
} from "./client.js";
export type { components, operations, paths } from "./schema.js";

/** The operations, by operationId. */
const operationTable = {
  getLoan: operationConstants.getLoan,
  endLoan: operationConstants.endLoan,
  renewLoan: operationConstants.renewLoan,
  startLoan: operationConstants.startLoan,
} as const;

/** The schemas, by name. */
const schemaTable = {
  LoanRequest: schemaConstants.LoanRequest,
  Loan: schemaConstants.Loan,
  Reader: schemaConstants.Reader,
  Book: schemaConstants.Book,
} as const;

/** What XML makes of them. */
const xmlTable = { schemas: schemaTable, load: () => import("./schemas.xml.js") } as const;

/** The prerequisites of the operations. */
const prerequisiteTable = { getLoan: [], endLoan: [], renewLoan: [], startLoan: [] } as const;

/**
 * Creates a client: one method for each HTTP method, by path, and one for each operation, by operationId.
 *
 * `client.POST(path, options)` and its siblings give `{ data, error, headers, response }`, where `error` is undefined or an ApiError.
 * `client.operationId(body, options)` gives the value, or throws that same error. Both are rejected with a TypeError or
 * RangeError for a programmer's mistake, such as a header that cannot be sent, or a timeout that is no time.
 *
 * @throws TypeError for a server that the contract does not have, and for a URL that no request can be sent to
 * @throws RangeError for a number among the options that means nothing
 */
export const createClient: CreateClient = /* @__PURE__ */ bindCreateWholeClient<CreateClient>(api, operationTable);

/**
 * Creates a store of access tokens that renews them by a refresh token, for `createClient({ accessToken: store })`.
 *
 * @throws TypeError when neither the contract nor the options say where tokens are renewed
 * @throws RangeError for a timeout that is no time
 */
export const createTokenStore: (options: TokenStoreOptions) => TokenStore = /* @__PURE__ */ bindCreateTokenStore();

/**
 * Decodes JSON to a checked value.
 *
 * @param name the schema's name
 * @param input text, or its bytes in UTF-8
 * @param options `limits`: how much the text may weigh
 * @throws JsonSyntaxError, ContractError, LimitError
 */
export const decodeJson: DecodeJson<Schemas> = /* @__PURE__ */ bindDecodeJson<Schemas>(schemaTable);

/**
 * Decodes an XML document to a checked value: the same that JSON would give.
 *
 * @param name the schema's name
 * @param input text, or its bytes in the encoding that they declare
 * @param options `limits`: how much the text may weigh
 * @returns a promise of the value: the XML parser is loaded when it is first needed
 * @throws XmlSyntaxError, ContractError, LimitError (as the promise's rejection)
 */
export const decodeXml: DecodeXml<XmlSchemas> = /* @__PURE__ */ bindDecodeXml<XmlSchemas>(xmlTable);

/**
 * Encodes a value as an XML document: what `decodeXml` reads as that value again.
 *
 * @param name the schema's name
 * @param value the value; members that are undefined are left out, and those that the contract does not know are refused
 * @returns a promise of the document, without an XML declaration: the XML encoder is loaded when it is first needed
 * @throws ContractError for a value that does not fit the schema or that XML cannot hold; TypeError for a value that is inside itself, and
 *   for a schema that has no XML form (as the promise's rejection)
 */
export const encodeXml: EncodeXml<XmlSchemas> = /* @__PURE__ */ bindEncodeXml<XmlSchemas>(xmlTable);

/**
 * Checks a resource against the prerequisites that the contract states for an operation, without a call.
 *
 * @param operationId the operation
 * @param resource the resource as it is before the call
 * @param at `now`: the local date and time to compare with, `YYYY-MM-DDThh:mm`, in the zone of the resource's own dates
 * @returns the rules that are broken; none when nothing speaks against the call
 * @throws RangeError when a date with an offset is to be compared with one without
 */
export const checkPrerequisites: CheckPrerequisites<PrerequisiteResources> = /* @__PURE__ */ bindCheckPrerequisites<PrerequisiteResources>(prerequisiteTable);

/** The type of {@link createClient}: what a client is given is not asked for again in its calls. */
export type CreateClient = <const Options extends ClientOptions = Record<never, never>>(
  options?: CheckedOptions<Options, ClientOptions, SecuritySchemes>,
) => ClientGiven<ApiClient, Operations, Calls, SecuritySchemes, GivenSchemes<SecuritySchemes, Options>>;

/** A client of Library, with the credentials that its operations require. */
export interface ApiClient extends OperationMethods, PathMethods<Calls> {}

/** What calls by method and path take and give. */
export interface Calls {
  GET: {
    "/loans/{id}": {
      options: GetLoanOptions;
      data: Loan;
      error: GetLoanError;
      headers: Record<never, never>;
      security: [];
    };
  };
  DELETE: {
    "/loans/{id}": {
      options: EndLoanOptions;
      data: undefined;
      error: EndLoanError;
      headers: Record<never, never>;
      security: [["token"]];
    };
  };
  POST: {
    "/loans/{id}/renewals": {
      options: RenewLoanOptions & { readonly body?: LoanRequest };
      data: Loan;
      error: RenewLoanError;
      headers: Record<never, never>;
      security: [];
    };
    "/loans": {
      options: StartLoanOptions & { readonly body: LoanRequest };
      data: Loan;
      error: StartLoanError;
      headers: Record<never, never>;
      security: [["token"]];
    };
  };
}

/** What a call of `getLoan` can fail with. */
export type GetLoanError = HttpError<404, undefined> | HttpError<OtherStatus<404>, undefined> | CallFailure;

/** What a call of `endLoan` can fail with. */
export type EndLoanError = HttpError<FailureStatus, undefined> | CallFailure;

/** What a call of `renewLoan` can fail with. */
export type RenewLoanError = HttpError<FailureStatus, undefined> | CallFailure;

/** What a call of `startLoan` can fail with. */
export type StartLoanError = HttpError<FailureStatus, undefined> | CallFailure;

/** The operations, by operationId. */
export interface Operations {
  getLoan: typeof operationConstants.getLoan;
  endLoan: typeof operationConstants.endLoan;
  renewLoan: typeof operationConstants.renewLoan;
  startLoan: typeof operationConstants.startLoan;
}

/** What the prerequisites of each operation speak of. */
export interface PrerequisiteResources {
}

/** The schemas that can be decoded by name. */
export interface Schemas {
  LoanRequest: components["schemas"]["LoanRequest"];
  Loan: components["schemas"]["Loan"];
  Reader: components["schemas"]["Reader"];
  Book: components["schemas"]["Book"];
}

/** Those of them that XML has a form of. */
export type XmlSchemas = Schemas;

export type { LoanRequest } from "./schema.js";

export type { Loan } from "./schema.js";

export type { Reader } from "./schema.js";

export type { Book } from "./schema.js";
