import type { Server, ServerVariables } from "../exchange/api.js";
import { checkedUrl } from "../exchange/base-url.js";
import type { OwnServer } from "../exchange/operation.js";
import { isAbsolute } from "./absolute-url.js";

/**
 * The server of an operation that has one of its own. To give a `baseUrl` is to say that no other server is to be called.
 *
 * @returns throws TypeError for a value that the contract does not have, and for a URL that no request can be sent to
 */
export function ownServer({ url: stated, fill }: Server): OwnServer {
  return (clientUrl, { baseUrl, serverVariables = {} }) => {
    const url = fill?.(serverVariables) ?? stated;
    return isAbsolute(url) && baseUrl !== undefined ? undefined : checkedUrl(url, "The operation's server", clientUrl);
  };
}

export interface ServerVariable {
  /** Absent where the contract states none that can be used: then a client is to be given a value. */
  readonly default?: string;
  readonly enum?: readonly string[];
}

/**
 * A server whose URL has variables (OpenAPI Server Object).
 *
 * @returns `fill` throws TypeError for a value that the contract does not have
 */
export function variableServer(url: string, variables: Readonly<Record<string, ServerVariable>>): Server {
  return { url, fill: (values) => filled(url, variables, values) };
}

function filled(url: string, variables: Readonly<Record<string, ServerVariable>>, values: ServerVariables): string {
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
