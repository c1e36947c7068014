import { join } from "node:path";
import { compiledContract } from "../../../scripts/sandbox/compiled.js";
import { askSandbox } from "../../support/ask-sandbox.js";
import type { PublicContract } from "./contracts.js";
import { buildWhole } from "./measure-contract.js";

/** What no server can answer, or no client ask for, by what the contracts say. */
const beyond = [
  // Its request holds, as a required member, one of its own schema.
  /^directCircular: no request could be made up/,
  // RFC 9110 §15.3.5: an answer of that status has no body, and they state one.
  /has no body, with status 204, which the contract states with one/,
  // It asks for a date-time that matches ^se(-[a-z0-9]+)+$.
  /^list_shipment_rates .*No value could be made up/,
];

/**
 * Calls every operation of a sandbox of each contract with the contract's own client, and prints a line for each.
 *
 * @returns the exit code
 */
export async function askSandboxes(contracts: readonly PublicContract[]): Promise<number> {
  let isGood = true;
  for (const contract of contracts) {
    const { directory, whole } = await buildWhole(contract, (step) => console.error(`${contract.name}: ${step}`));
    if (whole === undefined) {
      isGood = false;
      console.log(`${contract.name}: not built`);
      continue;
    }
    const { createClient } = await import(join(process.cwd(), directory, "index.js"));
    const { taken, faults: all } = await askSandbox(await compiledContract(whole.file), createClient);
    const faults = all.filter((fault) => !beyond.some((one) => one.test(fault)));
    if (faults.length > 0) isGood = false;
    console.log(`${contract.name}: ${taken} answers taken, ${faults.length} not`);
    for (const fault of faults) console.log(`  ${fault}`);
  }
  return isGood ? 0 : 1;
}
