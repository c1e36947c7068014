import { pointerStep } from "../../src/json-pointer.js";
import { isRecord } from "../load/contract-node.js";

/**
 * Writes the names of schemas in discriminators' mappings as references, in place. OpenAPI allows both (Discriminator Object, `mapping`);
 * openapi-typescript knows references alone, and gives a member whose alternative is named the schema's name for its value.
 */
export function referenceMappings(document: Record<string, unknown>): void {
  const schemas = isRecord(document["components"]) ? document["components"]["schemas"] : undefined;
  if (isRecord(schemas)) visit(document, schemas);
}

function visit(node: unknown, schemas: Record<string, unknown>): void {
  if (Array.isArray(node)) for (const item of node) visit(item, schemas);
  if (!isRecord(node)) return;
  const mapping = isRecord(node["discriminator"]) ? node["discriminator"]["mapping"] : undefined;
  if (isRecord(mapping)) {
    for (const [value, target] of Object.entries(mapping)) {
      if (typeof target === "string" && Object.hasOwn(schemas, target)) mapping[value] = referenceTo(target);
    }
  }
  for (const member of Object.values(node)) visit(member, schemas);
}

function referenceTo(schema: string): string {
  return `#/components/schemas${pointerStep(schema).replaceAll("%", "%25")}`;
}
