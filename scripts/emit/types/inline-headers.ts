import { isRecord } from "../../load/contract-node.js";
import { valueAt } from "../../load/pointer.js";
import { objectsOf } from "./objects-of.js";

/**
 * Puts headers in the place of references to them, in place: of a header that is a reference, openapi-typescript does not see whether it
 * is required, and takes it for one that is.
 */
export function inlineHeaders(document: Record<string, unknown>): void {
  const headers = isRecord(document["components"]) ? document["components"]["headers"] : undefined;
  if (!isRecord(headers)) return;
  for (const { headers: own } of objectsOf(document)) {
    if (!isRecord(own) || own === headers) continue;
    for (const [name, header] of Object.entries(own)) own[name] = resolve(header, document);
  }
}

function resolve(header: unknown, document: unknown): unknown {
  const reference = isRecord(header) ? header["$ref"] : undefined;
  if (typeof reference !== "string" || !reference.startsWith("#/")) return header;
  return valueAt(document, reference) ?? header;
}
