import type { SecurityRequirement } from "../../../src/exchange/operation.js";
import { type ContractNode, describe } from "../../load/contract-node.js";
import type { Operation } from "../../model/contract.js";
import { resolveReference } from "../document/reference-object.js";
import { compileSecurityScheme } from "./security-scheme-object.js";

/**
 * OpenAPI Security Requirement Object: the alternatives of an operation.
 *
 * @returns undefined for an operation without security
 */
export function compileSecurity(root: ContractNode, operation: ContractNode): Operation["security"] {
  const requirement = operation.at("security") ?? root.at("security");
  const alternatives = (requirement?.items() ?? []).map((alternative) => compileAlternative(root, alternative));
  return alternatives.length === 0 ? undefined : alternatives;
}

/** A scheme whose credential does not go with the request is left to the caller's `fetch`. */
function compileAlternative(root: ContractNode, alternative: ContractNode): SecurityRequirement {
  return Object.fromEntries(
    alternative.entries().flatMap(([name, list]) => {
      const reference = root.at("components")?.at("securitySchemes")?.at(name);
      if (reference === undefined) {
        list.notice(`${describe(name)}, which is no scheme of components/securitySchemes`, leftToFetch);
        return [];
      }
      const scheme = resolveReference(root, reference);
      if (compileSecurityScheme(scheme) === undefined) return [];
      return [[name, compileScopes(scheme, list)]];
    }),
  );
}

/** In alphabetical order. A scheme of type `http` may name scopes too: OpenAPI 3.1 lets it list the roles that an operation requires. */
function compileScopes(scheme: ContractNode, list: ContractNode): string[] {
  const items = list.items();
  for (const item of items) checkScope(scheme, item);
  return [...new Set(items.map((item) => item.text() ?? ""))].sort();
}

function checkScope(scheme: ContractNode, item: ContractNode): void {
  if (scheme.at("type")?.value !== "oauth2") return;
  const flows = scheme.at("flows")?.entries() ?? [];
  const isKnown = flows.some(([, flow]) => flow.at("scopes")?.at(item.text() ?? "") !== undefined);
  if (!isKnown)
    item.notice(`${describe(item.value)}, which is no scope of the scheme's flows`, "it is asked for all the same");
}

const leftToFetch = "nothing is sent for it: give the operation's calls a header of your own, or a fetch that sends it";
