import { checkedUrl } from "../exchange/base-url.js";

/**
 * The URL of an endpoint of OAuth. OpenAPI, Relative References in URLs: relative to the server, by RFC 3986 §5.
 *
 * @param what the endpoint's name, for the error
 * @throws TypeError for a relative one, where it is not known what it is relative to
 */
export function endpointUrl(url: string, base: string, what: string): string {
  if (/^https?:/i.test(url)) return url;
  return new URL(url, checkedUrl(base, `The baseUrl that the contract's ${what} is relative to`)).href;
}
