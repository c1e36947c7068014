import { type ContractNode, describe } from "../load/contract-node.js";

/** OpenAPI, Components Object: the keys of all the fixed fields MUST match this. */
const componentName = /^[a-zA-Z0-9._-]+$/;

/** Refuses names that no component can have. */
export function checkComponentNames(components: ContractNode): void {
  for (const section of components.keys().filter((key) => !key.startsWith("x-"))) {
    const members = components.at(section);
    for (const name of members?.keys() ?? []) {
      if (!componentName.test(name)) members?.at(name)?.refuse(describe(name), advice);
    }
  }
}

const advice = "name a component by letters A to Z, digits, dots, hyphens and underscores alone";
