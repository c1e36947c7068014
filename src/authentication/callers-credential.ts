import { authorizationSecrets } from "../errors/authorization-secrets.js";
import type { Sent } from "../exchange/request-options.js";

/** Whether a caller says what the Authorization header is to be: null for none. */
export function hasOwnAuthorization({ headers, init }: Sent): boolean {
  const isTaken = ([name, value]: [string, unknown]) => value === null && name.toLowerCase() === "authorization";
  return headers["authorization"] !== undefined || Object.entries(init.headers ?? {}).some(isTaken);
}

/** What is secret of what is sent in a place. */
export function secretsIn(name: string, value: string): string[] {
  return name.toLowerCase() === "authorization" ? authorizationSecrets(value) : [value];
}
