import { readFile } from "node:fs/promises";
import type { Contract } from "../scripts/model/contract.js";
import { outputFile } from "./output.js";

/** The contracts whose tables the bench builds: its own (contract.ts), and two that the tests have of well-known XML APIs. */
export const builtContracts = ["bench", "s3", "azure-blobs"] as const;

export type BuiltContract = (typeof builtContracts)[number];

/** The tables of a contract, as the build made them. Each call gives new ones, so that nothing that is kept by them is shared. */
export async function builtTables(name: BuiltContract): Promise<Contract> {
  return JSON.parse(await readFile(tablesFile(name), "utf8"));
}

export function tablesFile(name: BuiltContract): string {
  return outputFile("tables", `${name}.json`);
}
