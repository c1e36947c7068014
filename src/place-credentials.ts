import type { FetchOptions } from "openapi-fetch";
import type { UntypedOperation } from "./fetch-client.js";
import type { PlacedCredential } from "./planned-credentials.js";
import type { SentHeaders } from "./request-headers.js";

/** What openapi-fetch is told, its headers in lower case. */
export type RequestOptions = FetchOptions<UntypedOperation> & { readonly headers: SentHeaders };

/** Puts credentials where they go. */
export function withCredentials(
  init: FetchOptions<UntypedOperation>,
  sent: SentHeaders,
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
