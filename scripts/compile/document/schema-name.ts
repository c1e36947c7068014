import type { ContractNode } from "../../load/contract-node.js";
import { keysOfFragment } from "../../load/pointer.js";

/** What a `$ref` to a schema is known by: its name in components, else its place with `#` before it. */
export function referenceName(schema: ContractNode): string | undefined {
  const reference = schema.at("$ref")?.value;
  return componentName(schema) ?? (typeof reference === "string" ? reference : undefined);
}

/** The name of the schema in components that a `$ref` names. */
export function componentName(schema: ContractNode): string | undefined {
  const reference = schema.at("$ref")?.value;
  if (typeof reference !== "string") return undefined;
  const [first, second, name, ...others] = reference.startsWith("#/") ? keysOfFragment(reference) : [];
  return first === "components" && second === "schemas" && others.length === 0 ? name : undefined;
}
