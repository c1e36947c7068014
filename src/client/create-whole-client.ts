import { methods } from "../contract/methods.js";
import { methodAndPath } from "../contract/operation-name.js";
import type { Api } from "../exchange/api.js";
import type { Operation } from "../exchange/operation.js";
import { once } from "../values/schema.js";
import { type Caller, createCaller, type UntypedCallOptions, type UntypedClientOptions } from "./caller.js";
import { type NamedOperations, operationMethods } from "./create-client.js";

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
  const operations = once(() => new Map(all.map((operation) => [methodAndPath(operation()), operation()])));
  return Object.fromEntries(
    methods.map((name) => {
      const method = name.toUpperCase();
      const call = async (path: string, options: UntypedCallOptions = {}) => {
        const operation = operations().get(`${method} ${path}`);
        if (operation === undefined) throw new TypeError(`The contract has no operation ${method} ${path}.`);
        return send(operation, options);
      };
      return [method, call];
    }),
  );
}
