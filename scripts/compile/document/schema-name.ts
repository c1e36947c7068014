import { keysOf, pointerStep } from "../../../src/contract/json-pointer.js";
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
  return reference.startsWith("#/") ? nameIn(keysOfFragment(reference)) : undefined;
}

/** The name of the schema in components that stands at a pointer. */
export function componentAt(pointer: string): string | undefined {
  return nameIn(keysOf(pointer));
}

/** Where the schema of that name stands in components. */
export function componentPointer(name: string): string {
  return `/components/schemas${pointerStep(name)}`;
}

function nameIn([first, second, name, ...others]: readonly string[]): string | undefined {
  return first === "components" && second === "schemas" && others.length === 0 ? name : undefined;
}
