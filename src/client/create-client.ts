import type { Api } from "../exchange/api.js";
import type { Operation } from "../exchange/operation.js";
import { type Caller, createCaller } from "./caller.js";
import type { UntypedClientOptions } from "./plan-call.js";

/** Operations by the names of their methods. */
export type NamedOperations = Readonly<Record<string, Operation>>;

/**
 * Gives the function that creates clients of the operations that it is given.
 *
 * @typeParam CreateClient its type, which the build makes from the contract that it makes the operations from
 */
export function bindCreateClient<CreateClient>(api: Api): CreateClient {
  const create = ({ operations, ...options }: UntypedClientOptions & { readonly operations: NamedOperations }) => {
    const { call, ...middleware } = createCaller(api, options);
    return { ...operationMethods(operations, call), ...middleware };
  };
  // What the operations say is all that the client looks at.
  return create as CreateClient;
}

/** One method for each operation. */
export function operationMethods(operations: NamedOperations, call: Caller["call"]): object {
  return Object.fromEntries(
    Object.entries(operations).map(([name, operation]) => [
      name,
      async (...parameters: unknown[]) => {
        const [first, second] = parameters;
        // `Object` makes an empty one of what is left out.
        const options: object = operation().request === undefined ? Object(first) : { ...Object(second), body: first };
        const { data, error } = await call(operation, options);
        if (error !== undefined) throw error;
        return data;
      },
    ]),
  );
}
