import { firstTokens, type Users } from "./users.js";

/** What the sandbox's token endpoint takes at the start. */
export const clientCredentials = {
  clientId: "sandbox-client",
  clientSecret: "sandbox-client-secret",
  refreshToken: "sandbox-refresh-token-0",
} as const;

export interface TokenAnswer {
  readonly status: number;
  readonly body: string;
}

/** What a code stands for that a user has brought along. */
interface Allowed {
  readonly redirectUri: string;
  readonly scopes: readonly string[];
}

/**
 * Gives tokens by a code or by a refresh token, each of which is good once (RFC 6749 §4.1.3, §6); a renewal brings the next refresh token.
 */
export class TokenEndpoint {
  private readonly codes = new Map<string, Allowed>();
  /** The scopes that each refresh token stands for. */
  private readonly refreshTokens = new Map<string, readonly string[]>();
  private count = 0;

  /**
   * @param users is given each new access token
   * @param lifetime of an access token, in seconds
   */
  constructor(
    private readonly users: Users,
    private readonly lifetime: number,
  ) {
    this.refreshTokens.set(clientCredentials.refreshToken, users.tokens.get(firstTokens.full) ?? []);
  }

  /** A code for the tokens that a user allows. */
  codeFor(allowed: Allowed): string {
    const code = `sandbox-code-${this.codes.size + 1}`;
    this.codes.set(code, allowed);
    return code;
  }

  answer(method: string, form: URLSearchParams): TokenAnswer {
    const grantType = form.get("grant_type");
    if (method !== "POST" || (grantType !== "authorization_code" && grantType !== "refresh_token"))
      return refusal(400, "unsupported_grant_type");
    const { clientId, clientSecret } = clientCredentials;
    if (form.get("client_id") !== clientId || form.get("client_secret") !== clientSecret)
      return refusal(401, "invalid_client");
    return grantType === "authorization_code" ? this.byCode(form) : this.byRefreshToken(form);
  }

  private byCode(form: URLSearchParams): TokenAnswer {
    const code = form.get("code") ?? "";
    const allowed = this.codes.get(code);
    if (allowed === undefined || allowed.redirectUri !== form.get("redirect_uri")) return refusal(400, "invalid_grant");
    this.codes.set(code, { ...allowed, redirectUri: "" });
    return this.tokens(allowed.scopes);
  }

  private byRefreshToken(form: URLSearchParams): TokenAnswer {
    const refreshToken = form.get("refresh_token") ?? "";
    const scopes = this.refreshTokens.get(refreshToken);
    if (scopes === undefined) return refusal(401, "refresh_token_has_expired");
    this.refreshTokens.delete(refreshToken);
    return this.tokens(scopes);
  }

  private tokens(scopes: readonly string[]): TokenAnswer {
    this.count += 1;
    const accessToken = `sandbox-access-token-${this.count}`;
    const refreshToken = `sandbox-refresh-token-${this.count}`;
    this.users.tokens.set(accessToken, scopes);
    this.refreshTokens.set(refreshToken, scopes);
    const body = {
      access_token: accessToken,
      token_type: "bearer",
      expires_in: this.lifetime,
      refresh_token: refreshToken,
    };
    return { status: 200, body: JSON.stringify(body) };
  }
}

function refusal(status: number, error: string): TokenAnswer {
  return { status, body: JSON.stringify({ error }) };
}
