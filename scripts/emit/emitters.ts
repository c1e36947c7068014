/** The generated files. To add one, write its emitter, and name it here. */
export { contractTables } from "./client/contract-tables.js";
export { entry } from "./client/entry.js";
export { openapiDocumentModule } from "./openapi/openapi-document.js";
export { openapiJson } from "./openapi/openapi-json.js";
export { httpRequests } from "./rest-clients/http-requests.js";
export { postmanCollection } from "./rest-clients/postman-collection.js";
export { schemaTypes } from "./types/schema-types.js";
