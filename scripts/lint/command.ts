import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Command } from "../command/command.js";
import { missingPackage } from "../command/needs.js";
import { packageDirectory, packageManifest, programName } from "../command/package-manifest.js";
import { showRedocly } from "../command/redocly.js";

const usage = `Usage: ${programName()} lint [FILE] [--format NAME]

Runs redocly lint with the rules for contracts that can be built. It asks no server for anything.

  FILE           the contract; without it, those that redocly.yaml names
  --format NAME  how problems are told, as redocly lint names it: codeframe (default), github-actions, json, …

The settings are those of redocly.yaml in the working directory, which has the rules as its plugin; where there is none, Redocly's
recommended-strict and all of the rules.

Exit codes: 0 no error, 1 errors in the contract, 2 wrong usage.`;

interface LintOptions {
  readonly file: string | undefined;
  readonly format: string | undefined;
}

/** `lint`: holds a contract against the rules for what can be built. */
export const lintCommand: Command<LintOptions> = { usage, parseOptions, run };

const ownSettings = "redocly.yaml";

/** The options, or what is wrong with them. */
function parseOptions(parameters: string[]): LintOptions | string {
  const { values, positionals } = parseArgs({
    args: parameters,
    options: { format: { type: "string" } },
    allowPositionals: true,
  });
  const [file, ...others] = positionals;
  if (others.length > 0) return `One FILE at a time, not ${positionals.join(" and ")}.`;
  if (file !== undefined && !existsSync(file)) return `FILE is a contract: there is none at ${file}.`;
  if (existsSync(ownSettings)) return hasRules() ? { file, format: values.format } : withoutRules();
  return file === undefined
    ? `FILE is required where there is no ${ownSettings} that names contracts.`
    : { file, format: values.format };
}

/** Whether the project's settings have the rules, by either way to their module. */
function hasRules(): boolean {
  return /\/lint\b/.test(readFileSync(ownSettings, "utf8"));
}

function withoutRules(): string {
  return `${ownSettings} has none of the rules: write \`plugins: [${packageManifest().name}/lint]\` and \`contract/recommended\` under \`extends\` there.`;
}

async function run({ file, format }: LintOptions): Promise<number> {
  const missing = missingPackage("@redocly/cli");
  if (missing !== undefined) {
    console.error(missing);
    return 2;
  }
  const parameters = [
    "lint",
    ...(file === undefined ? [] : [file]),
    ...(format === undefined ? [] : ["--format", format]),
  ];
  if (existsSync(ownSettings)) return showRedocly(...parameters);
  const directory = await mkdtemp(join(tmpdir(), "lint-"));
  try {
    const settings = join(directory, ownSettings);
    await writeFile(settings, JSON.stringify(defaultSettings()));
    return await showRedocly(...parameters, "--config", settings);
  } finally {
    await rm(directory, { recursive: true });
  }
}

function defaultSettings() {
  return {
    plugins: [join(packageDirectory(), "dist/lint/plugin.js")],
    extends: ["recommended-strict", "contract/recommended"],
    // It cannot read XML; a rule of the contract's reads every format.
    rules: { "no-invalid-media-type-examples": "off" },
    telemetry: "off",
  };
}
