/** What generated modules import: the parts that they are made of, functions that bind the runtime to a contract, and the runtime's public names. */

export type { AccessToken, AccessTokenNeeds } from "./authentication/access-token.js";
export { cookieKey, headerKey, queryKey } from "./authentication/api-key.js";
export {
  type Authorization,
  type AuthorizationOptions,
  type AuthorizationRequest,
  type AuthorizedTokens,
  bindCreateAuthorization,
  type CreateAuthorization,
} from "./authentication/authorization.js";
export { basic } from "./authentication/basic.js";
export { bearer } from "./authentication/bearer.js";
export type { ApiKey, Basic, BasicCredentials, Credentials } from "./authentication/credentials.js";
export type { Tokens } from "./authentication/token-request.js";
export { bindCreateTokenStore, type TokenStore, type TokenStoreOptions } from "./authentication/token-store.js";
export { bindCreateClient } from "./client/create-client.js";
export { bindCreateWholeClient } from "./client/create-whole-client.js";
export {
  bindDecodeJson,
  bindDecodeXml,
  type DecodeJson,
  type DecodeOptions,
  type DecodeXml,
} from "./client/decoders.js";
export { bindEncodeXml, type EncodeXml } from "./client/encoders.js";
export { bindCheckPrerequisites, type CheckPrerequisites, type PrerequisiteRule } from "./client/prerequisites.js";
export { ownServer, variableServer } from "./client/server-parts.js";
export type { CheckedOptions, GivenSchemes } from "./client/types/call-credentials.js";
export type {
  Call,
  CallOptions,
  ClientGiven,
  ClientOptions,
  CommonOptions,
  OperationMethod,
  OperationsClient,
  PathMethods,
  Result,
} from "./client/types/client.js";
export type {
  AcceptOf,
  CallFailure,
  Failure,
  FailureStatus,
  HttpFailure,
  OtherStatus,
  SuccessData,
  SuccessHeaders,
} from "./client/types/response.js";
export type { Limits } from "./content/limits.js";
export type { TextOrBytes } from "./content/text.js";
export type { JsonObject, JsonValue, OpenApiDocument } from "./contract/openapi-document.js";
export * from "./errors/index.js";
export type { Api } from "./exchange/api.js";
export { type Operation, operation } from "./exchange/operation.js";
export type { RetryOptions } from "./exchange/retry-options.js";
export * from "./json/parts.js";
export { amongSeveral } from "./request/among-several.js";
export { sendDigits, sendJson } from "./request/json-body.js";
export { sendOther } from "./request/other-body.js";
export { parameters } from "./request/parameters.js";
export { encodeXml, sendXml } from "./request/xml-body.js";
export { readBlob } from "./response/read-blob.js";
export { readHeaders } from "./response/read-headers.js";
export { readJson } from "./response/read-json.js";
export { readRange } from "./response/read-range.js";
export { readText, readXmlText } from "./response/read-text.js";
export { readXml } from "./response/read-xml.js";
