import type { FetchOptions } from "openapi-fetch";
import type { UntypedOperation } from "./fetch-client.js";
import type { PlacedCredential } from "./planned-credentials.js";
import type { SentHeaders } from "./request-headers.js";

/** What openapi-fetch is told, its headers in lower case. */
export type RequestOptions = FetchOptions<UntypedOperation> & { readonly headers: SentHeaders };

/** Puts credentials where they go. */
export function withCredentials(init: RequestOptions, credentials: readonly PlacedCredential[]): RequestOptions {
  const of = (place: PlacedCredential["in"]) => credentials.filter((credential) => credential.in === place);
  const named = of("header").map(({ name, value }) => [name.toLowerCase(), value]);
  const headers = { ...init.headers, ...Object.fromEntries(named), ...cookieHeader(init.headers, of("cookie")) };
  const query = of("query").map(({ name, value }) => [name, value]);
  if (query.length === 0) return { ...init, headers };
  const params = { ...init.params, query: { ...init.params?.query, ...Object.fromEntries(query) } };
  return { ...init, headers, params };
}

/** RFC 6265 §4.2.1. */
function cookieHeader({ cookie }: SentHeaders, credentials: readonly PlacedCredential[]): { cookie?: string } {
  if (credentials.length === 0) return {};
  const pairs = credentials.map(({ name, value }) => `${name}=${value}`);
  return { cookie: [...(cookie === undefined ? [] : [cookie]), ...pairs].join("; ") };
}
