import type { Location, Oas3Rule } from "@redocly/openapi-core";
import { isRecord } from "../../scripts/load/contract-node.js";

/** Every operation that needs a token names a scope in each alternative of `security`, or says in `x-no-scopes` why it names none. */
export const operationScopes: Oas3Rule = () => {
  let rootSecurity: unknown;
  return {
    Root(root) {
      rootSecurity = root.security;
    },
    Operation(operation, { location, report }) {
      const alternatives: unknown = operation.security ?? rootSecurity;
      // An operation that says nothing of security is found by Redocly's own `security-defined`.
      if (!Array.isArray(alternatives)) return;
      const place = operation.security === undefined ? undefined : location.child("security");
      const reason = "x-no-scopes" in operation ? location.child("x-no-scopes") : undefined;
      for (const fault of faultsOf(alternatives, reason?.key(), (index) => place?.child(index) ?? location.key())) {
        report(fault);
      }
    },
  };
};

function* faultsOf(
  alternatives: readonly unknown[],
  reason: Location | undefined,
  placeOf: (index: number) => Location,
): Iterable<{ message: string; location: Location }> {
  const withoutScope = [...alternatives.keys()].filter((index) => !namesScope(alternatives[index]));
  if (reason === undefined) {
    const message =
      "No scope is named. Name those that the token must have, or say in `x-no-scopes` why there are none.";
    for (const index of withoutScope) yield { message, location: placeOf(index) };
  } else if (withoutScope.length === 0) {
    const found = alternatives.length === 0 ? "asks for no token" : "names scopes";
    yield { message: `\`security\` ${found}, so leave \`x-no-scopes\` out.`, location: reason };
  }
}

function namesScope(alternative: unknown): boolean {
  return (
    isRecord(alternative) && Object.values(alternative).some((scopes) => Array.isArray(scopes) && scopes.length > 0)
  );
}
