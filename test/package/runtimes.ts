import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { installLocked } from "../support/install-locked.js";
import { type CommandOptions, command } from "./command.js";
import { checkReadmeSays } from "./readme.js";
import type { Done } from "./report.js";

/** Where the runtimes are installed: a project of its own, with a lock file. */
const directory = fileURLToPath(new URL("runtimes", import.meta.url));
const binaries = join(directory, "node_modules");

/** A program that runs JavaScript. */
export interface Runtime {
  readonly name: string;
  readonly version: string;
  /** Runs a module in a directory, and gives what it prints. */
  run(module: string, directory: string): Promise<string>;
}

/** Installs what the lock file names, unless it has been done for this very lock file. */
export async function installRuntimes(): Promise<Done<readonly Runtime[]>> {
  const isThere = await installLocked(directory);
  const { packages }: { packages: Record<string, { version: string }> } = JSON.parse(
    await readFile(join(directory, "package-lock.json"), "utf8"),
  );
  const value = Object.entries(packages).flatMap(([place, { version }]) => {
    const [, name] = /^node_modules\/([^@/]+)$/.exec(place) ?? [];
    return name === undefined ? [] : [runtime(name, version)];
  });
  const detail = isThere ? "installed earlier from the same lock file" : "installed from the lock file";
  return { detail, value: value.sort(byVersion) };
}

/** @throws Error when the oldest Node that is tried is not the oldest that package.json allows, or README.md says something else */
export async function checkSupported(
  runtimes: readonly Runtime[],
  compilers: readonly string[],
  engines: string,
): Promise<string> {
  const versions = (name: string) => runtimes.filter((one) => one.name.startsWith(name)).map(({ version }) => version);
  const lowest = versions("node")[0];
  if (`${engines}.0` !== `>=${lowest}`)
    throw new Error(`engines.node is ${engines}; the oldest that is tried is ${lowest}`);
  const majors = (name: string) => and([...new Set(versions(name).map((version) => version.split(".")[0] ?? ""))]);
  const typescript = compilers.map((version) => version.split(".").slice(0, 2).join("."));
  const sentence =
    `Node ${majors("node")}, Deno ${majors("deno")}, Bun ${majors("bun")} and Chromium, ` +
    `and with TypeScript ${typescript[0]} to ${typescript.at(-1)}`;
  await checkReadmeSays(sentence);
  return sentence;
}

function and(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

function runtime(name: string, version: string): Runtime {
  const [file, parameters, environment] = commandLine(name);
  return {
    name,
    version,
    async run(module, directory) {
      const options: CommandOptions = { directory, environment };
      const { output, errors } = await command(file, [...parameters, module], options);
      if (errors !== "") throw new Error(`It wrote to standard error:\n${errors}`);
      return output;
    },
  };
}

function commandLine(name: string): [file: string, parameters: string[], environment: Record<string, string>] {
  switch (name) {
    case "deno":
      // With the packages that npm installed; without leave to read, to write or to use the network.
      return [
        join(binaries, "deno/deno"),
        ["run", "--node-modules-dir=manual", "--no-lock"],
        { DENO_NO_UPDATE_CHECK: "1" },
      ];
    case "bun":
      return [join(binaries, "bun/bin/bun"), ["run", "--no-install"], {}];
    default:
      return [join(binaries, name, "bin/node"), [], {}];
  }
}

function byVersion(one: Runtime, other: Runtime): number {
  const family = ({ name }: Runtime) => name.replace(/-.*/, "");
  const isNode = (runtime: Runtime) => Number(family(runtime) === "node");
  return (
    isNode(other) - isNode(one) ||
    family(one).localeCompare(family(other)) ||
    one.version.localeCompare(other.version, "en", { numeric: true })
  );
}
