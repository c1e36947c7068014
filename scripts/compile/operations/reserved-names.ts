import { methods } from "../../../src/contract/methods.js";

/** Names that an operation's method cannot have. */
export const reservedOperationIds: ReadonlySet<string> = new Set([
  // Members of the client itself.
  ...methods.map((method) => method.toUpperCase()),
  ...["use", "eject"],
  // A client with a method called `then` would be taken for a promise, and JSON.stringify would call `toJSON`.
  ...["then", "toJSON"],
  // What every object has, `__proto__` and `constructor` among it.
  ...Object.getOwnPropertyNames(Object.prototype),
  "",
]);
