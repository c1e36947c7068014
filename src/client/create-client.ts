import type { FetchOptions } from "openapi-fetch";
import type { CredentialSources } from "../authentication/credentials.js";
import type { Contract, Operation } from "../contract/contract.js";
import { methods } from "../contract/methods.js";
import { methodAndPath } from "../contract/operation-name.js";
import { isApiError } from "../errors/api-error.js";
import { Secrets } from "../errors/redact.js";
import { withoutSecrets } from "../errors/redacted-error.js";
import { checkedUrl } from "../exchange/base-url.js";
import type { UntypedOperation } from "../exchange/call.js";
import { interruptible } from "../exchange/interruption.js";
import { Progress } from "../exchange/progress.js";
import { createUntypedFetchClient } from "../exchange/send.js";
import { headersOf } from "../request/headers.js";
import { usualAcceptOf } from "../response/accept.js";
import { carryOut } from "./carry-out.js";
import { baseUrlOf, operationUrl, type ServerChoice } from "./server.js";
import { type SettingOptions, settingsOf } from "./settings.js";
import type { ClientOptions, Result } from "./types/client.js";

/**
 * Gives the function that creates clients of the contract's API.
 *
 * @typeParam CreateClient its type, which the build makes from the contract that it makes the tables from
 */
export function bindCreateClient<CreateClient>(contract: Contract): CreateClient {
  const create = (options: UntypedClientOptions = {}) => createUntypedClient(contract, options);
  // What the tables hold is all that the client looks at.
  return create as CreateClient;
}

/** The options of a client, of which the compiler knows no contract. */
export type UntypedClientOptions = Omit<ClientOptions, "credentials" | "server" | "serverVariables"> &
  CredentialSources &
  ServerChoice;

function createUntypedClient(contract: Contract, options: UntypedClientOptions): object {
  const clientUrl = baseUrlOf(contract, options);
  const fetchClient = createUntypedFetchClient(clientUrl);
  const clientSettings = settingsOf(options);
  const { accessToken, credentials } = options;
  const clientSources = { accessToken, credentials };

  async function call(operation: Operation, callOptions: UntypedCallOptions): Promise<Result<unknown>> {
    const { signal, format, fetch, limits, timeout, retry, checkRequest, accept, contentType, ...beyond } = callOptions;
    const { accessToken, credentials, baseUrl: givenUrl, ...others } = beyond;
    const ownUrl = givenUrl === undefined ? operationUrl(operation, clientUrl, options) : checkedUrl(givenUrl);
    const mode = [credentials, options.credentials].find(
      (value): value is RequestCredentials => typeof value === "string",
    );
    const init = { ...others, ...(ownUrl && { baseUrl: ownUrl }), ...(mode && { credentials: mode }) };
    const settings = settingsOf({ format, fetch, limits, timeout, retry, checkRequest }, clientSettings);
    const progress = new Progress();
    const secrets = new Secrets();
    const { redact } = secrets;
    const fetchNow = settings.fetch ?? globalThis.fetch;
    try {
      return await interruptible({ signal, timeout: settings.timeout, redact }, progress, async (interrupted) => {
        const headers = headersOf(init.headers, accept ?? usualAcceptOf(operation, settings.format));
        const whole = { contract, operation, settings, init, headers, accept, contentType, progress, secrets };
        const sources = [{ accessToken, credentials }, clientSources];
        return carryOut({ ...whole, fetch: fetchNow, signal: interrupted }, sources, fetchClient);
      });
    } catch (error) {
      if (!isApiError(error)) throw withoutSecrets(error, redact);
      const { response } = progress;
      return response === undefined ? { error } : { error, response };
    }
  }

  return {
    ...operationMethods(contract, call),
    ...pathMethods(contract, call),
    use: fetchClient.use,
    eject: fetchClient.eject,
  };
}

type UntypedCallOptions = Omit<FetchOptions<UntypedOperation>, "credentials"> &
  Omit<SettingOptions, "fetch"> &
  CredentialSources & { readonly accept?: string; readonly contentType?: string };

type CallFunction = (operation: Operation, options: UntypedCallOptions) => Promise<Result<unknown>>;

function pathMethods(contract: Contract, call: CallFunction): object {
  const operations = new Map(
    Object.values(contract.operations).map((operation) => [methodAndPath(operation), operation]),
  );
  return Object.fromEntries(
    methods
      .map((name) => name.toUpperCase())
      .map((method) => [
        method,
        async (path: string, options: UntypedCallOptions = {}) => {
          const operation = operations.get(`${method} ${path}`);
          if (operation === undefined) throw new TypeError(`The contract has no operation ${method} ${path}.`);
          return call(operation, options);
        },
      ]),
  );
}

function operationMethods(contract: Contract, call: CallFunction): object {
  return Object.fromEntries(
    Object.values(contract.operations)
      .filter(({ operationId }) => operationId !== undefined)
      .map((operation) => [
        operation.operationId,
        async (...parameters: unknown[]) => {
          const options =
            operation.request === undefined ? parameters[0] : { ...toObject(parameters[1]), body: parameters[0] };
          const { data, error } = await call(operation, toObject(options));
          if (error !== undefined) throw error;
          return data;
        },
      ]),
  );
}

function toObject(value: unknown): object {
  return typeof value === "object" && value !== null ? value : {};
}
