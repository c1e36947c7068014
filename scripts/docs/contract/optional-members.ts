import type { ContractNode } from "../../load/contract-node.js";

/** The text of a member, if it is there. */
export function textAt(node: ContractNode | undefined, key: string): string | undefined {
  return node?.at(key)?.text()?.trim();
}

/** The items of a list, if it is there. */
export function itemsOf(node: ContractNode | undefined): ContractNode[] {
  return node?.items() ?? [];
}

/** The members of an object, if it is there. */
export function entriesOf(node: ContractNode | undefined): [string, ContractNode][] {
  return node?.entries() ?? [];
}
