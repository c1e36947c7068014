import { expect } from "vitest";
import { ContractFault } from "../../scripts/report/problems.js";
import { generateFrom } from "./build.js";
import { libraryContract } from "./library-contract.js";

// biome-ignore lint/suspicious/noExplicitAny: see libraryContract
export type Change = (contract: any) => void;

/** Places of the made-up contract. */
export const loan = "/components/schemas/Loan";
export const startLoan = "/paths/~1loans/post";
export const getLoan = "/paths/~1loans~1{id}/get";

/** Builds the made-up contract with a change, and gives the problems that the build stops with. */
export async function problemsOf(change: Change) {
  const contract = libraryContract();
  change(contract);
  const fault = await generateFrom(contract).then(
    () => expect.fail("the build did not stop"),
    (error: unknown) => error,
  );
  if (!(fault instanceof ContractFault)) throw fault;
  return fault.problems.map(({ pointer, found, advice }) => ({ pointer, found, advice }));
}

/** Adds a property to a schema. */
export const property =
  (name: string, schema: unknown): Change =>
  (contract) => {
    contract.components.schemas.Loan.properties[name] = schema;
  };

/** Sets a member of an operation. */
export const operation =
  (member: string, value: unknown): Change =>
  (contract) => {
    contract.paths["/loans"].post[member] = value;
  };
