import { shortestSecret } from "./redact.js";

/** What is secret of an Authorization header: its credentials and, of Basic ones (RFC 7617 §2), what they are made of. */
export function authorizationSecrets(header: string): string[] {
  const [scheme = "", credentials = header] = header.split(/ +(.*)/s);
  // RFC 9110 §11.4: of a scheme with parameters, the secret is one of them.
  const secrets = [credentials, ...[...credentials.matchAll(/="([^"]+)"/g)].map(([, quoted = ""]) => quoted)];
  if (scheme.toLowerCase() !== "basic") return secrets;
  const [username = "", password = ""] = basicIn(credentials).split(/:(.*)/s);
  // A server may leave the padding out when it repeats them.
  secrets.push(credentials.replace(/=+$/, ""), password);
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
