import type { Operation, SecurityRequirement } from "../../src/contract.js";
import { type ContractNode, describe } from "../load/contract-node.js";
import { resolveReference } from "./reference-object.js";

/**
 * OpenAPI Security Requirement Object. Its alternatives must come to the same: a bearer token with one set of scopes. (A bearer
 * scheme of type `http` may name scopes too: OpenAPI 3.1 lets it list the roles that an operation requires.)
 *
 * @returns undefined for an operation without security
 */
export function compileSecurity(root: ContractNode, operation: ContractNode): Operation["security"] {
  const requirement = operation.at("security") ?? root.at("security");
  const alternatives = (requirement?.items() ?? []).map((alternative) => compileAlternative(root, alternative));
  const [first, ...others] = alternatives.map((alternative) => Object.values(alternative).flat());
  if (requirement === undefined || first === undefined) return undefined;
  if (others.some((scopes) => String(inOrder(scopes)) !== String(inOrder(first)))) {
    requirement.refuse("alternatives with different scopes", "let each alternative name the same scopes");
  }
  return alternatives;
}

function inOrder(scopes: readonly string[]): string[] {
  return [...new Set(scopes)].sort();
}

function compileAlternative(root: ContractNode, alternative: ContractNode): SecurityRequirement {
  const schemes = alternative.entries();
  if (schemes.length === 0)
    alternative.refuse("an alternative without security", "leave it out, or write security: []");
  return Object.fromEntries(
    schemes.flatMap(([name, list]) => {
      const reference = root.at("components")?.at("securitySchemes")?.at(name);
      if (reference === undefined) {
        list.refuse(name, "name a scheme of components/securitySchemes");
        return [];
      }
      const scheme = resolveReference(root, reference);
      refuseOtherThanBearer(scheme);
      const items = list.items();
      for (const item of items) checkScope(scheme, item);
      return [[name, inOrder(items.map((item) => item.text() ?? ""))]];
    }),
  );
}

/** OpenAPI Security Scheme Object: those whose credential is a bearer token. */
function refuseOtherThanBearer(scheme: ContractNode): void {
  const type = scheme.at("type")?.value;
  const isBearer =
    type === "oauth2" || (type === "http" && String(scheme.at("scheme")?.value).toLowerCase() === "bearer");
  if (!isBearer) {
    const found = type === "http" ? scheme.at("scheme")?.value : type;
    scheme.refuse(
      describe(found),
      "write an oauth2 scheme, or one of type http with scheme bearer: the client sends a bearer token",
    );
  }
}

function checkScope(scheme: ContractNode, item: ContractNode): void {
  if (scheme.at("type")?.value !== "oauth2") return;
  const flows = scheme.at("flows")?.entries() ?? [];
  const isKnown = flows.some(([, flow]) => flow.at("scopes")?.at(item.text() ?? "") !== undefined);
  if (!isKnown) item.refuse(describe(item.value), "name a scope of the scheme's flows");
}
