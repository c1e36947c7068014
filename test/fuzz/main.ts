import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { runCommand } from "../../scripts/command/command.js";
import { CurrentInput } from "./current-input.js";
import { type Input, parseInput } from "./input.js";
import { runInput } from "./run-input.js";
import type { WorkerOptions, WorkerReport } from "./worker.js";

const usage = `Usage: npm run fuzz -- [--seconds N] [--seed S]
       npm run fuzz -- --input TEXT

Gives hostile documents and answers to decodeXml, decodeJson, layouts learnt and the client, and checks what comes of them.

  --seconds N   for how long; 60 if it is left out
  --seed S      where the random numbers begin; the clock's if it is left out
  --input TEXT  tries one input again, as a run before has printed it

Exit codes: 0 nothing was found, 1 something was, 2 wrong usage.`;

interface Options {
  readonly seconds: number;
  readonly seed: number;
  readonly input: Input | undefined;
}

/** In milliseconds. The slowest input takes a small part of that. */
const patience = 20_000;

/** A thread does not take TypeScript for itself: Node 20 gives it none of the loaders of the thread that starts it. */
const loadWorker = `import("tsx/esm/api").then(({ tsImport }) => tsImport(${JSON.stringify(new URL("./worker.ts", import.meta.url).href)}, ${JSON.stringify(import.meta.url)}))`;

await runCommand({ usage, parseOptions, run });

function parseOptions(parameters: string[]): Options | string {
  const string = { type: "string" } as const;
  const { values } = parseArgs({ args: parameters, options: { seconds: string, seed: string, input: string } });
  const seconds = Number(values.seconds ?? 60);
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  if (!(seconds > 0)) return "--seconds is to be a number above 0.";
  if (!Number.isSafeInteger(seed)) return "--seed is to be a whole number.";
  return { seconds, seed, input: values.input === undefined ? undefined : parseInput(values.input) };
}

async function run({ seconds, seed, input }: Options): Promise<number> {
  if (input !== undefined) {
    console.log(await runInput(input));
    return 0;
  }
  console.log(`Fuzzing for ${seconds} s from seed ${seed}.`);
  const begin = performance.now();
  const report = await runInThread(seconds, seed);
  if ("violation" in report) {
    console.error(`Found: ${report.violation}\n\nTo see it again: npm run fuzz -- --input '${quoted(report.input)}'`);
    return 1;
  }
  const rate = report.runs / ((performance.now() - begin) / 1000);
  console.log(
    `${report.runs} inputs, ${rate.toFixed(0)} a second; ${report.verdicts.length} distinct verdicts; ${report.corpus} inputs kept.`,
  );
  console.log("Nothing found.");
  return 0;
}

/** A thread of its own, because an input that never ends can be stopped there alone. */
function runInThread(seconds: number, seed: number): Promise<WorkerReport> {
  const current = new CurrentInput();
  const workerData: WorkerOptions = { seconds, seed, memory: current.memory };
  const worker = new Worker(loadWorker, { eval: true, workerData });
  return new Promise((resolve, reject) => {
    const watch = setInterval(
      watcher(current, () => finish("an input that does not end")),
      patience,
    );
    const finish = (violation: string) => {
      clearInterval(watch);
      void worker.terminate();
      resolve({ violation, input: current.text });
    };
    worker.once("message", (report: WorkerReport) => {
      clearInterval(watch);
      resolve(report);
    });
    worker.once("error", (error) => {
      clearInterval(watch);
      reject(error);
    });
    // After a message this changes nothing.
    worker.once("exit", () => finish("an input whose promise is never settled"));
  });
}

function watcher(current: CurrentInput, stuck: () => void): () => void {
  let last = -1;
  return () => {
    if (current.count === last) stuck();
    last = current.count;
  };
}

/** For a shell, between apostrophes. */
function quoted(text: string): string {
  return text.replaceAll("'", "'\\''");
}
