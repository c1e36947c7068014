import type { FetchOptions } from "openapi-fetch";
import { nameOf } from "./answer.js";
import { type CallContext, carryOut } from "./call.js";
import type { Client, ClientOptions, Result } from "./client.js";
import type { Contract, Operation } from "./contract.js";
import { isApiError } from "./errors/api-error.js";
import { createUntypedFetchClient, type UntypedOperation } from "./fetch-client.js";
import { interruptible } from "./interruption.js";
import { Progress } from "./progress.js";
import { Secrets } from "./redact.js";
import { type SettingOptions, settingsOf } from "./settings.js";

/** Gives the function that creates clients of the contract's API. */
export function bindCreateClient<Paths, OperationMethods>(
  contract: Contract,
): (options?: ClientOptions) => Client<Paths, OperationMethods> {
  // The build makes the types and the tables from one contract; what the tables hold is all that the client looks at.
  return (options = {}) => createUntypedClient(contract, options) as Client<Paths, OperationMethods>;
}

function createUntypedClient(contract: Contract, options: ClientOptions): object {
  const fetchClient = createUntypedFetchClient(options.baseUrl ?? contract.servers[0].url);
  const clientSettings = settingsOf(options);
  const context: CallContext = { contract, fetchClient, accessToken: options.accessToken };

  async function call(operation: Operation, callOptions: UntypedCallOptions): Promise<Result<unknown>> {
    const { signal, format, contentType, fetch, limits, timeout, retry, ...init } = callOptions;
    const settings = settingsOf({ format, fetch, limits, timeout, retry }, clientSettings);
    const progress = new Progress();
    const secrets = new Secrets();
    const { redact } = secrets;
    const fetchNow = settings.fetch ?? globalThis.fetch;
    try {
      return await interruptible({ signal, timeout: settings.timeout }, progress, (interrupted) =>
        carryOut(
          { operation, init, contentType, settings, progress, secrets, redact, fetch: fetchNow, signal: interrupted },
          context,
        ),
      );
    } catch (error) {
      if (!isApiError(error)) throw error;
      const { response } = progress;
      return response === undefined ? { error } : { error, response };
    }
  }

  return {
    ...pathMethods(contract, call),
    ...operationMethods(contract, call),
    use: fetchClient.use,
    eject: fetchClient.eject,
  };
}

type UntypedCallOptions = FetchOptions<UntypedOperation> &
  Omit<SettingOptions, "fetch"> & { readonly contentType?: string };

type CallFunction = (operation: Operation, options: UntypedCallOptions) => Promise<Result<unknown>>;

function pathMethods(contract: Contract, call: CallFunction): object {
  const operations = new Map(Object.values(contract.operations).map((operation) => [nameOf(operation), operation]));
  const methods = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"];
  return Object.fromEntries(
    methods.map((method) => [
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
    Object.entries(contract.operations).map(([operationId, operation]) => [
      operationId,
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
