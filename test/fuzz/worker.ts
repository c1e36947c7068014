import { parentPort, workerData } from "node:worker_threads";
import { CurrentInput } from "./current-input.js";
import { FoundViolation, Fuzzer } from "./fuzzer.js";
import { formatInput } from "./input.js";
import { checkPrototypesWholly } from "./invariants.js";
import { minimize } from "./minimize.js";

/** What the thread is started with. */
export interface WorkerOptions {
  readonly seed: number;
  readonly seconds: number;
  readonly memory: SharedArrayBuffer;
}

/** What it ends with. */
export type WorkerReport =
  | { readonly runs: number; readonly corpus: number; readonly verdicts: readonly string[] }
  | { readonly violation: string; readonly input: string };

const { seed, seconds, memory }: WorkerOptions = workerData;
parentPort?.postMessage(await fuzz());

async function fuzz(): Promise<WorkerReport> {
  const current = new CurrentInput(memory);
  const fuzzer = new Fuzzer(seed, (input) => current.set(input));
  const end = performance.now() + seconds * 1000;
  try {
    await fuzzer.runSeeds();
    while (performance.now() < end) await fuzzer.runNext();
    checkPrototypesWholly();
  } catch (error) {
    if (!(error instanceof FoundViolation)) throw error;
    return { violation: error.message, input: formatInput(await minimize(error.input, error.message)) };
  }
  const { runs, corpus, verdicts } = fuzzer.statistics;
  return { runs, corpus, verdicts: [...verdicts.keys()] };
}
