import { mkdir, readFile, rm } from "node:fs/promises";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { runCommand } from "../../scripts/command/command.js";
import { compileStrictly } from "../support/compile-strictly.js";
import { installLocked } from "../support/install-locked.js";
import { run as runProgram } from "../support/run.js";
import { freePort, startMockServer } from "./mock-server.js";
import { type Outcome, outcomesOf } from "./outcomes.js";
import { planFolder } from "./plan.js";
import { judge, table } from "./report.js";
import type { Scenario } from "./scenario.js";
import { type TriedContract, tryContract } from "./try-contract.js";

const versions = ["3.0", "3.1", "3.2"];

const usage = `Usage: npx tsx test/typespec/main.ts [--openapi VERSION]… [--folder FOLDER]…

Builds the contracts that TypeSpec's emitter makes of the folders of @typespec/http-specs, and makes the calls of their scenarios with the clients
that come out, against TypeSpec's mock server. The first run installs 350 MB.

  --openapi VERSION  the contracts in this version alone: ${versions.join(", ")}; may be given several times
  --folder FOLDER    this folder alone, such as payload/xml; may be given several times

Exit codes: 0 all is as known-misses.ts states; 1 not so; 2 wrong usage.`;

const directory = "test/typespec";
const output = "build/typespec";

await runCommand({ usage, parseOptions, run });

interface Options {
  readonly versions: readonly string[];
  readonly folders: readonly string[] | undefined;
}

async function run(options: Options): Promise<number> {
  await installLocked(directory);
  await rm(output, { recursive: true, force: true });
  await mkdir(output, { recursive: true });
  const node = nodeForTypeSpec();
  const port = await freePort();
  const { code, errors } = await runProgram(
    node,
    [`${directory}/suite.ts`, `${output}/contracts`, `http://localhost:${port}`],
    {},
  );
  if (code !== 0) throw new Error(`TypeSpec's emitter ended with ${code}:\n${errors}`);
  const all: Scenario[] = JSON.parse(await readFile(`${output}/contracts/scenarios.json`, "utf8"));
  const scenarios = all.filter(({ folder }) => options.folders?.includes(folder) ?? true);
  if (scenarios.length === 0) throw new Error(`There is no scenario in ${options.folders?.join(", ")}.`);
  const server = await startMockServer(node, directory, port);
  const outcomes: Outcome[] = [];
  try {
    for (const version of options.versions) outcomes.push(...(await tryVersion(version, scenarios, server.baseUrl)));
  } finally {
    await server.stop();
  }
  const isWhole = options.folders === undefined && options.versions.length === versions.length;
  const { unknown, idle } = judge(outcomes, isWhole);
  const lines = [
    table(outcomes, options.versions),
    "",
    `${scenarios.length} scenarios; the contracts have no operation for those that "of" does not count.`,
    ...unknown.map((miss) => `not as known-misses.ts states: ${miss}`),
    ...idle.map(({ scenario, reason }) => `listed as a miss, but nothing misses it: ${scenario}: ${reason}`),
  ];
  console.log(lines.join("\n"));
  return unknown.length + idle.length === 0 ? 0 : 1;
}

async function tryVersion(version: string, scenarios: readonly Scenario[], baseUrl: string): Promise<Outcome[]> {
  const contracts: TriedContract[] = [];
  const clients = join(output, "clients", version);
  for (const folder of new Set(scenarios.map((scenario) => scenario.folder))) {
    console.error(`${version} ${folder}`);
    const those = scenarios.filter((scenario) => scenario.folder === folder);
    for (const planned of await planFolder(join(output, "contracts", version), folder, those)) {
      const name = relative(join(output, "contracts", version), planned.file).replace(/\.json$/, "");
      contracts.push(await tryContract(planned, join(clients, name), baseUrl));
    }
  }
  console.error(`${version} types`);
  const files = contracts.flatMap((contract) =>
    contract.program === undefined ? [] : [relative(clients, join(contract.directory, "calls.ts"))],
  );
  await mkdir(clients, { recursive: true });
  return outcomesOf(version, scenarios, contracts, await compileStrictly(clients, files));
}

/** TypeSpec needs a later Node than this package: its own where that is one, else the one that is installed beside it. */
function nodeForTypeSpec(): string {
  const [major = "0"] = process.versions.node.split(".");
  return Number(major) >= 24 ? process.execPath : `${directory}/node_modules/node-24/bin/node`;
}

function parseOptions(parameters: string[]): Options | string {
  const { values } = parseArgs({
    args: parameters,
    options: { openapi: { type: "string", multiple: true }, folder: { type: "string", multiple: true } },
  });
  const unknown = values.openapi?.find((version) => !versions.includes(version));
  if (unknown !== undefined) return `OpenAPI ${unknown} is none of ${versions.join(", ")}.`;
  return { versions: values.openapi ?? versions, folders: values.folder };
}
