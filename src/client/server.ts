import type { Server } from "../contract/contract.js";
import { checkedUrl, pageUrl } from "../exchange/base-url.js";
import type { Api, Operation } from "../exchange/operation.js";

/** Which server a client calls. */
export interface ServerChoice {
  readonly baseUrl?: string | undefined;
  /** The place of one among the contract's servers, from 0, or its URL as the contract writes it. Default: 0. */
  readonly server?: number | string | undefined;
  /** The values of variables in the servers' URLs; those that are left out have the contract's defaults, if it states any. */
  readonly serverVariables?: Readonly<Record<string, string>> | undefined;
}

/**
 * The base URL of a client: `baseUrl`, or that of the server that was chosen.
 *
 * @throws TypeError for a server or a value that the contract does not have, and for a URL that no request can be sent to
 */
export function baseUrlOf({ servers }: Api, choice: ServerChoice): string {
  const { baseUrl, server = 0, serverVariables = {} } = choice;
  if (baseUrl !== undefined) return checkedUrl(baseUrl);
  const chosen = typeof server === "number" ? servers[server] : servers.find(({ url }) => url === server);
  if (chosen === undefined) {
    const urls = servers.map(({ url }) => url).join(", ");
    throw new TypeError(`The contract has no server ${server}; there are: ${urls}.`);
  }
  const url = urlOf(chosen, serverVariables);
  if (isAbsolute(url) || pageUrl() !== undefined) return checkedUrl(url, "The contract's server");
  throw new TypeError(`The contract's server is relative to where it is published (${url || "/"}): give its baseUrl.`);
}

/**
 * The base URL of an operation that has a server of its own; undefined where the client's own holds. To give a `baseUrl` is to say that
 * no other server is to be called.
 *
 * @param clientUrl what {@link baseUrlOf} gave
 * @throws TypeError for a value that the contract does not have, and for a URL that no request can be sent to
 */
export function operationUrl(
  { server }: Operation,
  clientUrl: string,
  { baseUrl, serverVariables = {} }: ServerChoice,
): string | undefined {
  if (server === undefined) return undefined;
  const url = urlOf(server, serverVariables);
  return isAbsolute(url) && baseUrl !== undefined ? undefined : checkedUrl(url, "The operation's server", clientUrl);
}

/** OpenAPI Server Object: the URL, its variables replaced. */
function urlOf({ url, variables = {} }: Server, values: Readonly<Record<string, string>>): string {
  return url.replaceAll(/\{([^{}]*)\}/g, (_, name: string, offset: number) => {
    const { default: usual, enum: listed } = variables[name] ?? {};
    const value = (Object.hasOwn(values, name) ? values[name] : undefined) ?? usual;
    const isInHost = /\/\/[^/]*$/.test(url.slice(0, offset));
    if (value !== undefined && (value === usual || (listed?.includes(value) ?? staysIn(isInHost, value)))) return value;
    const expected = listed === undefined ? "a value that leads to no other place" : `one of ${listed.join(", ")}`;
    throw new TypeError(`The server variable ${name} is to be ${expected}, not ${value ?? "left out"}.`);
  });
}

/** Whether a value that the contract does not list leads to no other host, and to no path above its own. */
function staysIn(isInHost: boolean, value: string): boolean {
  return !/^$|[\\?#\s]|(?:^|\/)(?:\.|%2e){1,2}(?:\/|$)/i.test(value) && !(isInHost && /[/@]/.test(value));
}

function isAbsolute(url: string): boolean {
  return /^[a-z][a-z\d+.-]*:/i.test(url);
}
