import { isRecord } from "../load/contract-node.js";

/**
 * Puts headers in the place of references to them, in place: of a header that is a reference, openapi-typescript does not see whether it
 * is required, and takes it for one that is.
 */
export function inlineHeaders(document: Record<string, unknown>): void {
  const headers = memberOf(memberOf(document, "components"), "headers");
  if (isRecord(headers)) visit(document, headers);
}

function visit(node: unknown, headers: Record<string, unknown>): void {
  if (Array.isArray(node)) for (const item of node) visit(item, headers);
  if (!isRecord(node)) return;
  const own = node["headers"];
  if (isRecord(own) && own !== headers) {
    for (const [name, header] of Object.entries(own)) own[name] = resolve(header, headers);
  }
  for (const member of Object.values(node)) visit(member, headers);
}

function resolve(header: unknown, headers: Record<string, unknown>): unknown {
  const reference = memberOf(header, "$ref");
  const name = typeof reference === "string" ? /^#\/components\/headers\/([^/]+)$/.exec(reference)?.[1] : undefined;
  if (name === undefined) return header;
  return headers[decodeURIComponent(name).replaceAll("~1", "/").replaceAll("~0", "~")] ?? header;
}

function memberOf(node: unknown, name: string): unknown {
  return isRecord(node) ? node[name] : undefined;
}
