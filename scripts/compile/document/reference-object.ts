import { type ContractNode, describe } from "../../load/contract-node.js";
import { keysOfFragment } from "../../load/pointer.js";
import { limits } from "../../model/limits.js";

/** OpenAPI Reference Object: follows `$ref`, if there is one, as long as it leads to another. */
export function resolveReference(root: ContractNode, node: ContractNode): ContractNode {
  const seen = new Set<unknown>();
  let target = node;
  for (let next = referredNode(root, target); next !== undefined; next = referredNode(root, target)) {
    const reference = target.at("$ref");
    if (seen.has(reference?.value)) {
      reference?.refuse(String(reference.value), "end the circle of references");
      break;
    }
    seen.add(reference?.value);
    target = next;
  }
  return target.as(node.aspect);
}

/** One step along a reference. One that leads to nothing is refused. */
export function referredNode(root: ContractNode, node: ContractNode): ContractNode | undefined {
  const reference = node.at("$ref");
  const text = reference?.text();
  const next = text === undefined ? undefined : nodeAt(root, text);
  if (text !== undefined && next === undefined)
    reference?.refuse(`${describe(text)}, which leads to nothing`, "refer to a place that is there");
  return next;
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
