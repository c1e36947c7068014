/** The generated files. To add one, write its emitter, and name it here. */
export { contractTables } from "./client/contract-tables.js";
export { entry } from "./client/entry.js";
export { httpRequests } from "./http-requests.js";
export { openapiDocumentModule } from "./openapi/openapi-document.js";
export { openapiJson } from "./openapi/openapi-json.js";
export { postmanCollection } from "./postman-collection.js";
export { schemaTypes } from "./types/schema-types.js";
