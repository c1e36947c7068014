import { authorizationSecrets } from "../errors/authorization-secrets.js";
import type { Call } from "../exchange/call.js";
import type { PlacedCredential } from "./credentials.js";

/** What a caller sends of their own accord in the place of a credential; undefined for nothing. */
export function ownCredential(
  { headers, init: { params } }: Pick<Call, "headers" | "init">,
  place: Pick<PlacedCredential, "in" | "name">,
): string | undefined {
  if (place.in === "header") return headers[place.name.toLowerCase()] ?? member(params?.header, place.name);
  if (place.in === "query") return member(params?.query, place.name);
  const cookies = (headers["cookie"] ?? "").split(/; */);
  const own = cookies.find((cookie) => cookie.startsWith(`${place.name}=`));
  return own?.slice(place.name.length + 1) ?? member(params?.cookie, place.name);
}

/** Whether a caller says what the Authorization header is to be: null for none. */
export function hasOwnAuthorization({ headers, init }: Pick<Call, "headers" | "init">): boolean {
  const isTaken = ([name, value]: [string, unknown]) => value === null && name.toLowerCase() === "authorization";
  return headers["authorization"] !== undefined || Object.entries(init.headers ?? {}).some(isTaken);
}

function member(parameters: unknown, name: string): string | undefined {
  if (typeof parameters !== "object" || parameters === null) return undefined;
  const found = Object.entries(parameters).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
  return found === undefined || found === null ? undefined : String(found);
}

/** What is secret of what is sent in a place. */
export function secretsIn({ name }: Pick<PlacedCredential, "name">, value: string): string[] {
  return name.toLowerCase() === "authorization" ? authorizationSecrets(value) : [value];
}
