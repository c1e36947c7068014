import type { TokenRefresh } from "../../../src/authentication/token-store.js";
import { type ContractNode, describe } from "../../load/contract-node.js";
import { resolveReference } from "../document/reference-object.js";
import { compileServer } from "../document/server-object.js";

/** Flows whose token endpoint renews tokens too (RFC 6749 §6). The others give no refresh tokens, unless they name a `refreshUrl`. */
const refreshingFlows = ["authorizationCode", "password"];

/**
 * OpenAPI OAuth Flow Object: where access tokens are renewed. Undefined where the contract states no such flow, or several that name
 * different places.
 */
export function compileTokenRefresh(root: ContractNode): TokenRefresh | undefined {
  const base = firstServer(root);
  const flows = (root.at("components")?.at("securitySchemes")?.entries() ?? [])
    .map(([, scheme]) => resolveReference(root, scheme))
    .flatMap((scheme) => scheme.at("flows")?.entries() ?? [])
    .map(([name, flow]) => compileFlow(name, flow, base))
    .filter((refresh) => refresh !== undefined);
  const [first] = flows;
  return flows.every((flow) => JSON.stringify(flow) === JSON.stringify(first)) ? first : undefined;
}

/** As it is written: whether it ends in a slash matters to what is relative to it (RFC 3986 §5.2.3). */
function firstServer(root: ContractNode): string | undefined {
  const [server] = root.at("servers")?.items() ?? [];
  const { defaultUrl = "" } = server === undefined ? {} : compileServer(server);
  const isFolder = String(server?.at("url")?.value).endsWith("/");
  return isAbsoluteHttp(defaultUrl) ? `${defaultUrl}${isFolder ? "/" : ""}` : undefined;
}

function compileFlow(name: string, flow: ContractNode, base: string | undefined): TokenRefresh | undefined {
  const endpoint = flow.at("refreshUrl") ?? (refreshingFlows.includes(name) ? flow.at("tokenUrl") : undefined);
  const url = endpoint?.text();
  if (endpoint === undefined || url === undefined) return undefined;
  if (!isUrl(url)) {
    endpoint.notice(
      `${describe(url)}, which is no URL of http or https`,
      "createTokenStore is to be given its tokenUrl",
    );
    return undefined;
  }
  const lifetime = flow.at("x-access-token-lifetime")?.at("seconds")?.value;
  return {
    url,
    ...(base !== undefined && !isAbsoluteHttp(url) && { base }),
    ...(typeof lifetime === "number" && { accessTokenLifetime: lifetime }),
  };
}

/** Absolute, or a reference (RFC 3986 §4.2): OpenAPI has it relative to the server. */
function isUrl(url: string): boolean {
  return url !== "" && !/[{}\s\p{Cc}]/u.test(url) && (isAbsoluteHttp(url) || !/^[a-z][a-z\d+.-]*:/i.test(url));
}

function isAbsoluteHttp(url: string): boolean {
  return /^https?:\/\/[^{}\s]+$/i.test(url);
}
