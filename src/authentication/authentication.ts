import type { Call } from "../exchange/call.js";
import type { StatedOperation } from "../exchange/operation.js";
import type { RequestOptions, Sent } from "../exchange/request-options.js";
import { bearerPrefix } from "./bearer.js";
import { secretsIn } from "./callers-credential.js";
import { type PlannedCredential, planCredentials } from "./choose-credentials.js";
import type { CredentialSources } from "./credentials.js";
import { askForCredential } from "./obtain-credential.js";

/** Obtains the credentials of one call, as texts that are sent. */
export interface Authentication {
  /**
   * @param rejected those that the server refused: functions are asked for others in their place
   * @throws TokenError
   */
  obtain(rejected?: readonly string[]): Promise<readonly string[]>;
  /** What a request sends, its credentials where they go. */
  placed(texts: readonly string[]): RequestOptions;
  /**
   * Asks functions for other tokens in place of those that the server refused, once in a call.
   *
   * @param rejected what {@link obtain} gave for the request that was refused
   * @param response the answer to that request
   * @returns undefined where the answer stands
   * @throws TokenError, which says of the request what that answer said
   */
  renew(rejected: readonly string[], response: Response | undefined): Promise<readonly string[] | undefined>;
}

/**
 * @param sent what the call sends, but for its credentials
 * @param sources what was given to authenticate with: the first that has a credential counts
 * @throws TokenError where the operation requires credentials, and there are none
 */
export function authenticationOf(
  { security = [] }: StatedOperation,
  call: Call,
  sent: Sent,
  sources: readonly CredentialSources[],
): Authentication {
  const allPlanned = planCredentials(security, call, sent, sources);
  let isRenewed = false;
  return { obtain, placed, renew };

  async function obtain(rejected: readonly string[] = []): Promise<readonly string[]> {
    const texts: string[] = [];
    for (const planned of allPlanned) {
      const { scheme, scopes } = planned;
      let text: string | Promise<string> | undefined = rejected[texts.length];
      if (text === undefined || canRenew(planned)) {
        const needs = { scopes, ...(text !== undefined && { rejected: text.slice(bearerPrefix.length) }) };
        text = askForCredential(planned, needs, call);
      }
      const sentText = typeof text === "string" ? text : await text;
      call.secrets.add(() => secretsIn(scheme.name, sentText));
      call.signal?.throwIfAborted();
      texts.push(sentText);
    }
    return texts;
  }

  function placed(texts: readonly string[]): RequestOptions {
    const options = { ...sent.init, headers: { ...sent.headers } };
    for (const [index, { scheme }] of allPlanned.entries()) scheme.place(texts[index] ?? "", options);
    return options;
  }

  async function renew(
    rejected: readonly string[],
    response: Response | undefined,
  ): Promise<readonly string[] | undefined> {
    if (isRenewed || !allPlanned.some(canRenew) || !isTokenRefused(response)) return undefined;
    isRenewed = true;
    const texts = await obtain(rejected);
    return texts.some((text, index) => text !== rejected[index]) ? texts : undefined;
  }
}

function canRenew({ scheme, source }: PlannedCredential): boolean {
  return scheme.isBearer && typeof source === "function";
}

/** RFC 9110 §15.5.2; not where a redirect was followed, and the request may have been carried out before. */
function isTokenRefused(response: Response | undefined): boolean {
  return response?.status === 401 && !response.redirected;
}
