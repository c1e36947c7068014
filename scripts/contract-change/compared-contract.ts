import { compileContract } from "../compile/compile-contract.js";
import { loadContract } from "../load/load-contract.js";
import type { Model } from "../model/model.js";
import type { Place } from "../report/problems.js";

/** One of two contracts that are compared. */
export interface ComparedContract {
  readonly file: string;
  readonly document: unknown;
  readonly model: Model;
  /** Where something stands in the text; of what is not stated, the nearest object around it. */
  place(pointer: string): Place;
}

/** Reads a contract and makes its model. @throws ContractFault */
export async function readContract(file: string): Promise<ComparedContract> {
  const contract = await loadContract(file);
  return { file, document: contract.root.value, model: compileContract(contract), place: contract.place };
}
