import { compileContract } from "../compile/compile-contract.js";
import { resolveReference } from "../compile/reference-object.js";
import type { ContractNode } from "../load/contract-node.js";
import { loadContract } from "../load/load-contract.js";
import type { Model } from "../model.js";
import type { Place } from "./change.js";

/** One of two contracts that are compared. */
export interface ComparedContract {
  readonly file: string;
  readonly root: ContractNode;
  readonly model: Model;
  /** Where something stands in the text. */
  place(pointer: string): Place;
}

/**
 * Reads a contract and makes its model.
 *
 * @throws ContractFault
 */
export async function readContract(file: string): Promise<ComparedContract> {
  const loaded = await loadContract(file);
  const model = compileContract(loaded);
  return {
    file,
    root: loaded.root,
    model,
    place: loaded.place,
  };
}

/** Keys that lead from the root to a fact, references not counted. */
export type Steps = readonly string[];

export interface Location {
  readonly pointer: string;
  /** False when the fact is not stated: then the pointer is that of the nearest object around it. */
  readonly isStated: boolean;
}

/** Follows steps, and references wherever they stand between. */
export function locate(root: ContractNode, steps: Steps): Location {
  let node = root;
  for (const step of steps) {
    const next = enter(root, node, step);
    if (next === undefined) return { pointer: node.pointer, isStated: false };
    node = next;
  }
  return { pointer: node.pointer, isStated: true };
}

/** What stands beside a reference comes before what it refers to, as for the wire shapes. */
function enter(root: ContractNode, node: ContractNode, step: string): ContractNode | undefined {
  if (Array.isArray(node.value)) return node.items()[Number(step)];
  const own = node.at(step);
  if (own !== undefined) return own;
  if (node.at("$ref") !== undefined) return enter(root, resolveReference(root, node), step);
  const alternatives = (node.at("anyOf") ?? node.at("oneOf"))?.items() ?? [];
  return alternatives.map((alternative) => enter(root, alternative, step)).find((found) => found !== undefined);
}
