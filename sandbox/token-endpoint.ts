import type { User } from "./seed.js";

/** What the sandbox's token endpoint takes at the start. */
export interface ClientCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly refreshToken: string;
}

export interface TokenAnswer {
  readonly status: number;
  readonly body: string;
}

/**
 * Renews access tokens as the API's pages say: by a refresh token that is good once, and whose answer brings the next one. What no page
 * states, such as the answer to another grant, is the sandbox's own choice.
 */
export class TokenEndpoint {
  readonly credentials: ClientCredentials = {
    clientId: "sandbox-client",
    clientSecret: "sandbox-client-secret",
    refreshToken: "sandbox-refresh-token-0",
  };
  private count = 0;

  /**
   * @param users is given whom each new access token stands for
   * @param lifetime of an access token, in seconds
   */
  constructor(
    private readonly user: User,
    private readonly users: Map<string, User>,
    private readonly lifetime: number,
  ) {}

  answer(method: string, form: URLSearchParams): TokenAnswer {
    if (method !== "POST" || form.get("grant_type") !== "refresh_token") {
      return refusal(400, "unsupported_grant_type");
    }
    const { clientId, clientSecret } = this.credentials;
    if (form.get("client_id") !== clientId || form.get("client_secret") !== clientSecret) {
      return refusal(401, "invalid_client");
    }
    if (form.get("refresh_token") !== `sandbox-refresh-token-${this.count}`) {
      return refusal(401, "refresh_token_has_expired");
    }
    this.count += 1;
    const accessToken = `sandbox-access-token-${this.count}`;
    this.users.set(accessToken, this.user);
    const body = {
      access_token: accessToken,
      token_type: "bearer",
      expires_in: this.lifetime,
      refresh_token: `sandbox-refresh-token-${this.count}`,
    };
    return { status: 200, body: JSON.stringify(body) };
  }
}

function refusal(status: number, error: string): TokenAnswer {
  return { status, body: JSON.stringify({ error }) };
}
