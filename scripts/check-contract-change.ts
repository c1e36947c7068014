import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import semver from "semver";
import { runCommand } from "./command/command.js";
import { parseChangelog } from "./contract-change/changelog.js";
import { readContract } from "./contract-change/compared-contract.js";
import { contractChanges } from "./contract-change/contract-changes.js";
import { contractToKeep, latestRelease, releasedDirectory, releasedFile } from "./contract-change/released.js";
import { type Report, toJson, toText } from "./contract-change/report.js";
import { type Stage, unmetRequirements } from "./contract-change/requirements.js";

const usage = `Usage: check-contract-change [--contract FILE] [--base FILE | --next VERSION | --release] [--format text|json]

Compares the contract with the last released one, and fails when the version of package.json and CHANGELOG.md do not follow.

  --contract FILE     the contract (default: openapi.yaml)
  --base FILE         compare with this contract instead, and only report
  --next VERSION      may this version be released next? npm version asks it
  --release           this is the build of a release: package.json, CHANGELOG.md and released/ must be those of one version
  --format text|json  text (default) for people, json for programs

Exit codes: 0 they follow, 1 they do not, or a fault in a contract, 2 wrong usage.`;

await runCommand({ usage, parseOptions, run });

async function run(options: Options): Promise<number> {
  const report = options.base === undefined ? await check(options) : await compare(options.contract, options.base);
  console.log(options.format === "json" ? toJson(report) : toText(report));
  return report.unmet.length === 0 ? 0 : 1;
}

async function compare(contract: string, base: string): Promise<Report> {
  return { contract, base: { file: base }, changes: await changesBetween(base, contract), unmet: [] };
}

async function check({ contract, stage, next }: Options): Promise<Report> {
  const version = next ?? (await packageVersion());
  const released = await latestRelease(releasedDirectory, stage === "release" ? version : undefined);
  const changes = released === undefined ? [] : await changesBetween(released.file, contract);
  const changelog = parseChangelog(await readFile("CHANGELOG.md", "utf8"));
  const unmet = unmetRequirements({ stage, version, released: released?.version, changes, changelog });
  const unkept = stage === "release" ? await unkeptContract(contract, version) : [];
  return { contract, base: released, version, changes, unmet: [...unmet, ...unkept] };
}

async function changesBetween(base: string, revision: string) {
  return contractChanges(await readContract(base), await readContract(revision));
}

async function packageVersion(): Promise<string> {
  const { version }: { version: string } = JSON.parse(await readFile("package.json", "utf8"));
  return version;
}

/** On a release the contract must have been kept, by `npm version`, just as it is. */
async function unkeptContract(contract: string, version: string): Promise<string[]> {
  const file = releasedFile(releasedDirectory, version);
  if (!existsSync(file))
    return [`${file}: expected the contract of this release, found nothing; npm version writes it`];
  const isKept = (await readFile(file, "utf8")) === (await contractToKeep(contract));
  return isKept
    ? []
    : [`${file}: expected the same as ${contract}, found another; it must not be changed after npm version`];
}

interface Options {
  readonly contract: string;
  readonly base: string | undefined;
  readonly next: string | undefined;
  readonly stage: Stage;
  readonly format: "text" | "json";
}

/** The options, or what is wrong with them. */
function parseOptions(parameters: string[]): Options | string {
  const { values } = parseArgs({
    args: parameters,
    options: {
      contract: { type: "string", default: "openapi.yaml" },
      base: { type: "string" },
      next: { type: "string" },
      release: { type: "boolean", default: false },
      format: { type: "string", default: "text" },
    },
  });
  const { contract, base, next, release, format } = values;
  if ([base !== undefined, next !== undefined, release].filter(Boolean).length > 1)
    return "Give one of --base, --next and --release.";
  if (next !== undefined && semver.valid(next) !== next) return `--next is a version such as 1.2.3, not ${next}.`;
  if (format !== "text" && format !== "json") return `--format is text or json, not ${format}.`;
  const missing = [contract, ...(base === undefined ? [] : [base])].find((file) => !existsSync(file));
  if (missing !== undefined) return `There is no file ${missing}.`;
  const stage = release ? "release" : next === undefined ? "development" : "next";
  return { contract, base, next, stage, format };
}
