import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { command } from "./command.js";
import { exportedPaths, type Manifest } from "./manifest.js";
import type { Done } from "./report.js";
import type { Tarball } from "./tarball.js";

const consumer = fileURLToPath(new URL("consumer", import.meta.url));
const samples = new URL("../page/", import.meta.url);

/** Makes an empty project, installs the tarball in it, and puts the consumer's programs beside it. */
export async function installInEmptyProject(tarball: Tarball, parent: string): Promise<Done<string>> {
  const directory = join(parent, "project");
  await mkdir(directory);
  await writeFile(join(directory, "package.json"), '{ "name": "consumer", "private": true, "type": "module" }\n');
  await install(directory, tarball.path);
  await copyConsumer(directory);
  const installed = (await readdir(join(directory, "node_modules"))).filter((name) => !name.startsWith("."));
  return { detail: `node_modules has ${installed.length} entries`, value: directory };
}

/** Runs `npm install` in a project, as anybody does: what npm refuses, it refuses here. */
export async function install(directory: string, ...parameters: readonly string[]): Promise<void> {
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error", "--prefer-offline"];
  await command("npm", ["install", ...quiet, ...parameters], { directory });
}

/** Puts the consumer's programs into a project, and the page's samples beside them. */
export async function copyConsumer(directory: string): Promise<void> {
  await cp(consumer, directory, { recursive: true });
  const [json, xml] = await Promise.all(["json", "xml"].map(readSample));
  await writeFile(
    join(directory, "samples.js"),
    `export const json = ${JSON.stringify(json)};\nexport const xml = ${JSON.stringify(xml)};\n`,
  );
}

/** The page's sample of an answer. */
export function readSample(format: string): Promise<string> {
  return readFile(new URL(`response.${format}`, samples), "utf8");
}

/** Whether everything that `exports` names can be had from the project: modules by import, data files by their place. */
export async function checkExports(project: string, manifest: Manifest): Promise<string> {
  const exported = exportedPaths(manifest);
  const program = `
    import { readFileSync } from "node:fs";
    import { fileURLToPath } from "node:url";
    for (const { specifier, isData } of ${JSON.stringify(exported)}) {
      const found = isData
        ? readFileSync(fileURLToPath(import.meta.resolve(specifier)), "utf8")
        : Object.keys(await import(specifier));
      if (found.length === 0) throw new Error(specifier + " is empty");
    }`;
  await writeFile(join(project, "exports.js"), program);
  const { errors } = await command(process.execPath, ["exports.js"], { directory: project });
  if (errors !== "") throw new Error(errors);
  return exported.map(({ subpath }) => subpath).join(" ");
}
