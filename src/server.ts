import type { Contract, Operation, Server } from "./contract.js";

/** Which server a client calls. */
export interface ServerChoice {
  readonly baseUrl?: string | undefined;
  /** The place of one among the contract's servers, from 0, or its URL as the contract writes it. Default: 0. */
  readonly server?: number | string | undefined;
  /** The values of variables in the servers' URLs; those that are left out have the contract's defaults. */
  readonly serverVariables?: Readonly<Record<string, string>> | undefined;
}

/**
 * The base URL of a client: `baseUrl`, or that of the server that was chosen.
 *
 * @throws TypeError for a server or a value that the contract does not have, and for a relative URL where there is no page to resolve it
 */
export function baseUrlOf({ servers }: Contract, choice: ServerChoice): string {
  const { baseUrl, server = 0, serverVariables = {} } = choice;
  if (baseUrl !== undefined) return baseUrl;
  const chosen = typeof server === "number" ? servers[server] : servers.find(({ url }) => url === server);
  if (chosen === undefined) {
    const urls = servers.map(({ url }) => url).join(", ");
    throw new TypeError(`The contract has no server ${server}; there are: ${urls}.`);
  }
  const url = urlOf(chosen, serverVariables);
  if (isAbsolute(url) || typeof location === "object") return url;
  throw new TypeError(`The contract's server is relative to where it is published (${url || "/"}): give its baseUrl.`);
}

/**
 * The base URL of an operation that has a server of its own; undefined where the client's own holds. To give a `baseUrl` is to say that
 * no other server is to be called.
 *
 * @param clientUrl what {@link baseUrlOf} gave
 */
export function operationUrl(
  { server }: Operation,
  clientUrl: string,
  { baseUrl, serverVariables = {} }: ServerChoice,
): string | undefined {
  if (server === undefined) return undefined;
  const url = urlOf(server, serverVariables);
  if (isAbsolute(url)) return baseUrl === undefined ? url : undefined;
  return isAbsolute(clientUrl) ? new URL(url, clientUrl).href : url;
}

/** OpenAPI Server Object: the URL, its variables replaced. */
function urlOf({ url, variables = {} }: Server, values: Readonly<Record<string, string>>): string {
  return url.replaceAll(/\{([^{}]*)\}/g, (_, name: string) => {
    const variable = variables[name];
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) return variable?.default ?? "";
    if (variable?.enum === undefined || variable.enum.includes(value)) return value;
    throw new TypeError(`The server variable ${name} is to be one of ${variable.enum.join(", ")}, not ${value}.`);
  });
}

function isAbsolute(url: string): boolean {
  return /^[a-z][a-z\d+.-]*:/i.test(url);
}
