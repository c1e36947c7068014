import type { Call } from "../exchange/call.js";
import type { RequestOptions } from "../exchange/request-options.js";
import { isSecretHeader } from "./secret-headers.js";

/**
 * Where `fetch` follows a redirect to another origin, it takes the Authorization header away, and no other credential (Fetch Standard,
 * HTTP-redirect fetch). A query is not carried along.
 *
 * @throws TypeError for a request with a cookie, or with a header that the contract has for a key or that is secret
 */
export function refuseToCarry({ headers, params }: RequestOptions, call: Pick<Call, "contract" | "client">): void {
  const isKey = (header: string) =>
    isSecretHeader(header, call) ||
    Object.values(call.contract.securitySchemes).some(
      (scheme) => scheme.in === "header" && scheme.name.toLowerCase() === header,
    );
  const sent = Object.keys({ ...headers, ...params?.header }).map((name) => name.toLowerCase());
  if (sent.some((name) => name !== "authorization" && isKey(name)))
    throw new TypeError('With redirect: "follow", a key or a cookie could go to another origin: nothing was sent.');
}
