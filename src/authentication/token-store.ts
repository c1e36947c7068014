import { Secrets } from "../errors/redact.js";
import { redactedError } from "../errors/redacted-error.js";
import { TokenError } from "../errors/token-error.js";
import { checkedTime } from "../exchange/interruption.js";
import type { AccessTokenNeeds } from "./access-token.js";
import { endpointUrl } from "./endpoint-url.js";
import { requestTokens, type Tokens } from "./token-request.js";

/** How a token store renews access tokens, and who keeps what it gets. */
export interface TokenStoreOptions {
  readonly clientId: string;
  readonly clientSecret: string;
  /** The refresh token that was given out last: by the authorization, or to `onTokens`. Without one nothing is renewed. */
  readonly refreshToken?: string;
  /** The access token that came with it, if it is known still. Without it the first call renews. */
  readonly accessToken?: string;
  /** When that access token expires, in milliseconds since 1970, as `onTokens` was told. Without it, it is used until it is refused. */
  readonly expiresAt?: number;
  /**
   * Keeps the tokens, where they survive this process. A renewal may bring a new refresh token, and it is awaited that it is kept: until
   * then nobody is given the new access token. Where it fails, the next call hands the same tokens over again. It is to end, and not to
   * ask the store itself, which waits for it. A refresh token that comes without an access token that can be used is handed over too.
   */
  readonly onTokens: (tokens: Tokens) => void | Promise<void>;
  /** Default: what the contract states. */
  readonly tokenUrl?: string;
  /** What the contract's URL is relative to, where it is: the `baseUrl` of the client. Default: the contract's first server. */
  readonly baseUrl?: string;
  /** Default: the platform's `fetch`. */
  readonly fetch?: (request: Request) => Promise<Response>;
  /** How long the token endpoint may take, in milliseconds; `Infinity` for any time. Default: 30,000. */
  readonly timeout?: number;
}

/** Gives an access token that is good now: an `accessToken` function for `createClient`. */
export type TokenStore = (needs?: Partial<AccessTokenNeeds>) => Promise<string>;

/** What the contract states of the renewal of access tokens. */
export interface TokenRefresh {
  readonly url: string;
  /** What a relative URL is relative to: the contract's first server; absent where that is relative itself. */
  readonly base?: string;
  /** How long an access token lives, in seconds, where the answer that brings it does not say. */
  readonly accessTokenLifetime?: number;
}

/**
 * Gives the function that creates token stores for the contract's token endpoint.
 *
 * @param stated where access tokens are renewed; undefined where no single place is stated
 */
export function bindCreateTokenStore(stated?: TokenRefresh): (options: TokenStoreOptions) => TokenStore {
  return (options) => {
    const tokenUrl = options.tokenUrl ?? endpointOf(stated, options.baseUrl);
    if (options.timeout !== undefined) checkedTime("timeout", options.timeout);
    const lifetime = stated?.accessTokenLifetime;
    const renewal = new Renewal({ ...options, tokenUrl, ...(lifetime === undefined ? {} : { lifetime }) });
    // A function of its own, so that a log of the store shows no secret.
    return (needs) => renewal.accessToken(needs?.rejected);
  };
}

function endpointOf(stated: TokenRefresh | undefined, baseUrl: string | undefined): string {
  if (stated === undefined)
    throw new TypeError("The contract states no single endpoint that renews access tokens: give its tokenUrl.");
  const { url, base = "" } = stated;
  return endpointUrl(url, baseUrl ?? base, "token endpoint");
}

type RenewalOptions = TokenStoreOptions & { readonly tokenUrl: string; readonly lifetime?: number };

class Renewal {
  readonly #options: RenewalOptions;
  /** What `onTokens` has kept, or what the store began with. */
  #refreshToken: string | undefined;
  #accessToken: string | undefined;
  #expiresAt: number;
  #renewAt: number;
  /** What a renewal brought and `onTokens` has not kept yet. The refresh token before it may be dead by now. */
  #unsaved: Tokens | undefined;
  #underWay: Promise<void> | undefined;

  constructor(options: RenewalOptions) {
    this.#options = options;
    this.#refreshToken = options.refreshToken;
    this.#accessToken = options.accessToken;
    this.#expiresAt = options.expiresAt ?? Infinity;
    this.#renewAt = this.#expiresAt - longestMargin;
  }

  async accessToken(rejected: string | undefined): Promise<string> {
    const good = this.#good(rejected, this.#renewAt);
    // Tokens that are not kept yet come first, however good the ones before them are: they must not be lost.
    if (good !== undefined && this.#unsaved === undefined) return good;
    const mayBeOlder = this.#underWay !== undefined;
    await this.#renewOnce(rejected);
    // A renewal that was under way before this call may have brought the very token that the server refused since.
    if (mayBeOlder && this.#good(rejected, this.#expiresAt) === undefined) await this.#renewOnce(rejected);
    return this.#accessToken ?? "";
  }

  /** One at a time, for any number of calls. */
  #renewOnce(rejected: string | undefined): Promise<void> {
    this.#underWay ??= this.#renew(rejected).finally(() => {
      this.#underWay = undefined;
    });
    return this.#underWay;
  }

  #good(rejected: string | undefined, until: number): string | undefined {
    return this.#accessToken !== rejected && Date.now() < until ? this.#accessToken : undefined;
  }

  async #renew(rejected: string | undefined): Promise<void> {
    if (this.#unsaved !== undefined) {
      await this.#save(this.#unsaved);
      if (this.#good(rejected, this.#expiresAt) !== undefined) return;
    }
    const refreshToken = this.#refreshToken;
    if (refreshToken === undefined)
      throw new TokenError(
        "The access token is to be renewed, and there is no refresh token: the user has to sign in again.",
      );
    const grant = { grant_type: "refresh_token", refresh_token: refreshToken };
    const request = { ...this.#options, grant, secret: refreshToken };
    const { tokens, fault } = await requestTokens(request).catch((error: unknown) => ({
      tokens: undefined,
      fault: error,
    }));
    if (tokens !== undefined) {
      // Without another, the refresh token stays good (RFC 6749 §6).
      this.#unsaved = { ...tokens, refreshToken: tokens.refreshToken ?? refreshToken };
      await this.#save(this.#unsaved);
    }
    // Renewed ahead of its time, the token is good still; who comes next tries again.
    if (fault !== undefined && this.#good(rejected, this.#expiresAt) === undefined) throw fault;
  }

  async #save(tokens: Tokens): Promise<void> {
    const { clientSecret, onTokens } = this.#options;
    const { accessToken, refreshToken, expiresAt = Infinity } = tokens;
    try {
      await onTokens(tokens);
    } catch (cause) {
      const { redact } = new Secrets(
        ...[clientSecret, this.#refreshToken, refreshToken, accessToken].filter(
          (secret): secret is string => secret !== undefined,
        ),
      );
      throw new TokenError("The onTokens function failed; the next call hands it the same tokens again.", undefined, {
        cause: redactedError(cause, redact),
      });
    }
    this.#refreshToken = refreshToken;
    if (accessToken !== undefined) {
      this.#accessToken = accessToken;
      this.#expiresAt = expiresAt;
      // Without an end nothing is to be renewed ahead of it.
      this.#renewAt = expiresAt - Math.min(longestMargin, (expiresAt - Date.now()) / 10);
    }
    this.#unsaved = undefined;
  }
}

/** How long before its end an access token is renewed, in milliseconds; of a short-lived one, a tenth of its life. */
const longestMargin = 60_000;
