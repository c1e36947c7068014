import type { ValidateFunction } from "ajv/dist/2020.js";
import { type ContractNode, isRecord } from "../load/contract-node.js";
import { extensionValidators } from "./extension-validators.js";

/** Checks each known extension, wherever it stands in the contract, against its JSON Schema. */
export function checkExtensions(root: ContractNode): void {
  const visit = (node: ContractNode): void => {
    for (const [key, child] of childrenOf(node)) {
      const validate = extensionValidators.get(key);
      if (validate !== undefined) check(child.as("extension"), validate);
      visit(child);
    }
  };
  visit(root);
}

function check(node: ContractNode, validate: ValidateFunction): void {
  if (validate(node.value)) return;
  for (const error of validate.errors ?? []) {
    // It says only that what the other errors name was asked for.
    if (error.keyword === "if") continue;
    const at = error.instancePath
      .split("/")
      .slice(1)
      .reduce<ContractNode>((place, step) => place.at(step) ?? place.items()[Number(step)] ?? place, node);
    const detail = Object.values(error.params).flat().join(", ");
    at.refuse(
      `an extension that its JSON Schema refuses: ${error.message}`,
      `write it as docs/extensions.md says (${error.keyword}: ${detail})`,
    );
  }
}

function childrenOf(node: ContractNode): [string, ContractNode][] {
  if (Array.isArray(node.value)) return node.items().map((item, index) => [String(index), item]);
  return isRecord(node.value) ? node.entries() : [];
}
