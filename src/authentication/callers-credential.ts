import { shortestSecret } from "../errors/redact.js";
import type { PlacedCredential } from "./choose-credentials.js";

/** What a caller sends of their own accord, where a credential would go. */
export interface OwnRequest {
  /** By name, in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The parameters of the call, by their place. */
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** What a caller sends of their own accord in the place of a credential; undefined for nothing. */
export function ownCredential(
  { headers, parameters }: OwnRequest,
  place: Pick<PlacedCredential, "in" | "name">,
): string | undefined {
  if (place.in === "header") return headers[place.name.toLowerCase()] ?? member(parameters["header"], place.name);
  if (place.in === "query") return member(parameters["query"], place.name);
  const cookies = (headers["cookie"] ?? "").split(/; */);
  const own = cookies.find((cookie) => cookie.startsWith(`${place.name}=`));
  return own?.slice(place.name.length + 1) ?? member(parameters["cookie"], place.name);
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

/** What is secret of an Authorization header: its credentials and, of Basic ones (RFC 7617 §2), what they are made of. */
export function authorizationSecrets(header: string): string[] {
  const [scheme = "", credentials = header] = header.split(/ +(.*)/s);
  // RFC 9110 §11.4: of a scheme with parameters, the secret is one of them.
  const secrets = [credentials, ...[...credentials.matchAll(/="([^"]+)"/g)].map(([, quoted = ""]) => quoted)];
  if (scheme.toLowerCase() !== "basic") return secrets;
  // A server may leave the padding out when it repeats them.
  secrets.push(credentials.replace(/=+$/, ""));
  const [username = "", password = ""] = basicIn(credentials).split(/:(.*)/s);
  secrets.push(password);
  // A user's name of a few letters stands in any text, and is no secret on its own.
  if (username.length >= shortestSecret) secrets.push(username);
  return secrets;
}

function basicIn(credentials: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(credentials), (unit) => unit.charCodeAt(0)));
  } catch {
    return "";
  }
}
