import { stat } from "node:fs/promises";
import { join } from "node:path";
import { missingDependencies } from "../command/needed-packages.js";
import { loadEmitters } from "../emit/emitters.js";
import { ContractFault } from "../report/problems.js";
import { type Generated, generateAndTell } from "./generate.js";
import { type BuildOptions, usage } from "./options.js";
import { findStaleFiles, OutputFault, type Staleness } from "./output.js";
import { Progress } from "./progress.js";
import { fileList, summary } from "./summary.js";
import { writeModules } from "./write-output.js";

/**
 * Builds a contract, and prints what came of it.
 *
 * @param onRead is told the absolute path of each file of the contract before it is read
 * @returns the exit code
 */
export async function buildOnce(options: BuildOptions, onRead: (file: string) => void = () => {}): Promise<number> {
  const { contract, out } = options;
  // Before the clock runs: its time is that of no contract.
  await loadEmitters(options.emit);
  const started = performance.now();
  const progress = new Progress();
  const read = new Set<string>();
  try {
    const noteRead = (file: string) => {
      read.add(file);
      onRead(file);
    };
    const generated = await generateAndTell({ ...options, onRead: noteRead, onStep: progress.onStep });
    const staleness = await findStaleFiles(out, generated.modules);
    const overwritten = await contractFileAmong([...generated.modules.keys(), ...staleness.surplus], out, [
      contract,
      ...read,
    ]);
    if (overwritten?.contractFile === contract) {
      console.error(`--out would overwrite the contract: the build writes a file ${overwritten.file}.\n\n${usage}`);
      return 2;
    }
    if (overwritten !== undefined) {
      throw new OutputFault(
        `${join(out, overwritten.file)} is a file of the contract, and the build would write over it: choose another --out. Nothing was written.`,
      );
    }
    return options.check ? reportCheck(out, staleness) : await write(options, generated, staleness, started);
  } catch (error) {
    if (error instanceof OutputFault) {
      console.error(error.message);
      return 1;
    }
    if (!(error instanceof ContractFault)) throw error;
    const count = error.problems.length + error.unnamed;
    console.error(
      `${error.message}\n\n${count} ${count === 1 ? "fault" : "faults"} in ${contract}. Nothing was written.`,
    );
    return 1;
  }
}

/** The first file of the output that is one of the contract's too, by whatever path or link. */
async function contractFileAmong(files: readonly string[], out: string, contractFiles: readonly string[]) {
  const read = new Map<string | undefined, string>();
  // By the first of its paths.
  for (const contractFile of [...contractFiles].reverse()) read.set(await identityOf(contractFile), contractFile);
  for (const file of files) {
    const identity = await identityOf(join(out, file));
    const contractFile = identity && read.get(identity);
    if (contractFile !== undefined) return { file, contractFile };
  }
  return undefined;
}

/** What two paths have in common that lead to one file, be it through links or in another spelling; undefined where there is nothing. */
async function identityOf(path: string): Promise<string | undefined> {
  const file = await stat(path, { bigint: true }).catch(() => undefined);
  return file && `${file.dev}:${file.ino}`;
}

async function write(options: BuildOptions, generated: Generated, staleness: Staleness, started: number) {
  const { out, force } = options;
  if (!force && staleness.foreign.length > 0) throw foreignFault(out, staleness);
  await writeModules(out, generated.modules, staleness);
  const changed = staleness.stale.length + staleness.surplus.length;
  console.log(
    summary(options, generated, {
      changed,
      removed: staleness.surplus,
      missing: missingDependencies(generated.packages, out),
      milliseconds: performance.now() - started,
    }),
  );
  return 0;
}

function foreignFault(out: string, { foreign }: Staleness): OutputFault {
  return new OutputFault(
    `No build wrote ${foreign.map((file) => join(out, file)).join(", ")}: move what is yours, choose another --out, or overwrite it with --force. Nothing was written.`,
  );
}

function reportCheck(out: string, staleness: Staleness): number {
  const { stale, surplus, foreign } = staleness;
  if (stale.length + surplus.length === 0) {
    console.log("The generated files are up to date.");
    return 0;
  }
  console.error(`Stale: ${fileList([...stale, ...surplus], out)}\nBuild without --check to write them.`);
  if (foreign.length > 0) console.error(foreignFault(out, staleness).message);
  return 1;
}
