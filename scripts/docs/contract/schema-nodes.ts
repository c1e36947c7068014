import { resolveReference } from "../../compile/document/reference-object.js";
import type { ContractNode } from "../../load/contract-node.js";
import { itemsOf, textAt } from "./optional-members.js";

/** What the contract says of a schema in words. */
export interface Remarks {
  readonly description: string | undefined;
  /** `x-note` */
  readonly note: string | undefined;
  /** `x-reasoned` */
  readonly reasoned: string | undefined;
}

export function remarksOf(node: ContractNode | undefined): Remarks {
  return {
    description: textAt(node, "description"),
    note: textAt(node, "x-note"),
    reasoned: textAt(node, "x-reasoned"),
  };
}

/** Where a schema describes a member: among its own properties, else in one of the schemas that it is composed of. */
export function memberNode(root: ContractNode, schema: ContractNode, name: string): ContractNode | undefined {
  return partsOf(root, schema).flatMap((part) => part.at("properties")?.at(name) ?? [])[0];
}

/** The schema that stands at a keyword, or at that of a schema that it is composed of. */
export function keywordNode(root: ContractNode, schema: ContractNode, keyword: string): ContractNode | undefined {
  return partsOf(root, schema).flatMap((part) => part.at(keyword) ?? [])[0];
}

/** The schema itself, and what it is composed of (`allOf`), each once. */
function partsOf(root: ContractNode, schema: ContractNode): ContractNode[] {
  const parts = new Map<unknown, ContractNode>();
  const waiting = [schema];
  for (let node = waiting.shift(); node !== undefined; node = waiting.shift()) {
    if (parts.has(node.value)) continue;
    parts.set(node.value, node);
    waiting.push(resolveReference(root, node), ...itemsOf(node.at("allOf")));
  }
  return [...parts.values()];
}
