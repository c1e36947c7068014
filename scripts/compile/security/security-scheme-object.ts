import { isToken } from "../../../src/contract/http-token.js";
import { type ContractNode, describe } from "../../load/contract-node.js";
import type { SecurityScheme } from "../../model/contract.js";
import { resolveReference } from "../document/reference-object.js";

/**
 * OpenAPI Security Scheme Object: where a credential goes.
 *
 * @returns undefined for one that is none of the request's: mutual TLS
 */
export function compileSecurityScheme(scheme: ContractNode): SecurityScheme | undefined {
  const type = scheme.at("type")?.value;
  switch (type) {
    case "oauth2":
    case "openIdConnect":
      return { type: "bearer" };
    case "apiKey":
      return compileApiKey(scheme);
    case "mutualTLS":
      return undefined;
    case "http":
      return compileHttpScheme(scheme);
    default:
      (scheme.at("type") ?? scheme).refuse(describe(type), "write apiKey, http, oauth2, openIdConnect or mutualTLS");
      return undefined;
  }
}

/** The schemes of a contract that are of use to a client, by name. */
export function compileSecuritySchemes(root: ContractNode, names: ReadonlySet<string>): Record<string, SecurityScheme> {
  const schemes = (root.at("components")?.at("securitySchemes")?.entries() ?? []).filter(([name]) => names.has(name));
  return Object.fromEntries(
    schemes.flatMap(([name, reference]) => {
      const scheme = compileSecurityScheme(resolveReference(root, reference));
      return scheme === undefined ? [] : [[name, scheme]];
    }),
  );
}

function compileApiKey(scheme: ContractNode): SecurityScheme {
  const place = (["header", "query", "cookie"] as const).find((known) => known === scheme.at("in")?.value);
  if (place === undefined)
    (scheme.at("in") ?? scheme).refuse(describe(scheme.at("in")?.value), "write header, query or cookie");
  const node = scheme.at("name");
  const name = node?.text() ?? "";
  // RFC 9110 §5.6.2, token: of a header's name, and of a cookie's.
  if (place !== "query" && !isToken(name))
    (node ?? scheme).refuse(describe(name), `write a name that a ${place ?? "header"} can have`);
  return { type: "apiKey", in: place ?? "header", name };
}

/** Of a scheme that is neither bearer nor basic, the caller gives the whole value of the header. */
function compileHttpScheme(scheme: ContractNode): SecurityScheme {
  // RFC 9110 §11.1: its name is case-insensitive.
  const name = String(scheme.at("scheme")?.value).toLowerCase();
  if (name === "bearer" || name === "basic") return { type: name };
  const found = scheme.at("scheme") ?? scheme;
  found.notice(
    `the http scheme ${describe(scheme.at("scheme")?.value)}`,
    "credentials takes the whole value of the Authorization header",
  );
  return { type: "apiKey", in: "header", name: "Authorization" };
}
