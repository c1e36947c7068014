import type { FetchOptions } from "openapi-fetch";
import type { SecurityScheme } from "../contract/contract.js";
import type { Call, SentHeaders, UntypedOperation } from "../exchange/call.js";
import type { PlacedCredential } from "./credentials.js";

/** What openapi-fetch is told of a request, its headers in lower case. */
export type RequestOptions = FetchOptions<UntypedOperation> & { readonly headers: SentHeaders };

/** What a call sends, the credentials where they go. */
export function withCredentials(
  { init, headers: sent }: Pick<Call, "init" | "headers">,
  credentials: readonly PlacedCredential[],
): RequestOptions {
  const headers: Record<string, string> = { ...sent };
  const query: [name: string, value: string][] = [];
  for (const { in: place, name, value } of credentials) {
    if (place === "header") headers[name.toLowerCase()] = value;
    else if (place === "query") query.push([name, value]);
    // RFC 6265 §4.2.1.
    else
      headers["cookie"] =
        headers["cookie"] === undefined ? `${name}=${value}` : `${headers["cookie"]}; ${name}=${value}`;
  }
  if (query.length === 0) return { ...init, headers };
  const params = { ...init.params, query: { ...init.params?.query, ...Object.fromEntries(query) } };
  return { ...init, headers, params };
}

/**
 * Where `fetch` follows a redirect to another origin, it takes the Authorization header away, and no other credential (Fetch Standard,
 * HTTP-redirect fetch). A query is not carried along.
 *
 * @throws TypeError for a request with a cookie, or with a header that the contract has for a key
 */
export function refuseToCarry(
  { headers, params }: RequestOptions,
  schemes: Readonly<Record<string, SecurityScheme>>,
): void {
  const isKey = (header: string) =>
    Object.values(schemes).some(
      (scheme) => scheme.type === "apiKey" && scheme.in === "header" && scheme.name.toLowerCase() === header,
    );
  const sent = Object.keys({ ...headers, ...params?.header }).map((name) => name.toLowerCase());
  if (sent.some((name) => name === "cookie" || (name !== "authorization" && isKey(name))))
    throw new TypeError('With redirect: "follow", a key or a cookie could go to another origin: nothing was sent.');
}
