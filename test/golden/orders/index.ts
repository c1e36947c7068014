/**
 * Generated from orders.yaml. Do not edit: change the contract and build again.
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
  type Call,
  type CallFailure,
  type FailureStatus,
  type HttpError,
  type HttpFailure,
  type SuccessHeaders,
} from "adultwork-webcam/runtime";
import type { components, paths, Order, OrderInRequest } from "./schema.js";
import {
  api,
  type ClientOptions,
  type OperationMethods,
  type SecuritySchemes,
  type GetOrderOptions,
  type ReplaceOrderOptions,
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
  GetOrderOptions,
  ReplaceOrderOptions,
} from "./client.js";
export type { components, operations, paths } from "./schema.js";

/** The operations, by operationId. */
const operationTable = {
  getOrder: operationConstants.getOrder,
  replaceOrder: operationConstants.replaceOrder,
  search: operationConstants.search,
} as const;

/** Those that have none. */
const otherOperations = [operationConstants.postReceipts] as const;

/** The schemas, by name. */
const schemaTable = {
  State: schemaConstants.State,
  Order: schemaConstants.Order,
  Line: schemaConstants.Line,
  Payment: schemaConstants.Payment,
  Cash: schemaConstants.Cash,
  Card: schemaConstants.Card,
  Problem: schemaConstants.Problem,
} as const;

/** What XML makes of them. */
const xmlTable = { schemas: schemaTable, load: () => import("./schemas.xml.js") } as const;

/** The prerequisites of the operations. */
const prerequisiteTable = {
  getOrder: [],
  replaceOrder: [
    {
      name: "is-not-sent",
      description: "The order cannot be Sent.",
      refusedWhen: [{ member: "state", in: ["Sent"] }],
    },
  ],
  search: [],
  "POST /receipts": [],
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
export const createClient: CreateClient = /* @__PURE__ */ bindCreateWholeClient<CreateClient>(api, operationTable, otherOperations);

/**
 * Creates a store of access tokens that renews them by a refresh token, for `createClient({ accessToken: store })`.
 *
 * @throws TypeError when neither the contract nor the options say where tokens are renewed
 * @throws RangeError for a timeout that is no time
 */
export const createTokenStore: (options: TokenStoreOptions) => TokenStore = /* @__PURE__ */ bindCreateTokenStore({ url: "https://orders.example/token", accessTokenLifetime: 600 });

/**
 * Creates what signs users in by the authorization code flow: the address to send a user to, and the tokens that they come back with.
 *
 * @throws TypeError for a URL that is none
 * @throws RangeError for a timeout that is no time
 */
export const createAuthorization: CreateAuthorization<"getOrder" | "replaceOrder", "orders" | "orders:write"> = /* @__PURE__ */ bindCreateAuthorization({
  authorizationUrl: "https://orders.example/authorize",
  tokenUrl: "https://orders.example/token",
  accessTokenLifetime: 600,
  operations: { getOrder: ["orders"], replaceOrder: ["orders", "orders:write"] },
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
export const encodeXml: EncodeXml<SentXmlSchemas> = /* @__PURE__ */ bindEncodeXml<SentXmlSchemas>(xmlTable);

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

/** A client of Orders, with the credentials that its operations require. */
export interface ApiClient extends OperationMethods, PathMethods<Calls> {}

/** What calls by method and path take and give. */
export interface Calls {
  GET: {
    "/orders/{id}": {
      options: GetOrderOptions;
      data: Order;
      error: GetOrderError;
      headers: SuccessHeaders<paths["/orders/{id}"]["get"]>;
      security: [["key"], ["token"]];
    };
  };
  PUT: {
    "/orders/{id}": {
      options: ReplaceOrderOptions & { readonly body: OrderInRequest };
      data: undefined;
      error: ReplaceOrderError;
      headers: Record<never, never>;
      security: [["token", "signature"]];
    };
  };
  POST: {
    "/search": Omit<Call<paths["/search"]["post"], SecuritySchemes, []>, "error"> & { error: SearchError };
    "/receipts": Omit<Call<paths["/receipts"]["post"], SecuritySchemes, []>, "error"> & { error: PostReceiptsError };
  };
}

/** What a call of `getOrder` can fail with. */
export type GetOrderError = HttpFailure<paths["/orders/{id}"]["get"]> | CallFailure;

/** What a call of `replaceOrder` can fail with. */
export type ReplaceOrderError = HttpError<FailureStatus, undefined> | CallFailure;

/** What a call of `search` can fail with. */
export type SearchError = HttpError<FailureStatus, undefined> | CallFailure;

/** What a call of `POST /receipts` can fail with. */
export type PostReceiptsError = HttpError<FailureStatus, undefined> | CallFailure;

/** The operations, by operationId. */
export interface Operations {
  getOrder: typeof operationConstants.getOrder;
  replaceOrder: typeof operationConstants.replaceOrder;
  search: typeof operationConstants.search;
}

/** What the prerequisites of each operation speak of. */
export interface PrerequisiteResources {
  replaceOrder: components["schemas"]["Order"];
}

/** The schemas that can be decoded by name. */
export interface Schemas {
  State: components["schemas"]["State"];
  Order: components["schemas"]["Order"];
  Line: components["schemas"]["Line"];
  Payment: components["schemas"]["Payment"];
  Cash: components["schemas"]["Cash"];
  Card: components["schemas"]["Card"];
  Problem: components["schemas"]["Problem"];
}

/** Those of them that XML has a form of. */
export type XmlSchemas = Schemas;

/** The same, as requests have them. */
export interface SentXmlSchemas extends Omit<XmlSchemas, "Order" | "Payment" | "Card"> {
  Order: components["schemas"]["OrderInRequest"];
  Payment: components["schemas"]["PaymentInRequest"];
  Card: components["schemas"]["CardInRequest"];
}

/** Where an order is. */
export type State = components["schemas"]["State"];

/** Where an order is. */
export const State = {
  /** It can be changed. */
  Open: "Open",
  /** It is on its way. */
  Sent: "Sent",
} as const;

export type { Order } from "./schema.js";

export type { Line } from "./schema.js";

export type { Payment } from "./schema.js";

export type { Cash } from "./schema.js";

export type { Card } from "./schema.js";

export type { Problem } from "./schema.js";

export type { OrderInRequest, PaymentInRequest, CardInRequest } from "./schema.js";
