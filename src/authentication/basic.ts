import type { SecurityScheme } from "../exchange/api.js";
import type { BasicCredentials } from "./credentials.js";
import { inHeader } from "./header-place.js";

/** The scheme of a user's name and password (RFC 7617). */
export const basic: SecurityScheme = /* @__PURE__ */ Object.assign(/* @__PURE__ */ inHeader("Authorization"), {
  isBearer: false,
  write: (given: unknown, refuse: (fault: string) => never) => {
    // §2: a colon in the name would end it.
    if (!isBasic(given) || given.username.includes(":")) return refuse("no user's name, without a colon, and password");
    // §2.1: of the text in UTF-8.
    return `Basic ${btoa(String.fromCharCode(...new TextEncoder().encode(`${given.username}:${given.password}`)))}`;
  },
});

function isBasic(value: unknown): value is BasicCredentials {
  return (
    typeof value === "object" &&
    value !== null &&
    "username" in value &&
    "password" in value &&
    typeof value.username === "string" &&
    typeof value.password === "string"
  );
}
