import type { CredentialSources } from "../authentication/credentials.js";
import { isApiError } from "../errors/api-error.js";
import { Secrets } from "../errors/redact.js";
import { withoutSecrets } from "../errors/redacted-error.js";
import type { Api } from "../exchange/api.js";
import { checkedUrl } from "../exchange/base-url.js";
import { interruptible } from "../exchange/interruption.js";
import type { StatedOperation } from "../exchange/operation.js";
import { Progress } from "../exchange/progress.js";
import type { Init } from "../exchange/request-options.js";
import { createUntypedFetchClient, type FetchClient } from "../exchange/send.js";
import { headersOf } from "../request/headers.js";
import { carryOut } from "./carry-out.js";
import { baseUrlOf, type ServerChoice } from "./server.js";
import { type SettingOptions, settingsOf } from "./settings.js";
import type { ClientOptions, Result } from "./types/client.js";

/** The options of a client, of which the compiler knows no contract. */
export type UntypedClientOptions = Omit<ClientOptions, "credentials" | "server" | "serverVariables"> &
  CredentialSources &
  ServerChoice;

export type UntypedCallOptions = Omit<Init, "credentials"> &
  Omit<SettingOptions, "fetch"> &
  CredentialSources & { readonly accept?: string; readonly contentType?: string };

/** What all methods of a client share. */
export interface Caller extends Pick<FetchClient, "use" | "eject"> {
  /** Calls an operation. It is rejected for a programmer's mistake alone. */
  call(operation: StatedOperation, options: UntypedCallOptions): Promise<Result<unknown>>;
}

export function createCaller(api: Api, options: UntypedClientOptions): Caller {
  const clientUrl = baseUrlOf(api, options);
  const fetchClient = createUntypedFetchClient(clientUrl);
  const clientSettings = settingsOf(options);
  const { accessToken, credentials } = options;
  const clientSources = { accessToken, credentials };

  async function call(operation: StatedOperation, callOptions: UntypedCallOptions): Promise<Result<unknown>> {
    const { format, fetch, limits, timeout, retry, checkRequest, ...beyond } = callOptions;
    const { signal, accept, contentType, accessToken, credentials, baseUrl: givenUrl, ...others } = beyond;
    const ownUrl = givenUrl === undefined ? operation.server?.(clientUrl, options) : checkedUrl(givenUrl);
    const mode = [credentials, options.credentials].find(
      (value): value is RequestCredentials => typeof value === "string",
    );
    const init = { ...others, ...(ownUrl && { baseUrl: ownUrl }), ...(mode && { credentials: mode }) };
    const settings = settingsOf(callOptions, clientSettings);
    const progress = new Progress();
    const secrets = new Secrets();
    const { redact } = secrets;
    const fetchNow = settings.fetch ?? globalThis.fetch;
    try {
      return await interruptible({ signal, timeout: settings.timeout, redact }, progress, async (interrupted) => {
        const headers = headersOf(init.headers, accept ?? operation.accept?.[settings.format]);
        const { method, path } = operation;
        const facts = { contract: api, method, path, settings, init, headers, accept, contentType };
        const call = { ...facts, fetch: fetchNow, signal: interrupted, progress, secrets };
        return carryOut(operation, call, [{ accessToken, credentials }, clientSources], fetchClient);
      });
    } catch (error) {
      if (!isApiError(error)) throw withoutSecrets(error, redact);
      const { response } = progress;
      return response === undefined ? { error } : { error, response };
    }
  }

  return { call, use: fetchClient.use, eject: fetchClient.eject };
}
