/** Names that an operation's method cannot have, since the client has a member of that name. */
export const reservedOperationIds: ReadonlySet<string> = new Set([
  ...["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE", "use", "eject"],
  // A client with a method called `then` would be taken for a promise.
  "then",
  // What every object has, `__proto__` and `constructor` among it.
  ...Object.getOwnPropertyNames(Object.prototype),
  "",
]);
