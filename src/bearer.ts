import { type AccessToken, type AccessTokenNeeds, obtainAccessToken } from "./access-token.js";
import type { RequestContext } from "./fetch-client.js";
import type { Secrets } from "./redact.js";
import { scopesOf } from "./security.js";

/** What the bearer of a token needs to know of its call. */
export interface BearerContext extends RequestContext {
  /** Is told each token. */
  readonly secrets: Secrets;
}

/** Obtains the access tokens of one call. */
export class Bearer {
  readonly #source: AccessToken | undefined;
  readonly #context: BearerContext;
  #isRenewed = false;

  /** @param source undefined for an operation that needs no token, or a caller who sends a header of their own */
  constructor(source: AccessToken | undefined, context: BearerContext) {
    this.#source = source;
    this.#context = context;
  }

  /**
   * @returns undefined where there is no source
   * @throws TokenError
   */
  async obtain(): Promise<string | undefined> {
    return this.#source === undefined ? undefined : this.#ask(this.#source, { scopes: this.#scopes });
  }

  /**
   * Asks a function for another token in place of one that the server refused, once in a call.
   *
   * @param response the answer to a request with that token
   * @returns undefined where the answer stands
   * @throws TokenError, which says of the request what that answer said
   */
  async renew(rejected: string, response: Response | undefined): Promise<string | undefined> {
    if (typeof this.#source !== "function" || this.#isRenewed || !isTokenRefused(response)) return undefined;
    this.#isRenewed = true;
    const token = await this.#ask(this.#source, { scopes: this.#scopes, rejected });
    return token === rejected ? undefined : token;
  }

  get #scopes(): readonly string[] {
    return scopesOf(this.#context.operation);
  }

  async #ask(source: AccessToken, needs: AccessTokenNeeds): Promise<string> {
    const { progress, redact, secrets, signal } = this.#context;
    const token = await obtainAccessToken(source, needs, progress.known, redact);
    signal?.throwIfAborted();
    secrets.add(token);
    return token;
  }
}

/** RFC 9110 §15.5.2; not where a redirect was followed, and the request may have been carried out before. */
function isTokenRefused(response: Response | undefined): boolean {
  return response?.status === 401 && !response.redirected;
}
