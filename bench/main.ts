import { parseArgs } from "node:util";
import { runCommand } from "../scripts/command/command.js";
import { buildBench } from "./build.js";
import { report } from "./report.js";
import { isSectionName, type SectionName, sectionNames } from "./sections.js";

const usage = `Usage: npm run bench [-- [--only SECTIONS] [--json]]

Measures the built package, and prints ratios of one run. The last lines are the targets, each with what was measured of it.

  --only SECTIONS  of ${sectionNames.join(", ")}; with commas between them
  --json           print one JSON document instead, with the figure of each round

Exit codes: 0 every target is met, 1 one is not, 2 wrong usage.`;

await runCommand({ usage, parseOptions, run });

async function run({ sections, isJson }: Options): Promise<number> {
  await buildBench(sections);
  return report(sections, isJson);
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
  const names = only.split(",");
  const unknown = names.find((name) => !isSectionName(name));
  if (unknown !== undefined) return `--only is one of ${sectionNames.join(", ")}, not ${unknown}.`;
  return { sections: names.filter(isSectionName), isJson: json };
}
