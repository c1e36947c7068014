import type { Api, ServerVariables } from "../exchange/api.js";
import { checkedUrl, pageUrl } from "../exchange/base-url.js";
import { isAbsolute } from "./absolute-url.js";

/** Which server a client calls. */
export interface ServerChoice {
  readonly baseUrl?: string | undefined;
  /** The place of one among the contract's servers, from 0, or its URL as the contract writes it. Default: 0. */
  readonly server?: number | string | undefined;
  /** The values of variables in the servers' URLs; those that are left out have the contract's defaults, if it states any. */
  readonly serverVariables?: ServerVariables | undefined;
}

/**
 * The base URL of a client: `baseUrl`, or that of the server that was chosen.
 *
 * @throws TypeError for a server or a value that the contract does not have, and for a URL that no request can be sent to
 */
export function baseUrlOf({ servers }: Api, { baseUrl, server = 0, serverVariables = {} }: ServerChoice): string {
  if (baseUrl !== undefined) return checkedUrl(baseUrl);
  const chosen = typeof server === "number" ? servers[server] : servers.find(({ url }) => url === server);
  if (chosen === undefined) {
    const urls = servers.map(({ url }) => url).join(", ");
    throw new TypeError(`The contract has no server ${server}; there are: ${urls}.`);
  }
  const url = chosen.fill?.(serverVariables) ?? chosen.url;
  if (isAbsolute(url) || pageUrl() !== undefined) return checkedUrl(url, "The contract's server");
  throw new TypeError(`The contract's server is relative to where it is published (${url || "/"}): give its baseUrl.`);
}
