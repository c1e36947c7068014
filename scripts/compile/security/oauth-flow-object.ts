import type { StatedAuthorization } from "../../../src/authentication/authorization.js";
import type { TokenRefresh } from "../../../src/authentication/token-store.js";
import { type ContractNode, describe } from "../../load/contract-node.js";
import type { Operation, Operations } from "../../model/contract.js";
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
  const flows = flowsOf(root).map(({ name, flow }) => compileFlow(name, flow, base));
  return theOne(flows.filter((refresh) => refresh !== undefined));
}

/**
 * The same object: where users sign in by the authorization code flow, and what for. Undefined where the contract states no such flow, or
 * several that are not the same.
 *
 * @param operations those of the contract
 */
export function compileAuthorization(root: ContractNode, operations: Operations): StatedAuthorization | undefined {
  const base = firstServer(root);
  const flows = flowsOf(root).filter(({ name }) => name === "authorizationCode");
  const schemes = new Set(flows.map(({ scheme }) => scheme));
  const one = theOne(flows.flatMap(({ flow }) => compileAuthorizationCode(flow, base) ?? []));
  return one && { ...one, operations: scopesByOperation(operations, schemes) };
}

interface PlacedFlow {
  /** The name of its scheme. */
  readonly scheme: string;
  readonly name: string;
  readonly flow: ContractNode;
}

function flowsOf(root: ContractNode): PlacedFlow[] {
  return (root.at("components")?.at("securitySchemes")?.entries() ?? []).flatMap(([scheme, reference]) =>
    (resolveReference(root, reference).at("flows")?.entries() ?? []).map(([name, flow]) => ({ scheme, name, flow })),
  );
}

/** Undefined where there is none, or where there are others. */
function theOne<Fact>(facts: readonly Fact[]): Fact | undefined {
  const [first] = facts;
  return facts.every((fact) => JSON.stringify(fact) === JSON.stringify(first)) ? first : undefined;
}

/** What operations need that have a name, of the scopes of some schemes. */
function scopesByOperation(operations: Operations, schemes: ReadonlySet<string>): Record<string, readonly string[]> {
  return Object.fromEntries(
    Object.values<Operation>(operations).flatMap(({ operationId, security = [] }) => {
      const alternative = security.find((requirement) => Object.keys(requirement).some((name) => schemes.has(name)));
      const scopes = Object.entries(alternative ?? {}).flatMap(([name, some]) =>
        schemes.has(name) ? (some ?? []) : [],
      );
      return operationId === undefined || scopes.length === 0 ? [] : [[operationId, scopes]];
    }),
  );
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
  return { url, ...(base !== undefined && !isAbsoluteHttp(url) && { base }), ...lifetimeOf(flow) };
}

function compileAuthorizationCode(
  flow: ContractNode,
  base: string | undefined,
): Omit<StatedAuthorization, "operations"> | undefined {
  const [authorizationUrl = "", tokenUrl = ""] = ["authorizationUrl", "tokenUrl"].map((name) => flow.at(name)?.text());
  // Of one that is no URL, a notice has told already.
  if (!isUrl(authorizationUrl) || !isUrl(tokenUrl)) return undefined;
  const isRelative = ![authorizationUrl, tokenUrl].every(isAbsoluteHttp);
  const cancelled = flow.at("x-authorization-cancelled")?.at("parameters")?.entries();
  return {
    authorizationUrl,
    tokenUrl,
    ...(base !== undefined && isRelative && { base }),
    ...lifetimeOf(flow),
    ...(cancelled && { cancelled: Object.fromEntries(cancelled.map(([name, value]) => [name, value.text() ?? ""])) }),
  };
}

function lifetimeOf(flow: ContractNode): { readonly accessTokenLifetime?: number } {
  const lifetime = flow.at("x-access-token-lifetime")?.at("seconds")?.value;
  return typeof lifetime === "number" ? { accessTokenLifetime: lifetime } : {};
}

/** Absolute, or a reference (RFC 3986 §4.2): OpenAPI has it relative to the server. */
function isUrl(url: string): boolean {
  return url !== "" && !/[{}\s\p{Cc}]/u.test(url) && (isAbsoluteHttp(url) || !/^[a-z][a-z\d+.-]*:/i.test(url));
}

function isAbsoluteHttp(url: string): boolean {
  return /^https?:\/\/[^{}\s]+$/i.test(url);
}
