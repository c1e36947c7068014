import { type ContractNode, describe } from "../../load/contract-node.js";
import { keysOfFragment } from "../../load/pointer.js";
import { limits } from "../../model/limits.js";

/** OpenAPI Reference Object: follows `$ref`, if there is one, as long as it leads to another. */
export function resolveReference(root: ContractNode, node: ContractNode): ContractNode {
  const seen = new Set<string>();
  let target = node;
  for (;;) {
    const reference = target.at("$ref");
    const text = reference?.text();
    if (reference === undefined || text === undefined) return target.as(node.aspect);
    const next = nodeAt(root, text);
    if (next === undefined || seen.has(text)) {
      if (next === undefined)
        reference.refuse(`${describe(text)}, which leads to nothing`, "refer to a place that is there");
      else reference.refuse(text, "end the circle of references");
      return target.as(node.aspect);
    }
    seen.add(text);
    target = next;
  }
}

/** What stands at the place that a `$ref` names: on the way there it may pass through other references. */
export function nodeAt(root: ContractNode, reference: string, depth = 0): ContractNode | undefined {
  if (!reference.startsWith("#/") || depth > limits.chainedReferences) return undefined;
  return keysOfFragment(reference).reduce<ContractNode | undefined>(
    (node, key) => node && memberOf(root, node, key, depth),
    root,
  );
}

function memberOf(root: ContractNode, node: ContractNode, key: string, depth: number): ContractNode | undefined {
  const passed = node.at("$ref")?.value;
  const member = node.at(key);
  if (member !== undefined || typeof passed !== "string" || depth > limits.chainedReferences) return member;
  const target = nodeAt(root, passed, depth + 1);
  return target && memberOf(root, target, key, depth + 1);
}
