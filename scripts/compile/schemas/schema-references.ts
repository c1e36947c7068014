import type { ContractNode } from "../../load/contract-node.js";
import type { Shape } from "../../model/shape.js";
import { resolveReference } from "../document/reference-object.js";
import { componentName, componentPointer, referenceName } from "../document/schema-name.js";
import type { SchemaScope } from "./schema-scope.js";

/** OpenAPI Reference Object, in the place of a schema. */
export function compileReference(schema: ContractNode, scope: SchemaScope): Shape {
  const { root, inheritance, named, tagged, xml } = scope;
  const name = referenceName(schema);
  const target = resolveReference(root, schema);
  if (name === undefined || target.value === schema.value) return { kind: "any" };
  const base = inheritance.baseOf(schema);
  if (base !== undefined) {
    tagged.members.set(schema.pointer, componentPointer(base));
    return membersOf(base, scope);
  }
  if (xml.isWrapped(schema))
    schema.at("xml")?.as("xml").refuse("wrapped beside $ref", "move it into the array's own schema");
  return named.refer(name, { node: nextAlong(root, schema) ?? target });
}

/** A reference to the members of a schema of components alone: without its alternatives, and without what its descendants add. */
export function membersOf(base: string, scope: SchemaScope): Shape {
  return referTo(base, `#${componentPointer(base)}`, base, scope);
}

/** A reference to a schema of components. */
export function wholeOf(component: string, scope: SchemaScope): Shape {
  return referTo(component, component, undefined, scope);
}

function referTo(
  component: string,
  name: string,
  base: string | undefined,
  { inheritance, named }: SchemaScope,
): Shape {
  const node = inheritance.schema(component);
  return node === undefined ? { kind: "any" } : named.refer(name, { node: node.as("schema"), membersOf: base });
}

/** One step along a reference, so that what it leads to may itself be a reference. */
function nextAlong(root: ContractNode, schema: ContractNode): ContractNode | undefined {
  const name = componentName(schema);
  return name === undefined ? undefined : root.at("components")?.at("schemas")?.at(name)?.as("schema");
}
