import { type ContractNode, describe } from "../../load/contract-node.js";

/** OpenAPI, Components Object: the keys of all the fixed fields MUST match this. */
const componentName = /^[a-zA-Z0-9._-]+$/;

/** What other generators write beside that, as in `Page<Book>`, `Page«Book»` and `rate estimate`: nothing that means anything in code. */
const tolerated = /^[\p{L}\p{M}\p{N}_ .,:+$&()[\]<>«»|-]+$/u;

/** Tells of names that no component is to have, and refuses those that could mean something where they are written. */
export function checkComponentNames(components: ContractNode): void {
  for (const section of components.keys().filter((key) => !key.startsWith("x-"))) {
    const members = components.at(section);
    for (const name of members?.keys() ?? []) {
      if (componentName.test(name)) continue;
      const node = members?.at(name);
      if (tolerated.test(name)) node?.notice(`${describe(name)}, which is no name of a component`, advice);
      else node?.refuse(describe(name), advice);
    }
  }
}

const advice = "name a component by letters A to Z, digits, dots, hyphens and underscores alone";
