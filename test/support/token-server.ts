import { rawServer } from "./raw-server.js";

/** A token endpoint whose refresh tokens rotate: each is good once, or, where it is lenient, until the one after it has been used. */
export interface TokenServer {
  readonly url: string;
  /** The forms that came, in order. */
  readonly forms: URLSearchParams[];
  /** The access tokens that were given out. */
  readonly accessTokens: string[];
  /** Put in place of the next answers, one each; undefined lets one through. */
  readonly next: ({ status: number; body: string; headers?: Record<string, string> } | undefined)[];
  /** Members put into each answer, or with undefined taken out. */
  change: Record<string, unknown>;
  /** The most requests that were under way at once. */
  readonly most: () => number;
}

export const credentials = {
  clientId: "the-client",
  clientSecret: "s3cret-of-the-client",
  refreshToken: "refresh-s3cret-0",
};

export async function startTokenServer(isLenient = false): Promise<TokenServer> {
  let count = 0;
  let good = [credentials.refreshToken];
  let underWay = 0;
  let most = 0;
  const forms: URLSearchParams[] = [];
  const accessTokens: string[] = [];
  const next: TokenServer["next"] = [];
  const state: TokenServer = { url: "", forms, accessTokens, next, change: {}, most: () => most };
  const { url } = await rawServer((response, request) => {
    underWay += 1;
    most = Math.max(most, underWay);
    const form = new URLSearchParams(request.body);
    forms.push(form);
    const answer = (status: number, body: string, headers: Record<string, string> = {}) => {
      underWay -= 1;
      response.writeHead(status, { "Content-Type": "application/json", ...headers }).end(body);
    };
    const instead = next.shift();
    const refreshToken = form.get("refresh_token") ?? "";
    if (instead !== undefined) return answer(instead.status, instead.body, instead.headers);
    if (request.url !== "/OAuth/token" || form.get("client_secret") !== credentials.clientSecret)
      return answer(400, "{}");
    if (!good.includes(refreshToken)) return answer(401, '{"error":"refresh_token_has_expired"}');
    count += 1;
    const renewed = `refresh-s3cret-${count}`;
    good = isLenient ? [refreshToken, renewed] : [renewed];
    accessTokens.push(`access-s3cret-${count}`);
    const members = {
      access_token: `access-s3cret-${count}`,
      token_type: "bearer",
      expires_in: 3600,
      refresh_token: renewed,
      ...state.change,
    };
    // Time for other calls to come in between.
    setTimeout(() => answer(200, JSON.stringify(members)), 5);
  });
  return Object.assign(state, { url: `${url}/OAuth/token` });
}
