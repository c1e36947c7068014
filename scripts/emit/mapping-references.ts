import { pointerStep } from "../../src/json-pointer.js";
import { isRecord } from "../load/contract-node.js";
import { eachObject } from "./each-object.js";

/**
 * Writes the names of schemas in discriminators' mappings as references, in place. OpenAPI allows both (Discriminator Object, `mapping`);
 * openapi-typescript knows references alone, and gives a member whose alternative is named the schema's name for its value.
 */
export function referenceMappings(document: Record<string, unknown>): void {
  const schemas = isRecord(document["components"]) ? document["components"]["schemas"] : undefined;
  if (!isRecord(schemas)) return;
  eachObject(document, ({ discriminator }) => {
    const mapping = isRecord(discriminator) ? discriminator["mapping"] : undefined;
    for (const [value, target] of isRecord(mapping) ? Object.entries(mapping) : []) {
      if (isRecord(mapping) && typeof target === "string" && Object.hasOwn(schemas, target))
        mapping[value] = referenceTo(target);
    }
  });
}

function referenceTo(schema: string): string {
  return `#/components/schemas${pointerStep(schema).replaceAll("%", "%25")}`;
}
