import openapiTypescript, { astToString, type OpenAPI3 } from "openapi-typescript";
import { isRecord } from "../load/contract-node.js";
import { type EmitContext, type Emitter, header } from "./emitter.js";
import { inlineHeaders } from "./inline-headers.js";

/** `schema.ts`: the contract's types, by openapi-typescript. */
export const schemaTypes: Emitter = {
  file: "schema.ts",
  async emit(_model, context) {
    const types = await openapiTypescript(documentOf(context), { silent: true });
    return header(context) + astToString(types);
  },
};

/** A copy: openapi-typescript writes into the document that it is given. */
function documentOf({ document }: EmitContext): OpenAPI3 {
  const copy: unknown = structuredClone(document);
  if (!isOpenApi3(copy)) throw new TypeError("The contract is no OpenAPI document.");
  inlineHeaders(copy);
  return copy;
}

function isOpenApi3(document: unknown): document is OpenAPI3 & Record<string, unknown> {
  return isRecord(document) && typeof document["openapi"] === "string";
}
