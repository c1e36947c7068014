import { outputFile } from "./output.js";
import { runNode } from "./run-node.js";
import type { Samples } from "./samples.js";
import type { SectionName } from "./sections.js";

/**
 * Measures a section in a process of its own: what the compiler has learnt of one section's code is of no use, and no harm, to another's.
 *
 * @param only the subjects to measure; without any, all. A section whose subjects are compared with each other measures all the same.
 */
export async function runSection(name: SectionName, only: readonly string[] = []): Promise<Samples> {
  const flags = ["--expose-gc", ...(name === "linear" ? steadyMemory : [])];
  return JSON.parse(await runNode([...flags, outputFile("sections", `${name}.js`), ...only]));
}

/**
 * The collector of garbage works in steps, and at these sizes the first one often comes in the larger document alone. With so much room it
 * comes in neither, and what is left is how the decoder's own work grows. What collecting costs, throughput and memory show.
 */
const steadyMemory = ["--min-semi-space-size=512", "--max-semi-space-size=512", "--initial-heap-size=3072"];
