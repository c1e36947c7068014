import { runSection } from "./run-section.js";
import { pool, type Samples } from "./samples.js";
import type { SectionName } from "./sections.js";
import { judge, overgrown, type Target } from "./targets.js";

/**
 * Measures a section, and again while it misses a target by little: up to four times, each in a new process.
 *
 * All rounds of all runs are judged together. Both sides of a ratio of times gain alike from more rounds, so the further runs take noise
 * out and favour neither. Of a hostile document the least growth counts, and each further run takes a larger one: work that follows the
 * square grows by four at every size.
 */
export async function measureSection(
  name: SectionName,
  targets: readonly Target[],
  run = runSection,
): Promise<Samples> {
  let samples = await run(name);
  for (let runs = 1; runs < mostRuns && mayBeNoise(name, samples, targets); runs += 1) {
    samples = pool(samples, await run(name, name === "linear" ? overgrown(samples) : []));
  }
  return samples;
}

const mostRuns = 4;

/** Noise moves a figure by less than its half; what misses by more will miss again. */
const mostNoise = 1.5;

function mayBeNoise(name: SectionName, samples: Samples, targets: readonly Target[]): boolean {
  // Each run gives the same.
  if (name === "size") return false;
  if (name === "linear") return overgrown(samples).length > 0;
  const verdicts = targets.filter(({ section }) => section === name).map((target) => judge(target, samples));
  return verdicts.some(({ isMet, finding, target }) => !isMet && finding.value <= target.atMost * mostNoise);
}
