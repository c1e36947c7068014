import type { ValidateFunction } from "ajv/dist/2020.js";
import { keysOf } from "../../../src/contract/json-pointer.js";
import type { ContractNode } from "../../load/contract-node.js";
import { extensionValidators } from "./extension-validators.js";

/** Checks each known extension, wherever it stands in the contract, against its JSON Schema. */
export function checkExtensions(root: ContractNode): void {
  // Plain values: a large contract has a million, and hardly any is an extension.
  const steps: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, member] of Object.entries(value)) {
      steps.push(key);
      const validate = extensionValidators.get(key);
      if (validate !== undefined) check(steps.reduce(memberOf, root).as("extension"), validate);
      visit(member);
      steps.pop();
    }
  };
  visit(root.value);
}

function check(node: ContractNode, validate: ValidateFunction): void {
  if (validate(node.value)) return;
  for (const error of validate.errors ?? []) {
    // It says only that what the other errors name was asked for.
    if (error.keyword === "if") continue;
    const at = keysOf(error.instancePath).reduce(memberOf, node);
    const detail = Object.values(error.params).flat().join(", ");
    at.refuse(
      `an extension that its JSON Schema refuses: ${error.message}`,
      `write it as docs/extensions.md says (${error.keyword}: ${detail})`,
    );
  }
}

function memberOf(node: ContractNode, key: string): ContractNode {
  return node.at(key) ?? node;
}
