import { parseArgs } from "node:util";
import { runCommand } from "../../../scripts/command/command.js";
import { askSandboxes } from "./ask-sandboxes.js";
import { compileContracts } from "./compile-contracts.js";
import { installContracts, publicContracts } from "./contracts.js";
import { trueFaults } from "./faults.js";
import { measureContract } from "./measure-contract.js";
import type { Measured } from "./measured.js";
import { report } from "./report.js";
import { isGood, judge } from "./verdict.js";

const usage = `Usage: npm run contracts -- [--only NAME]… [--json | --sandbox]

Builds public contracts, compiles what comes out, under strict alone and under all that is stricter, and decodes every example in them. The first
run installs 470 MB of contracts.

  --only NAME  this contract alone; may be given several times: ${publicContracts.map(({ name }) => name).join(", ")}
  --json       print all that was found as JSON
  --sandbox    in place of all that, call every operation of a sandbox of each contract with the contract's own client

Exit codes: 0 each contract is built whole, or what is refused is a true fault of the contract, and each client takes what the sandbox answers; 1
not so; 2 wrong usage.`;

await runCommand({ usage, parseOptions, run });

interface Options {
  readonly names: readonly string[];
  readonly json: boolean;
  readonly sandbox: boolean;
}

async function run({ names, json, sandbox }: Options): Promise<number> {
  const contracts = publicContracts.filter(({ name }) => names.includes(name));
  await installContracts(contracts);
  if (sandbox) return askSandboxes(contracts);
  const measured: Measured[] = [];
  for (const contract of contracts) {
    measured.push(await measureContract(contract, (step) => console.error(`${contract.name}: ${step}`)));
  }
  const typeErrors = await compileContracts(measured, (step) => console.error(step));
  const results = measured.map((one, index) => ({
    measured: one,
    verdict: judge(one, typeErrors[index] ?? [], trueFaults),
  }));
  console.log(json ? JSON.stringify(results, null, 2) : report(results));
  return results.every(({ verdict }) => isGood(verdict)) ? 0 : 1;
}

function parseOptions(parameters: string[]): Options | string {
  const { values } = parseArgs({
    args: parameters,
    options: {
      only: { type: "string", multiple: true },
      json: { type: "boolean", default: false },
      sandbox: { type: "boolean", default: false },
    },
  });
  if (values.json && values.sandbox) return "--sandbox prints no JSON: leave out --json.";
  const all = publicContracts.map(({ name }) => name);
  const unknown = values.only?.find((name) => !all.includes(name));
  if (unknown !== undefined) return `No contract is named ${unknown}.`;
  return { names: values.only ?? all, json: values.json, sandbox: values.sandbox };
}
