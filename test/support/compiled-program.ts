import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";

const programs = new Map<string, Promise<string>>();

/**
 * A program of this repository as JavaScript, in one file that does as the program does. It starts in half the time in which tsx starts it, which
 * compiles and finds each of its modules anew.
 *
 * @param directory where it is written: inside the repository, from where it finds the same packages
 * @returns the file's path
 */
export function compiledProgram(script: string, directory = "build/programs"): Promise<string> {
  const known = programs.get(script) ?? compile(script, directory);
  programs.set(script, known);
  return known;
}

async function compile(script: string, directory: string): Promise<string> {
  const result = await build({
    entryPoints: [script],
    bundle: true,
    packages: "external",
    format: "esm",
    platform: "node",
    target: "node20",
    plugins: [ownPlaces],
    write: false,
    logLevel: "warning",
  });
  await mkdir(directory, { recursive: true });
  const file = resolve(directory, `${relative(".", script).replaceAll(/\W+/g, "-")}.js`);
  // Other test files may be running it.
  const written = `${file}.${process.pid}-${performance.now()}`;
  await writeFile(written, result.outputFiles[0]?.text ?? "");
  await rename(written, file);
  return file;
}

/** Each module knows the place of its source still, beside which it reads files. */
const ownPlaces: Plugin = {
  name: "own-places",
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      return { loader: "ts", contents: text.replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href)) };
    });
  },
};
