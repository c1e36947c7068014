import type { SecurityScheme } from "../exchange/api.js";
import { givenText } from "./given-text.js";
import { inHeader, memberNamed, type Place } from "./header-place.js";
import { ownCookie } from "./own-cookie.js";

/** A scheme of what is sent as it is given, in a header; by any scheme of HTTP that is neither bearer nor basic too. */
export function headerKey(name: string): SecurityScheme {
  // RFC 9110 §5.5.
  const otherwise = "not of visible ASCII characters, and so cannot stand in a header";
  return keyIn(inHeader(name), /^[\x21-\x7E](?:[\x20-\x7E]*[\x21-\x7E])?$/, otherwise);
}

/** The same in the query. */
export function queryKey(name: string): SecurityScheme {
  const place: Place = {
    in: "query",
    name,
    own: ({ init }) => memberNamed(init.params?.query, name),
    place: (text, options) => {
      options.params = { ...options.params, query: { ...options.params?.query, [name]: text } };
      options.querySerializer ??= plainQuery;
    },
  };
  return keyIn(place, /./s, "none");
}

/** The same in a cookie (RFC 6265 §4.1.1, cookie-octet). */
export function cookieKey(name: string): SecurityScheme {
  const place: Place = {
    in: "cookie",
    name,
    own: (sent) => ownCookie(sent, name),
    place: (text, { headers }) => {
      const pair = `${name}=${text}`;
      // §4.2.1.
      headers["cookie"] = headers["cookie"] === undefined ? pair : `${headers["cookie"]}; ${pair}`;
    },
  };
  const form = /^[\x21\x23-\x2B\x2D-\x3A\x3C-\x5B\x5D-\x7E]+$/;
  return keyIn(place, form, "of other characters than a cookie can have");
}

function keyIn(place: Place, form: RegExp, otherwise: string): SecurityScheme {
  return { ...place, isBearer: false, write: (given, refuse) => givenText(given, form, otherwise, refuse) };
}

/** Of an operation that has no parameters. */
function plainQuery(query: object): string {
  return new URLSearchParams(Object.entries(query)).toString().replaceAll("+", "%20");
}
