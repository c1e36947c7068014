import { isIdentifier } from "../literal.js";
import { errorNames } from "./error-names.js";

/** The runtime's functions and classes that each package exports: its errors, and their guards. */
export const runtimeValues: readonly string[] = errorNames;

/** The runtime's types that a caller may want to name. */
export const runtimeTypes: readonly string[] = [
  "AcceptOf",
  "AccessToken",
  "AccessTokenNeeds",
  "ApiKey",
  "Authorization",
  "AuthorizationOptions",
  "AuthorizationRequest",
  "AuthorizedTokens",
  "Basic",
  "BasicCredentials",
  "CallFailure",
  "Credentials",
  "DecodeOptions",
  "Exchange",
  "Failure",
  "FailureStatus",
  "Format",
  "HttpFailure",
  "HttpErrorIn",
  "LimitName",
  "Limits",
  "OtherStatus",
  "Outcome",
  "PrerequisiteRule",
  "Result",
  "RetryOptions",
  "SuccessData",
  "SuccessHeaders",
  "SyntaxFault",
  "TextOrBytes",
  "TokenStore",
  "TokenStoreOptions",
  "Tokens",
];

/** Whether a schema can be exported by its own name: an identifier that hides no other. */
export function isExportable(name: string): boolean {
  return isIdentifier(name) && !taken.has(name);
}

/** Whether no constant of a module can have a name. */
export function isReserved(name: string): boolean {
  return reserved.has(name);
}

const reservedWords = `
  await break case catch class const continue debugger default delete do else enum export extends false finally for function if
  implements import in instanceof interface let new null package private protected public return static super switch this throw true
  try typeof var void while with yield`;

/** Types of TypeScript that no type can be named after. */
const builtInTypes = "any bigint boolean never number object string symbol undefined unknown";

/**
 * Names that strict code cannot declare (ECMAScript §13.1.1), types that the generated module itself means by these names, and the one by which
 * `import()` would take a module for a promise (ECMAScript §27.2.1.3.2).
 */
const others = "arguments eval exports require Omit Record as then";

const reserved: ReadonlySet<string> = new Set(`${reservedWords} ${builtInTypes} ${others}`.trim().split(/\s+/));

/** Names that neither a schema nor the types of an operation can be exported by. */
export const taken: ReadonlySet<string> = new Set([
  ...reserved,
  ...runtimeValues,
  ...runtimeTypes,
  // What the generated module itself declares or imports.
  ...[
    "createClient",
    "createTokenStore",
    "createAuthorization",
    "decodeJson",
    "decodeXml",
    "encodeXml",
    "checkPrerequisites",
    "api",
    "xmlTable",
    "operationTable",
    "otherOperations",
    "schemaTable",
    "prerequisiteTable",
    "schemaConstants",
    "operationConstants",
    "components",
    "operations",
    "paths",
  ],
  ...["ApiClient", "Calls", "ClientGiven", "CommonOptions", "OperationMethods", "Operations", "PrerequisiteResources"],
  ...["Schemas", "XmlSchemas", "SentXmlSchemas"],
  ...["Call", "Directed", "OperationMethod", "PathMethods", "Received", "Sent"],
  ...["CallOptions", "ClientOptions", "GivenSchemes", "CheckedOptions"],
  ...["bindCheckPrerequisites", "bindCreateAuthorization", "bindCreateTokenStore", "bindCreateWholeClient"],
  ...["bindDecodeJson", "bindDecodeXml", "bindEncodeXml"],
  ...["CheckPrerequisites", "DecodeJson", "DecodeXml", "EncodeXml"],
  ...["CreateAuthorization", "CreateClient", "SecuritySchemes", "Servers", "OperationServers", "NeededServer"],
]);
