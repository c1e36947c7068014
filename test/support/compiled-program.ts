import { readFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";

const programs = new Map<string, Promise<string>>();

/**
 * A program of this repository as JavaScript, in a few files that do as the program does. It starts in half the time in which tsx starts it, which
 * compiles and finds each of its modules anew.
 *
 * @param directory where it is written: inside the repository, from where it finds the same packages
 * @returns the path of the file to start
 */
export function compiledProgram(script: string, directory = directoryOf(script)): Promise<string> {
  const known = programs.get(script) ?? compile(script, directory);
  programs.set(script, known);
  return known;
}

/** One of each worker, since they compile what the others are running. */
function directoryOf(script: string): string {
  const worker = process.env["VITEST_POOL_ID"] ?? "0";
  return join("build/programs", worker, script.replaceAll(/\W+/g, "-"));
}

async function compile(script: string, directory: string): Promise<string> {
  await build({
    entryPoints: [script],
    outdir: directory,
    bundle: true,
    splitting: true,
    packages: "external",
    format: "esm",
    platform: "node",
    target: "node20",
    plugins: [ownPlaces],
    logLevel: "warning",
  });
  return resolve(directory, basename(script).replace(/\.ts$/, ".js"));
}

/** Each module knows the place of its source still, beside which it reads files. */
const ownPlaces: Plugin = {
  name: "own places",
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      return {
        loader: "ts",
        contents: text.replaceAll(/\bimport\.meta\.url\b/g, JSON.stringify(pathToFileURL(path).href)),
      };
    });
  },
};
