import type { CredentialSources } from "../authentication/credentials.js";
import type { Api } from "../exchange/api.js";
import { checkedUrl } from "../exchange/base-url.js";
import type { PlannedCall } from "../exchange/call.js";
import type { StatedOperation } from "../exchange/operation.js";
import type { Init } from "../exchange/request-options.js";
import { refuseUnknownCallOptions, refuseUnknownClientOptions } from "./refuse-unknown-options.js";
import type { ServerChoice } from "./server.js";
import { type SettingOptions, settingsOf } from "./settings.js";
import type { ClientOptions } from "./types/client.js";

/** The options of a client, of which the compiler knows no contract. */
export type UntypedClientOptions = Omit<ClientOptions, "credentials" | "server" | "serverVariables"> &
  CredentialSources &
  ServerChoice;

export type UntypedCallOptions = Omit<Init, "credentials"> &
  Omit<SettingOptions, "fetch"> &
  CredentialSources & { readonly accept?: string; readonly contentType?: string };

/** All that is known of a call before its body. */
export interface Plan extends PlannedCall {
  readonly operation: StatedOperation;
  /** What was given to authenticate with, by the call and by its client: the first that has a credential counts. */
  readonly sources: readonly CredentialSources[];
  /** The caller's own. */
  readonly signal: AbortSignal | null | undefined;
}

/** Plans calls by their options. */
export type PlanCall = (operation: StatedOperation, options: UntypedCallOptions) => Plan;

/**
 * Gives the function that plans the calls of a client. Most calls have a body and no other option: of each operation, they are planned once.
 *
 * @throws TypeError for an option that no client has
 * @returns throws TypeError for an option that no call has, RangeError for a number that means nothing, and TypeError for a URL that no request can be sent to
 */
export function createPlanCall(contract: Api, clientUrl: string, clientOptions: UntypedClientOptions): PlanCall {
  refuseUnknownClientOptions(clientOptions);
  const client = settingsOf(clientOptions);
  const { accessToken, credentials } = clientOptions;
  const clientSources = { accessToken, credentials };
  const plans = new WeakMap<StatedOperation, Plan>();

  return (operation, options) => {
    if (!hasOnlyBody(options)) {
      refuseUnknownCallOptions(options);
      return plan(operation, options);
    }
    const known = plans.get(operation) ?? plan(operation, {});
    plans.set(operation, known);
    return known;
  };

  function plan(operation: StatedOperation, options: UntypedCallOptions): Plan {
    const { settings, beyond } = settingsOf(options, client.settings);
    const { body, signal, accept, contentType, accessToken, credentials, baseUrl: givenUrl, ...others } = beyond;
    const baseUrl = givenUrl === undefined ? operation.server?.(clientUrl, clientOptions) : checkedUrl(givenUrl);
    const mode = [credentials, clientOptions.credentials].find(
      (value): value is RequestCredentials => typeof value === "string",
    );
    const init = { ...others, ...(baseUrl && { baseUrl }), ...(mode && { credentials: mode }) };
    const { method, path } = operation;
    const sources = [{ accessToken, credentials }, clientSources];
    return { operation, contract, method, path, settings, init, accept, contentType, sources, signal };
  }
}

function hasOnlyBody(options: UntypedCallOptions): boolean {
  for (const name in options) if (name !== "body") return false;
  return true;
}
