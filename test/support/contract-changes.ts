import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Change as ReportedChange } from "../../scripts/contract-change/change.js";
import { compareContracts } from "../../scripts/contract-change/compare-contracts.js";
import { readContract } from "../../scripts/contract-change/compared-contract.js";
import { contractChanges } from "../../scripts/contract-change/contract-changes.js";
import { temporaryDirectory } from "./build.js";
import { libraryContract } from "./library-contract.js";
import type { Change } from "./refusals.js";

/** Writes the made-up contract before and after a change, as `base.json` and `revision.json`. */
export async function writeBothContracts(change: Change, prepare: Change = () => {}) {
  const directory = await temporaryDirectory();
  const [base, revision] = [libraryContract(), libraryContract()];
  prepare(base);
  prepare(revision);
  change(revision);
  const files = { base: join(directory, "base.json"), revision: join(directory, "revision.json") };
  await writeFile(files.base, JSON.stringify(base, null, 2));
  await writeFile(files.revision, JSON.stringify(revision, null, 2));
  return files;
}

/** All changes that are reported when the made-up contract is changed. */
export async function changesOf(change: Change, prepare?: Change): Promise<string[]> {
  const files = await writeBothContracts(change, prepare);
  const changes = await contractChanges(await readContract(files.base), await readContract(files.revision));
  return changes.map(inWords);
}

/** The same without `redocly diff` and what else differs. */
export async function ownChangesOf(change: Change, prepare?: Change): Promise<string[]> {
  const files = await writeBothContracts(change, prepare);
  return compareContracts(await readContract(files.base), await readContract(files.revision)).map(inWords);
}

/** `rating rule at pointer: message`. */
function inWords({ rating, rule, message, base, revision }: ReportedChange): string {
  const place = revision === undefined ? `was ${base?.pointer}` : revision.pointer;
  return `${rating} ${rule} at ${place}: ${message}`;
}
