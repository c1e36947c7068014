import type { StatedAuthorization } from "../../src/authentication/authorization.js";
import type { Answered } from "./answer-request.js";
import { Refusal } from "./refusal.js";
import { clientCredentials, type TokenEndpoint } from "./token-endpoint.js";

/**
 * The page on which a user signs in (RFC 6749 §4.1.1): what they are asked to allow, and a link each to allow it and to cancel. Both lead
 * back to the client.
 *
 * @throws Refusal for a request that names no client or no place to come back to
 */
export function authorizePage(
  method: string,
  query: URLSearchParams,
  tokenEndpoint: TokenEndpoint,
  { cancelled }: Pick<StatedAuthorization, "cancelled">,
): Answered {
  const redirectUri = query.get("redirect_uri") ?? "";
  if (method !== "GET") throw new Refusal(405, "This page takes GET.", { headers: { Allow: "GET" } });
  if (query.get("client_id") !== clientCredentials.clientId)
    throw new Refusal(400, `The client_id is to be ${clientCredentials.clientId}.`);
  if (!/^https?:/.test(redirectUri) || !URL.canParse(redirectUri))
    throw new Refusal(400, "The redirect_uri is to be a URL of http or https.");
  const scopes = (query.get("scope") ?? "").split(" ").filter((scope) => scope !== "");
  const state = query.get("state");
  const back = (parameters: Readonly<Record<string, string>>) => {
    const url = new URL(redirectUri);
    for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
    if (state !== null) url.searchParams.set("state", state);
    return { status: 302, headers: { Location: url.href } };
  };
  if (query.get("response_type") !== "code") return back({ error: "unsupported_response_type" });
  switch (query.get("answer")) {
    case "allow":
      return back({ code: tokenEndpoint.codeFor({ redirectUri, scopes }) });
    case "cancel":
      return back(cancelled ?? { error: "access_denied" });
    default:
      return {
        status: 200,
        headers: {},
        body: { mediaType: "text/html; charset=utf-8", content: page(query, scopes) },
      };
  }
}

function page(query: URLSearchParams, scopes: readonly string[]): string {
  const link = (answer: string) => escapeHtml(`?${new URLSearchParams([...query, ["answer", answer]])}`);
  const items = scopes.map((scope) => `<li>${escapeHtml(scope)}</li>`).join("");
  return `<!doctype html>
<html lang="en">
<title>Sign in to the sandbox</title>
<h1>Sign in to the sandbox</h1>
<p>${escapeHtml(query.get("client_id") ?? "")} asks for ${scopes.length === 0 ? "no scope" : "these scopes"}:</p>
<ul>${items}</ul>
<p><a href="${link("allow")}">Allow</a> <a href="${link("cancel")}">Cancel</a></p>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
