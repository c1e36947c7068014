import type { ContractNode } from "../load/contract-node.js";

/** OpenAPI Reference Object: follows `$ref`, if there is one, as long as it leads to another. */
export function resolveReference(root: ContractNode, node: ContractNode): ContractNode {
  const seen = new Set<string>();
  let target = node;
  for (;;) {
    const reference = target.at("$ref");
    const text = reference?.text();
    if (reference === undefined || text === undefined) return target.as(node.aspect);
    const next = text.startsWith("#/")
      ? steps(text).reduce<ContractNode | undefined>((at, key) => at?.at(key), root)
      : undefined;
    if (next === undefined || seen.has(text)) {
      reference.refuse(text, next === undefined ? "refer to a place in this file" : "end the circle of references");
      return target.as(node.aspect);
    }
    seen.add(text);
    target = next;
  }
}

/** The schema itself, or the one that it refers to (beside null or not). */
export function resolveSchema(root: ContractNode, schema: ContractNode): ContractNode {
  if (schema.at("$ref") !== undefined) return resolveReference(root, schema);
  const union = schema.at("anyOf") ?? schema.at("oneOf");
  const alternative = union?.items().find((item) => item.at("type")?.value !== "null");
  return alternative === undefined ? schema : resolveSchema(root, alternative);
}

/** The name of the schema in components that a `$ref` names. */
export function componentName(schema: ContractNode): string | undefined {
  const reference = schema.at("$ref")?.value;
  if (typeof reference !== "string") return undefined;
  const [first, second, name, ...others] = reference.startsWith("#/") ? steps(reference) : [];
  return first === "components" && second === "schemas" && others.length === 0 ? name : undefined;
}

function steps(reference: string): string[] {
  return reference
    .slice(2)
    .split("/")
    .map((step) => decodeURIComponent(step).replaceAll("~1", "/").replaceAll("~0", "~"));
}
