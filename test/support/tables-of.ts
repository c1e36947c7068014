import { compileContract } from "../../scripts/compile/compile-contract.js";
import { loadContract } from "../../scripts/load/load-contract.js";
import type { Contract } from "../../scripts/model/contract.js";

/** What the build makes its modules of: the tables of the contract that is in a file. */
export async function tablesOf(file: string): Promise<Contract> {
  return compileContract(await loadContract(file)).contract;
}
