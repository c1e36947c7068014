import type { Samples } from "./samples.js";

/** How a program of the bench hands over what it measured. */
export function printSamples(samples: Samples): void {
  process.stdout.write(JSON.stringify(samples));
}
