import { needsBearer, scopesOf } from "../../src/security.js";
import type { OperationPair, PlacedOperation } from "./compare-operations.js";
import { type ComparedContract, locate, type Steps } from "./compared-contract.js";
import type { OwnChanges } from "./own-changes.js";

/** Compares whether an operation needs a token, its scopes, and which other credentials it takes. */
export function compareSecurity(changes: OwnChanges, { operationId: subject, base, revision }: OperationPair): void {
  const places = {
    base: [securityOf(changes.base, base)],
    revision: [securityOf(changes.revision, revision)],
  } as const;
  const wasNeeded = needsBearer(base.operation, changes.base.model.contract);
  const isNeeded = needsBearer(revision.operation, changes.revision.model.contract);
  if (!wasNeeded && isNeeded) {
    changes.add("token-added", { subject, detail: "needs an access token", name: subject, ...places });
  }
  if (wasNeeded && !isNeeded) {
    changes.add("token-removed", { subject, detail: "needs no access token", name: subject, ...places });
  }
  const credentialsBefore = alternativesOf(base, changes.base);
  const credentialsAfter = alternativesOf(revision, changes.revision);
  if (credentialsBefore !== credentialsAfter && [credentialsBefore, credentialsAfter].some(isMoreThanToken)) {
    const detail = `takes ${credentialsBefore} → ${credentialsAfter}`;
    changes.add("credentials-changed", { subject, detail, name: subject, ...places });
  }
  // Without a token there are no scopes to speak of.
  if (!isNeeded) return;
  const before = scopesOf(base.operation);
  const after = scopesOf(revision.operation);
  for (const scope of after.filter((name) => !before.includes(name))) {
    changes.add("scope-added", { subject, detail: `requires the scope ${scope}`, name: scope, ...places });
  }
  for (const scope of before.filter((name) => !after.includes(name))) {
    changes.add("scope-removed", { subject, detail: `does not require the scope ${scope}`, name: scope, ...places });
  }
}

/** In words: of bearer schemes, whatever their names, an access token is all that is given. */
function alternativesOf({ operation }: PlacedOperation, { model }: ComparedContract): string {
  const inWords = (name: string) => {
    const scheme = model.contract.securitySchemes[name];
    if (scheme === undefined || scheme.type === "bearer") return token;
    return scheme.type === "basic" ? `basic ${name}` : `key ${name} in the ${scheme.in} as ${scheme.name}`;
  };
  const alternatives = (operation.security ?? []).map((requirement) =>
    Object.keys(requirement).length === 0 ? nothing : Object.keys(requirement).map(inWords).sort().join(" and "),
  );
  return [...new Set(alternatives)].join(" or ") || nothing;
}

const token = "an access token";
const nothing = "nothing";

/** Whether there is something to say that the rules of tokens do not. */
function isMoreThanToken(credentials: string): boolean {
  return credentials !== token && credentials !== nothing;
}

/** The operation's own list, or the one of the whole contract. */
function securityOf({ root }: ComparedContract, { steps }: PlacedOperation): Steps {
  const own = [...steps, "security"];
  return !locate(root, own).isStated && locate(root, ["security"]).isStated ? ["security"] : own;
}
