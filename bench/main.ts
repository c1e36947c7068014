import { parseArgs } from "node:util";
import { runCommand } from "../scripts/command/command.js";
import { buildBench } from "./build.js";
import { report } from "./report.js";
import { isSectionName, type SectionName, sectionNames } from "./sections.js";
import { targets, widened } from "./targets.js";

const usage = `Usage: npm run bench [-- [--only SECTIONS] [--widened] [--json]]

Measures the built package, and prints ratios of one run. The last lines are the targets, each with what was measured of it.

  --only SECTIONS  of ${sectionNames.join(", ")}; with commas between them
  --widened        allow a half more of what time decides: on a machine that does other work too, a regression still shows, and noise does not
  --json           print one JSON document instead, with the figure of each round

Exit codes: 0 every target is met, 1 one is not, 2 wrong usage.`;

await runCommand({ usage, parseOptions, run });

async function run({ sections, isWidened, isJson }: Options): Promise<number> {
  await buildBench(sections);
  return report(sections, isWidened ? targets.map(widened) : targets, isJson);
}

interface Options {
  readonly sections: readonly SectionName[];
  readonly isWidened: boolean;
  readonly isJson: boolean;
}

/** The options, or what is wrong with them. */
function parseOptions(parameters: string[]): Options | string {
  const { values } = parseArgs({
    args: parameters,
    options: {
      only: { type: "string" },
      widened: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
    },
  });
  const { only, widened: isWidened, json: isJson } = values;
  if (only === undefined) return { sections: sectionNames, isWidened, isJson };
  const names = only.split(",");
  const unknown = names.find((name) => !isSectionName(name));
  if (unknown !== undefined) return `--only is one of ${sectionNames.join(", ")}, not ${unknown}.`;
  return { sections: names.filter(isSectionName), isWidened, isJson };
}
