import { mkdir } from "node:fs/promises";
import { buildCommand, type GeneratorCommand, openapiTypescriptCommand } from "../large/commands.js";
import { measure, onePerRound } from "../measure.js";
import { outputFile } from "../output.js";
import { printSamples } from "../print-samples.js";
import { runNode } from "../run-node.js";
import { sampleOf } from "../samples.js";

const directory = outputFile("built");
await mkdir(directory, { recursive: true });

/** Prints, as the last line, the most that a process has held, in kB. */
const printPeak = `data:text/javascript,${encodeURIComponent(`
import { writeSync } from "node:fs";
process.on("exit", () => writeSync(1, "\\n" + process.resourceUsage().maxRSS));
`)}`;

const generators = {
  "this package, types and client": buildCommand(outputFile("built", "client")),
  "openapi-typescript": openapiTypescriptCommand(directory),
};
const peaks = new Map<string, number>();

const samples = await measure(
  Object.entries(generators).map(([name, command]) => ({ name, run: () => generate(name, command) })),
  onePerRound,
);
printSamples(
  Object.fromEntries(
    Object.keys(generators).map((name) => [name, { ...sampleOf(samples, name), bytes: peaks.get(name) ?? Number.NaN }]),
  ),
);

/** Runs in a directory without a redocly.yaml, which openapi-typescript would read. */
async function generate(name: string, command: GeneratorCommand): Promise<void> {
  const printed = await runNode(["--import", printPeak, ...command], directory);
  const peak = Number(printed.trimEnd().split("\n").at(-1)) * 1024;
  peaks.set(name, Math.max(peak, peaks.get(name) ?? 0));
}
