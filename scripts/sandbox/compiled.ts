import { compileContract } from "../compile/compile-contract.js";
import { loadContract } from "../load/load-contract.js";
import type { Model } from "../model/model.js";

/** What the sandbox needs of a contract. */
export type Compiled = Pick<Model, "contract" | "operations">;

/**
 * Reads a contract.
 *
 * @param file path of the contract, YAML or JSON
 * @throws ContractFault
 */
export async function compiledContract(file: string): Promise<Compiled> {
  return compileContract(await loadContract(file));
}
