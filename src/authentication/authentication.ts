import type { Call } from "../exchange/call.js";
import { secretsIn } from "./callers-credential.js";
import { type PlannedCredential, placeOf, planCredentials } from "./choose-credentials.js";
import type { BasicCredentials, CredentialSources, PlacedCredential } from "./credentials.js";
import { obtainBasic, obtainText } from "./obtain-credential.js";

/** Obtains the credentials of one call. */
export class Authentication {
  readonly #planned: readonly PlannedCredential[];
  readonly #call: Call;
  #isRenewed = false;

  /**
   * @param sources what was given to authenticate with: the first that has a credential counts
   * @throws TokenError where the operation requires credentials, and there are none
   */
  constructor(call: Call, sources: readonly CredentialSources[]) {
    this.#call = call;
    this.#planned = planCredentials(call, sources);
  }

  /** @throws TokenError */
  async obtain(): Promise<PlacedCredential[]> {
    const placed: PlacedCredential[] = [];
    for (const planned of this.#planned) placed.push(await this.#place(planned));
    return placed;
  }

  /**
   * Asks functions for other tokens in place of those that the server refused, once in a call.
   *
   * @param rejected what {@link obtain} gave for the request that was refused
   * @param response the answer to that request
   * @returns undefined where the answer stands
   * @throws TokenError, which says of the request what that answer said
   */
  async renew(
    rejected: readonly PlacedCredential[],
    response: Response | undefined,
  ): Promise<PlacedCredential[] | undefined> {
    const isRenewable = this.#planned.some(canRenew);
    if (!isRenewable || this.#isRenewed || !isTokenRefused(response)) return undefined;
    this.#isRenewed = true;
    const placed: PlacedCredential[] = [];
    for (const [index, planned] of this.#planned.entries()) {
      const former = rejected[index];
      placed.push(former === undefined || canRenew(planned) ? await this.#place(planned, former) : former);
    }
    return placed.some(({ value }, index) => value !== rejected[index]?.value) ? placed : undefined;
  }

  async #place(planned: PlannedCredential, rejected?: PlacedCredential): Promise<PlacedCredential> {
    const { progress, secrets, signal } = this.#call;
    const { scheme, scopes, source, schemeName, option } = planned;
    const needs = { scopes, ...(rejected === undefined ? {} : { rejected: rejected.value.slice("Bearer ".length) }) };
    const isBearer = scheme.type === "bearer";
    const name = isBearer ? "access token" : `credential ${schemeName}`;
    const request = { source, option, needs, name, known: progress.known, redact: secrets.redact };
    const place = placeOf(scheme);
    const value =
      scheme.type === "basic"
        ? basicValue(await obtainBasic(request))
        : (isBearer ? "Bearer " : "") + (await obtainText(request, isBearer ? "token" : place.in));
    for (const secret of secretsIn(place, value)) secrets.add(secret);
    signal?.throwIfAborted();
    return { ...place, value };
  }
}

function canRenew({ scheme, source }: PlannedCredential): boolean {
  return scheme.type === "bearer" && typeof source === "function";
}

/** RFC 9110 §15.5.2; not where a redirect was followed, and the request may have been carried out before. */
function isTokenRefused(response: Response | undefined): boolean {
  return response?.status === 401 && !response.redirected;
}

/** RFC 7617 §2.1: of the text in UTF-8. */
function basicValue({ username, password }: BasicCredentials): string {
  return `Basic ${btoa(String.fromCharCode(...new TextEncoder().encode(`${username}:${password}`)))}`;
}
