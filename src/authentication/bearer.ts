import type { SecurityScheme } from "../exchange/api.js";
import { givenText } from "./given-text.js";
import { inHeader } from "./header-place.js";

/** The scheme of OAuth 2, OpenID Connect and HTTP bearer alike. RFC 6750 §2.1 allows fewer characters. */
export const bearer: SecurityScheme = /* @__PURE__ */ Object.assign(/* @__PURE__ */ inHeader("Authorization"), {
  isBearer: true,
  write: (given: unknown, refuse: (fault: string) => never) => {
    const otherwise = "not one word of visible ASCII characters, and so cannot stand in a header";
    return bearerPrefix + givenText(given, /^[\x21-\x7E]+$/, otherwise, refuse);
  },
});

/** What stands before a token. */
export const bearerPrefix = "Bearer ";
