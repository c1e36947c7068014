import type { Call } from "../exchange/call.js";
import type { StatedOperation } from "../exchange/operation.js";
import type { RequestOptions } from "../exchange/request-options.js";
import { bearerPrefix } from "./bearer.js";
import { secretsIn } from "./callers-credential.js";
import { type PlannedCredential, planCredentials } from "./choose-credentials.js";
import type { CredentialSources } from "./credentials.js";
import { askForCredential } from "./obtain-credential.js";

/** Obtains the credentials of one call, as texts that are sent. */
export class Authentication {
  readonly #planned: readonly PlannedCredential[];
  readonly #call: Call;
  #isRenewed = false;

  /**
   * @param sources what was given to authenticate with: the first that has a credential counts
   * @throws TokenError where the operation requires credentials, and there are none
   */
  constructor({ security = [] }: StatedOperation, call: Call, sources: readonly CredentialSources[]) {
    this.#call = call;
    this.#planned = planCredentials(security, call, sources);
  }

  /** @throws TokenError */
  async obtain(): Promise<string[]> {
    const texts: string[] = [];
    for (const planned of this.#planned) texts.push(await this.#obtain(planned));
    return texts;
  }

  /** What a request sends, its credentials where they go. */
  placed(texts: readonly string[]): RequestOptions {
    const { init, headers } = this.#call;
    const place = (options: RequestOptions, { scheme }: PlannedCredential, index: number) =>
      scheme.place(texts[index] ?? "", options);
    return this.#planned.reduce(place, { ...init, headers });
  }

  /**
   * Asks functions for other tokens in place of those that the server refused, once in a call.
   *
   * @param rejected what {@link obtain} gave for the request that was refused
   * @param response the answer to that request
   * @returns undefined where the answer stands
   * @throws TokenError, which says of the request what that answer said
   */
  async renew(rejected: readonly string[], response: Response | undefined): Promise<string[] | undefined> {
    const isRenewable = this.#planned.some(canRenew);
    if (!isRenewable || this.#isRenewed || !isTokenRefused(response)) return undefined;
    this.#isRenewed = true;
    const texts: string[] = [];
    for (const [index, planned] of this.#planned.entries()) {
      const former = rejected[index];
      texts.push(former === undefined || canRenew(planned) ? await this.#obtain(planned, former) : former);
    }
    return texts.some((text, index) => text !== rejected[index]) ? texts : undefined;
  }

  async #obtain(planned: PlannedCredential, rejected?: string): Promise<string> {
    const { scheme, scopes } = planned;
    const needs = { scopes, ...(rejected !== undefined && { rejected: rejected.slice(bearerPrefix.length) }) };
    const text = await askForCredential(planned, needs, this.#call);
    const { secrets, signal } = this.#call;
    secrets.add(...secretsIn(scheme.name, text));
    signal?.throwIfAborted();
    return text;
  }
}

function canRenew({ scheme, source }: PlannedCredential): boolean {
  return scheme.isBearer && typeof source === "function";
}

/** RFC 9110 §15.5.2; not where a redirect was followed, and the request may have been carried out before. */
function isTokenRefused(response: Response | undefined): boolean {
  return response?.status === 401 && !response.redirected;
}
