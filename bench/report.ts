import { measureSection } from "./measure-section.js";
import type { Samples } from "./samples.js";
import type { SectionName } from "./sections.js";
import { tableOf } from "./tables.js";
import { judge, type Target } from "./targets.js";
import { exitCodeOf, verdictLines, verdictsAsData } from "./verdicts.js";

/**
 * Measures sections, and prints what comes out: tables and targets, or one JSON document.
 *
 * @returns the exit code
 */
export async function report(
  sections: readonly SectionName[],
  targets: readonly Target[],
  isJson: boolean,
  measure: (section: SectionName, targets: readonly Target[]) => Promise<Samples> = measureSection,
): Promise<number> {
  const measured: Partial<Record<SectionName, Samples>> = {};
  for (const section of sections) {
    const samples = await measure(section, targets);
    measured[section] = samples;
    if (!isJson) console.log(`${tableOf(section, samples)}\n`);
  }
  const verdicts = targets.flatMap((target) => {
    const samples = measured[target.section];
    return samples === undefined ? [] : [judge(target, samples)];
  });
  if (isJson) console.log(JSON.stringify({ measured, targets: verdictsAsData(verdicts) }, null, 2));
  else for (const line of verdictLines(verdicts)) console.log(line);
  return exitCodeOf(verdicts);
}
