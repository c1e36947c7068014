import { methods } from "../contract/methods.js";
import type { Api } from "../exchange/api.js";
import type { Operation } from "../exchange/operation.js";
import { once } from "../values/schema.js";
import { type Caller, createCaller } from "./caller.js";
import { type NamedOperations, operationMethods } from "./create-client.js";
import type { UntypedCallOptions, UntypedClientOptions } from "./plan-call.js";

/**
 * Gives the function that creates clients of all operations of a contract, by operationId and by path.
 *
 * @param unnamed those that have a path alone
 * @typeParam CreateClient its type, which the build makes from the contract that it makes the operations from
 */
export function bindCreateWholeClient<CreateClient>(
  api: Api,
  named: NamedOperations,
  unnamed: readonly Operation[] = [],
): CreateClient {
  const create = (options: UntypedClientOptions = {}) => {
    const { call, ...middleware } = createCaller(api, options);
    return {
      ...operationMethods(named, call),
      ...pathMethods([...Object.values(named), ...unnamed], call),
      ...middleware,
    };
  };
  // What the operations say is all that the client looks at.
  return create as CreateClient;
}

function pathMethods(all: readonly Operation[], send: Caller["call"]): object {
  return Object.fromEntries(
    methods.map((method) => {
      const name = method.toUpperCase();
      const operations = once(
        () => new Map(all.filter((one) => one().method === method).map((one) => [one().path, one])),
      );
      const called = (path: string) => {
        const operation = operations().get(path);
        if (operation === undefined) throw new TypeError(`The contract has no operation ${name} ${path}.`);
        return operation();
      };
      return [name, (path: string, options: UntypedCallOptions = {}) => send(() => called(path), options)];
    }),
  );
}
