import { describe } from "./contract-node.js";

/** What is wrong with the value of `openapi`: the build reads OpenAPI 3.1 alone. */
export function versionFault(version: unknown): { readonly found: string; readonly advice: string } | undefined {
  if (typeof version === "string" && /^3\.1\./.test(version)) return undefined;
  return { found: `OpenAPI ${describe(version)}`, advice: "write the contract in OpenAPI 3.1" };
}
