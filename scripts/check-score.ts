import { parseArgs } from "node:util";
import { runCommand } from "./command/command.js";
import { runRedocly } from "./command/redocly.js";
import { isRecord } from "./load/contract-node.js";

const usage = `Usage: check-score --contract FILE --at-least POINTS

  --contract FILE    the contract
  --at-least POINTS  fail when redocly score gives fewer, of 100

Exit codes: 0 enough points, 1 too few, 2 wrong usage.`;

await runCommand({ usage, parseOptions, run });

async function run({ contract, atLeast }: Options): Promise<number> {
  const { agentReadiness, subscores } = readScore(await runRedocly("score", contract, "--format", "json"));
  console.log(`${contract}: redocly score ${agentReadiness.toFixed(1)} of 100; at least ${atLeast} is asked for.`);
  for (const [name, share] of Object.entries(subscores)) {
    if (share < 1) console.log(`  not whole: ${inWords(name)}, ${Math.round(share * 100)} %`);
  }
  return agentReadiness >= atLeast ? 0 : 1;
}

interface Score {
  readonly agentReadiness: number;
  readonly subscores: Readonly<Record<string, number>>;
}

function readScore(report: string): Score {
  const score: unknown = JSON.parse(report);
  const agentReadiness = isRecord(score) ? score["agentReadiness"] : undefined;
  const subscores = isRecord(score) ? score["subscores"] : undefined;
  if (typeof agentReadiness !== "number" || !isRecord(subscores))
    throw new TypeError(`redocly score printed no score: ${report.slice(0, 200)}`);
  return {
    agentReadiness,
    subscores: Object.fromEntries(Object.entries(subscores).map(([name, share]) => [name, Number(share)])),
  };
}

/** `schemaSimplicity` → `schema simplicity`. */
function inWords(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

interface Options {
  readonly contract: string;
  readonly atLeast: number;
}

/** The options, or what is wrong with them. */
function parseOptions(parameters: string[]): Options | string {
  const { values } = parseArgs({
    args: parameters,
    options: { contract: { type: "string" }, "at-least": { type: "string" } },
  });
  const { contract, "at-least": points } = values;
  if (contract === undefined || points === undefined) return "--contract and --at-least are required.";
  const atLeast = Number(points);
  return Number.isNaN(atLeast) ? `--at-least is a number, not ${points}.` : { contract, atLeast };
}
