import type { TokenRefresh } from "../../src/contract.js";
import type { ContractNode } from "../load/contract-node.js";
import { resolveReference } from "./reference-object.js";

/** Flows whose token endpoint renews tokens too (RFC 6749 §6). The others give no refresh tokens, unless they name a `refreshUrl`. */
const refreshingFlows = ["authorizationCode", "password"];

/**
 * OpenAPI OAuth Flow Object: where access tokens are renewed. Undefined where the contract states no such flow, or several that name
 * different places.
 */
export function compileTokenRefresh(root: ContractNode): TokenRefresh | undefined {
  const flows = (root.at("components")?.at("securitySchemes")?.entries() ?? [])
    .map(([, scheme]) => resolveReference(root, scheme))
    .flatMap((scheme) => scheme.at("flows")?.entries() ?? [])
    .map(([name, flow]) => compileFlow(name, flow))
    .filter((refresh) => refresh !== undefined);
  const [first] = flows;
  return flows.every((flow) => JSON.stringify(flow) === JSON.stringify(first)) ? first : undefined;
}

function compileFlow(name: string, flow: ContractNode): TokenRefresh | undefined {
  const endpoint = flow.at("refreshUrl") ?? (refreshingFlows.includes(name) ? flow.at("tokenUrl") : undefined);
  const url = endpoint?.text();
  if (endpoint === undefined || url === undefined) return undefined;
  if (!/^https?:\/\/[^{}\s]+$/.test(url)) endpoint.refuse(url, "write an absolute http or https URL");
  const lifetime = flow.at("x-access-token-lifetime")?.at("seconds")?.value;
  return typeof lifetime === "number" ? { url, accessTokenLifetime: lifetime } : { url };
}
