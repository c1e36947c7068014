import type { ContractNode } from "../../load/contract-node.js";
import type { OpenApiVersion } from "../../load/openapi-version.js";

/** Whether `nullable` allows null. Later versions of OpenAPI than 3.0 do not have the keyword: what is written by it is meant by it. */
export function isNullable(schema: ContractNode, version: OpenApiVersion): boolean {
  const node = schema.at("nullable");
  if (node?.value !== true) return false;
  // OpenAPI 3.0 has no other way to write a reference that may be null.
  if (version === "3.0") return true;
  const isReference = schema.at("$ref") !== undefined;
  const advice = isReference ? "it has no effect beside $ref" : "null is taken to be allowed";
  node.notice("nullable, which is OpenAPI 3.0's", advice);
  return !isReference;
}
