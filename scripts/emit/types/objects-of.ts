import { isRecord } from "../../load/contract-node.js";

/** The objects of OpenAPI and JSON Schema that a document is made of, the outer ones first: neither maps by names of its own, nor values. */
export function objectsOf(document: unknown): Record<string, unknown>[] {
  const objects: Record<string, unknown>[] = [];
  if (typeof document === "object" && document !== null) collect(document, false, objects);
  return objects;
}

/** What has members by names that are no keywords. */
export const namedMaps: ReadonlySet<string> = new Set([
  ...["properties", "patternProperties", "$defs", "dependentSchemas", "schemas", "responses", "requestBodies"],
  ...["headers", "parameters", "callbacks", "pathItems", "paths", "webhooks", "content", "mediaTypes", "encoding"],
]);

/** Those whose values are no schemas, whatever they look like. */
export const valueKeywords: ReadonlySet<string> = new Set(["const", "default", "enum", "example", "examples"]);

function collect(node: object, isNamed: boolean, into: Record<string, unknown>[]): void {
  if (isRecord(node) && !isNamed) into.push(node);
  const isList = Array.isArray(node);
  for (const [key, value] of Object.entries(node)) {
    if (typeof value !== "object" || value === null) continue;
    if (isList) collect(value, false, into);
    else if (isNamed || !valueKeywords.has(key)) collect(value, !isNamed && namedMaps.has(key), into);
  }
}
