import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { runCommand } from "./command.js";
import { generate } from "./generate.js";
import { findStaleFiles, writeModules } from "./output.js";
import { ContractFault } from "./problems.js";

const usage = `Usage: build --contract FILE --out DIR [--modules ts|js] [--runtime SPECIFIER] [--check]

  --contract FILE      the contract: OpenAPI 3.1, YAML or JSON
  --out DIR            where the generated modules go
  --modules ts|js      ts: TypeScript modules; js (default): the same, and JavaScript beside them
  --runtime SPECIFIER  how the modules import the runtime (default: by package name where it can be found from DIR, else by path)
  --check              write nothing; name the files that are stale, and fail if there are any

Exit codes: 0 done, 1 a fault in the contract or stale files, 2 wrong usage.`;

await runCommand({ usage, parseOptions, run });

async function run(options: Options): Promise<number> {
  const started = performance.now();
  try {
    const modules = await generate(options);
    const overwritten = [...modules.keys()].find((file) => resolve(options.out, file) === resolve(options.contract));
    if (overwritten !== undefined) {
      console.error(`--out would overwrite the contract: the build writes a file ${overwritten}.\n\n${usage}`);
      return 2;
    }
    const staleness = await findStaleFiles(options.out, modules);
    const stale = [...staleness.stale, ...staleness.surplus].map((file) => join(options.out, file));
    if (options.check) return reportCheck(stale);
    await writeModules(options.out, modules, staleness);
    const milliseconds = Math.round(performance.now() - started);
    console.log(
      `${options.contract} → ${options.out}: ${modules.size} files, ${stale.length} changed, ${milliseconds} ms`,
    );
    return 0;
  } catch (error) {
    if (!(error instanceof ContractFault)) throw error;
    const count = error.problems.length;
    console.error(
      `${error.message}\n\n${count} ${count === 1 ? "fault" : "faults"} in ${options.contract}. Nothing was written.`,
    );
    return 1;
  }
}

function reportCheck(stale: readonly string[]): number {
  if (stale.length === 0) {
    console.log("The generated files are up to date.");
    return 0;
  }
  console.error(`Stale: ${stale.join(", ")}\nRun: npm run build`);
  return 1;
}

interface Options {
  readonly contract: string;
  readonly out: string;
  readonly modules: "ts" | "js";
  readonly runtime: string;
  readonly check: boolean;
}

/** The options, or what is wrong with them. */
function parseOptions(parameters: string[]): Options | string {
  const { values } = parseArgs({
    args: parameters,
    options: {
      contract: { type: "string" },
      out: { type: "string" },
      modules: { type: "string", default: "js" },
      runtime: { type: "string" },
      check: { type: "boolean", default: false },
    },
  });
  const { contract, out, modules, check } = values;
  if (contract === undefined || out === undefined) return "--contract and --out are required.";
  if (modules !== "ts" && modules !== "js") return `--modules is ts or js, not ${modules}.`;
  readFileSync(contract);
  return { contract, out, modules, check, runtime: values.runtime ?? runtimeSpecifier(out) };
}

/** The runtime's name where Node finds this package from the output, else the way to its file. */
function runtimeSpecifier(out: string): string {
  const packageFile = fileURLToPath(new URL("../package.json", import.meta.url));
  const { name }: { name: string } = JSON.parse(readFileSync(packageFile, "utf8"));
  const specifier = `${name}/runtime`;
  const directory = resolve(out);
  try {
    createRequire(join(directory, "index.js")).resolve(specifier);
    return specifier;
  } catch {
    const runtime = resolve(packageFile, "../dist/src/runtime.js");
    const path = relative(directory, runtime).split(sep).join("/");
    return path.startsWith(".") ? path : `./${path}`;
  }
}
