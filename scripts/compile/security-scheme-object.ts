import type { SecurityScheme } from "../../src/contract.js";
import type { ContractNode } from "../load/contract-node.js";

/** OpenAPI Security Scheme Object, by name. */
export function compileSecuritySchemes(root: ContractNode): Record<string, SecurityScheme> {
  const schemes = root.at("components")?.at("securitySchemes")?.keys() ?? [];
  return Object.fromEntries(schemes.map((name) => [name, { type: "bearer" }]));
}
