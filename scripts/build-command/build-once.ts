import { join, resolve } from "node:path";
import { type Generated, generateAndTell } from "../generate.js";
import { findStaleFiles, type Staleness, writeModules } from "../output.js";
import { ContractFault } from "../problems.js";
import { type BuildOptions, usage } from "./options.js";
import { Progress } from "./progress.js";
import { summary } from "./summary.js";

/**
 * Builds a contract, and prints what came of it.
 *
 * @param onRead is told the absolute path of each file of the contract before it is read
 * @returns the exit code
 */
export async function buildOnce(options: BuildOptions, onRead: (file: string) => void = () => {}): Promise<number> {
  const { contract, out } = options;
  const started = performance.now();
  const progress = new Progress();
  try {
    const generated = await generateAndTell({ ...options, onRead, onStep: progress.onStep });
    const overwritten = [...generated.modules.keys()].find((file) => resolve(out, file) === resolve(contract));
    if (overwritten !== undefined) {
      console.error(`--out would overwrite the contract: the build writes a file ${overwritten}.\n\n${usage}`);
      return 2;
    }
    const staleness = await findStaleFiles(out, generated.modules);
    return options.check ? reportCheck(out, staleness) : await write(options, generated, staleness, started);
  } catch (error) {
    if (!(error instanceof ContractFault)) throw error;
    const count = error.problems.length + error.unnamed;
    console.error(
      `${error.message}\n\n${count} ${count === 1 ? "fault" : "faults"} in ${contract}. Nothing was written.`,
    );
    return 1;
  }
}

async function write(options: BuildOptions, generated: Generated, staleness: Staleness, started: number) {
  await writeModules(options.out, generated.modules, staleness);
  const changed = staleness.stale.length + staleness.surplus.length;
  console.log(summary(options, generated, { changed, milliseconds: performance.now() - started }));
  return 0;
}

function reportCheck(out: string, { stale, surplus }: Staleness): number {
  if (stale.length + surplus.length === 0) {
    console.log("The generated files are up to date.");
    return 0;
  }
  console.error(
    `Stale: ${[...stale, ...surplus].map((file) => join(out, file)).join(", ")}\nBuild without --check to write them.`,
  );
  return 1;
}
