import { resolve } from "node:path";
import { installContracts, pathOf, publicContracts } from "../../test/contracts/real/contracts.js";

const contracts = publicContracts.filter(({ name }) => name === "github");

/** The way to GitHub's contract, of 13 MB: with 1,200 operations one of the largest that are public. */
export const githubContract = resolve(...contracts.map(pathOf));

/** Installs it, with the other public contracts, unless it has been done. */
export async function installGithub(): Promise<void> {
  await installContracts(contracts);
}
