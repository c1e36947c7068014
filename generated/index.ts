/**
 * Generated from openapi.yaml. Do not edit: change the contract and build again.
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
  bindCreateAuthorization,
  type CreateAuthorization,
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
} from "../src/runtime.js";
import type { components, WebcamBooking, CancelMadeBookingRequest } from "./schema.js";
import {
  api,
  type ClientOptions,
  type OperationMethods,
  type SecuritySchemes,
  type CancelMadeBookingOptions,
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
} from "../src/runtime.js";
export type {
  CallOptions,
  ClientOptions,
  CommonOptions,
  OperationMethods,
  SecuritySchemes,
  Servers,
  CancelMadeBookingOptions,
} from "./client.js";
export type { components, operations, paths } from "./schema.js";

/** The operations, by operationId. */
const operationTable = { cancelMadeBooking: operationConstants.cancelMadeBooking } as const;

/** The schemas, by name. */
const schemaTable = {
  CancelMadeBookingRequest: schemaConstants.CancelMadeBookingRequest,
  WebcamBooking: schemaConstants.WebcamBooking,
  SoftwareType: schemaConstants.SoftwareType,
  WebcamBookingPerformer: schemaConstants.WebcamBookingPerformer,
} as const;

/** What XML makes of them. */
const xmlTable = { schemas: schemaTable, load: () => import("./schemas.xml.js") } as const;

/** The prerequisites of the operations. */
const prerequisiteTable = {
  cancelMadeBooking: [
    {
      name: "status-is-open",
      description: "The Status cannot be Cancelled or Rejected.",
      refusedWhen: [{ member: "Status", in: ["Cancelled", "Rejected"] }],
    },
    {
      name: "confirmed-session-is-not-past",
      description: "The SessionDate cannot be in the past when the Status is Confirmed.",
      refusedWhen: [{ member: "Status", in: ["Confirmed"] }, { member: "SessionDate", before: "now" }],
    },
  ],
} as const;

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
export const createTokenStore: (options: TokenStoreOptions) => TokenStore = /* @__PURE__ */ bindCreateTokenStore({ url: "https://platform.AdultWork.com/OAuth/token", accessTokenLifetime: 1200 });

/**
 * Creates what signs users in by the authorization code flow: the address to send a user to, and the tokens that they come back with.
 *
 * @throws TypeError for a URL that is none
 * @throws RangeError for a timeout that is no time
 */
export const createAuthorization: CreateAuthorization<"cancelMadeBooking", "account_webcam_bookings"> = /* @__PURE__ */ bindCreateAuthorization({
  authorizationUrl: "https://platform.AdultWork.com/OAuth/Authorize",
  tokenUrl: "https://platform.AdultWork.com/OAuth/token",
  accessTokenLifetime: 1200,
  cancelled: { code: "", status: "cancelled" },
  operations: { cancelMadeBooking: ["account_webcam_bookings"] },
});

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

/** A client of AdultWork webcam booking API, with the credentials that its operations require. */
export interface ApiClient extends OperationMethods, PathMethods<Calls> {}

/** What calls by method and path take and give. */
export interface Calls {
  POST: {
    "/v1/Webcam/CancelMadeBooking": {
      options: CancelMadeBookingOptions & { readonly body: CancelMadeBookingRequest };
      data: WebcamBooking;
      error: CancelMadeBookingError;
      headers: Record<never, never>;
      security: [["oauth2"], ["bearer"]];
    };
  };
}

/** What a call of `cancelMadeBooking` can fail with. */
export type CancelMadeBookingError = HttpError<FailureStatus, undefined> | CallFailure;

/** The operations, by operationId. */
export interface Operations {
  cancelMadeBooking: typeof operationConstants.cancelMadeBooking;
}

/** What the prerequisites of each operation speak of. */
export interface PrerequisiteResources {
  cancelMadeBooking: components["schemas"]["WebcamBooking"];
}

/** The schemas that can be decoded by name. */
export interface Schemas {
  CancelMadeBookingRequest: components["schemas"]["CancelMadeBookingRequest"];
  WebcamBooking: components["schemas"]["WebcamBooking"];
  SoftwareType: components["schemas"]["SoftwareType"];
  WebcamBookingPerformer: components["schemas"]["WebcamBookingPerformer"];
}

/** Those of them that XML has a form of. */
export type XmlSchemas = Schemas;

export type { CancelMadeBookingRequest } from "./schema.js";

export type { WebcamBooking } from "./schema.js";

/** Software for a webcam session. */
export type SoftwareType = components["schemas"]["SoftwareType"];

/** Software for a webcam session. */
export const SoftwareType = {
  /** MSN Messenger */
  MSNMessenger: 1,
  /** Yahoo Messenger */
  YahooMessenger: 2,
  /** Skype */
  Skype: 3,
} as const;

export type { WebcamBookingPerformer } from "./schema.js";
