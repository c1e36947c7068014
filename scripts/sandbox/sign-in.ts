import type { Contract, Operation } from "../model/contract.js";
import type { Answered, Received } from "./answer-request.js";
import { authorizePage } from "./authorize-page.js";
import type { SandboxTokenEndpoint } from "./interface.js";
import { clientCredentials, TokenEndpoint } from "./token-endpoint.js";
import type { Users } from "./users.js";

/** Where users sign in, and tokens are issued. */
export interface SignIn {
  /** @param url of the sandbox */
  endpoint(url: string): SandboxTokenEndpoint;
  /** Undefined for a request of something else. @throws Refusal */
  answer(request: Received): Answered | undefined;
}

/** The endpoints of OAuth that the contract states, on paths that none of its operations has; undefined where it states none. */
export function signInOf({ authorization, tokenRefresh, operations }: Contract, users: Users): SignIn | undefined {
  const paths = new Set(Object.values<Operation>(operations).map(({ path }) => path));
  const pathOf = (url: string | undefined) => {
    if (url === undefined || !URL.canParse(url, "http://localhost")) return undefined;
    const { pathname } = new URL(url, "http://localhost");
    return paths.has(pathname) ? undefined : pathname;
  };
  const tokenPath = pathOf(authorization?.tokenUrl ?? tokenRefresh?.url);
  const refreshPath = pathOf(tokenRefresh?.url);
  const authorizationPath = pathOf(authorization?.authorizationUrl);
  if (tokenPath === undefined) return undefined;
  const lifetime = authorization?.accessTokenLifetime ?? tokenRefresh?.accessTokenLifetime ?? 3600;
  const tokenEndpoint = new TokenEndpoint(users, lifetime);
  return {
    endpoint: (url) => ({
      ...(authorizationPath === undefined ? {} : { authorizationUrl: url + authorizationPath }),
      tokenUrl: url + tokenPath,
      ...clientCredentials,
    }),
    answer({ method, path, query, body }) {
      if (authorization !== undefined && path === authorizationPath)
        return authorizePage(method, new URLSearchParams(query), tokenEndpoint, authorization);
      if (path !== tokenPath && path !== refreshPath) return undefined;
      const form = new URLSearchParams(new TextDecoder().decode(body));
      const { status, body: content } = tokenEndpoint.answer(method, form);
      // RFC 6749 §5.1.
      return { status, headers: { "Cache-Control": "no-store" }, body: { mediaType: "application/json", content } };
    },
  };
}
