import { isRecord } from "../../load/contract-node.js";

/**
 * Writes what stands beside a reference, and says more of the value, as another part of the same value, in place: since OpenAPI 3.1 both hold
 * (JSON Schema, core §8.2.3.1), and openapi-typescript reads the reference alone.
 */
export function joinReferences(schemas: readonly Record<string, unknown>[], document: Record<string, unknown>): void {
  if (ignoresSiblings(document)) return;
  for (const schema of schemas) {
    const { $ref, allOf } = schema;
    if (
      typeof $ref !== "string" ||
      !telling.some((keyword) => isRecord(schema[keyword]) || Array.isArray(schema[keyword]))
    )
      continue;
    schema["allOf"] = [{ $ref }, ...(Array.isArray(allOf) ? allOf : [])];
    delete schema["$ref"];
  }
}

/** OpenAPI 3.0, Reference Object: what stands beside a reference is ignored. */
export function ignoresSiblings(document: Readonly<Record<string, unknown>>): boolean {
  return String(document["openapi"]).startsWith("3.0");
}

const telling = [
  ...["properties", "required", "additionalProperties", "unevaluatedProperties", "patternProperties"],
  ...["allOf", "anyOf", "oneOf"],
];
