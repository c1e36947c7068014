import type { Call } from "../exchange/call.js";

/**
 * Whether the value of a header is secret: by the usual names, or because the client's `secretHeaders` say so.
 *
 * @param name in lower case
 */
export function isSecretHeader(name: string, { client: { secretHeaders = [] } }: Pick<Call, "client">): boolean {
  return (
    /api-?key|auth|cookie|password|secret|token/.test(name) || secretHeaders.some((one) => one.toLowerCase() === name)
  );
}
