import { parseArgs } from "node:util";
import { runCommand } from "../scripts/command/command.js";
import { buildBench } from "./build.js";
import { measureSection } from "./measure-section.js";
import type { Samples } from "./samples.js";
import { isSectionName, type SectionName, sectionNames } from "./sections.js";
import { tableOf } from "./tables.js";
import { judge, targets } from "./targets.js";
import { exitCodeOf, verdictLines, verdictsAsData } from "./verdicts.js";

const usage = `Usage: npm run bench [-- [--only SECTION] [--json]]

Measures the built package, and prints ratios of one run. The last lines are the targets, each with what was measured of it.

  --only SECTION  one of ${sectionNames.join(", ")}
  --json          print one JSON document instead, with the figure of each round

Exit codes: 0 every target is met, 1 one is not, 2 wrong usage.`;

await runCommand({ usage, parseOptions, run });

async function run({ sections, isJson }: Options): Promise<number> {
  await buildBench();
  const measured: Partial<Record<SectionName, Samples>> = {};
  for (const section of sections) {
    const samples = await measureSection(section);
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

interface Options {
  readonly sections: readonly SectionName[];
  readonly isJson: boolean;
}

/** The options, or what is wrong with them. */
function parseOptions(parameters: string[]): Options | string {
  const { values } = parseArgs({
    args: parameters,
    options: { only: { type: "string" }, json: { type: "boolean", default: false } },
  });
  const { only, json } = values;
  if (only === undefined) return { sections: sectionNames, isJson: json };
  if (!isSectionName(only)) return `--only is one of ${sectionNames.join(", ")}, not ${only}.`;
  return { sections: [only], isJson: json };
}
