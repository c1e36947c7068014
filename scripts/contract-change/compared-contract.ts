import { compileContract } from "../compile/compile-contract.js";
import { loadContract } from "../load/load-contract.js";
import type { Model } from "../model/model.js";
import type { Place } from "./change.js";

/** One of two contracts that are compared. */
export interface ComparedContract {
  readonly file: string;
  readonly document: unknown;
  readonly model: Model;
  /** Where something stands in the text; of what is not stated, the nearest object around it. */
  place(pointer: string): Place;
}

/**
 * Reads a contract and makes its model.
 *
 * @throws ContractFault
 */
export async function readContract(file: string): Promise<ComparedContract> {
  const { root, place, ...loaded } = await loadContract(file);
  return { file, document: root.value, model: compileContract({ root, place, ...loaded }), place };
}
