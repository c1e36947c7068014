/** What a generated `index` module needs: functions that bind the runtime to what the build made of a contract, and the runtime's public names. */

export type { AccessToken, AccessTokenNeeds } from "./authentication/access-token.js";
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
export { bindCheckPrerequisites, type CheckPrerequisites } from "./client/prerequisites.js";
export type { CheckedOptions, GivenSchemes } from "./client/types/call-credentials.js";
export type {
  CallOptions,
  Client,
  ClientOptions,
  OperationMethod,
  OperationsClient,
  Result,
} from "./client/types/client.js";
export type { Directed, Received, Sent } from "./client/types/read-write.js";
export type { AcceptOf, Failure, SuccessData, SuccessHeaders } from "./client/types/response.js";
export type { Limits } from "./content/limits.js";
export type { TextOrBytes } from "./content/text.js";
export type { PrerequisiteRule, TokenRefresh } from "./contract/contract.js";
export type { JsonObject, JsonValue, OpenApiDocument } from "./contract/openapi-document.js";
export type { NamedShape, Shapes } from "./contract/shape.js";
export * from "./errors/index.js";
export type { Api, Operation } from "./exchange/operation.js";
export type { RetryOptions } from "./exchange/retry-options.js";
export * from "./json/parts.js";
