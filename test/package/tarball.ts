import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { command } from "./command.js";
import { exportedPaths, type Manifest } from "./manifest.js";
import type { Done } from "./report.js";

export interface Tarball {
  readonly path: string;
  /** The files in it, sorted. */
  readonly files: readonly string[];
}

/** Packs the repository, built afresh, as `npm publish` would. */
export async function pack(directory: string): Promise<Done<Tarball>> {
  await command("npm", ["pack", "--silent", "--pack-destination", directory]);
  const [name, ...others] = (await readdir(directory)).filter((file) => file.endsWith(".tgz"));
  if (name === undefined || others.length > 0) throw new Error(`Expected one tarball in ${directory}.`);
  const path = join(directory, name);
  const { output } = await command("tar", ["--list", "--gzip", "--file", path]);
  const files = output
    .trim()
    .split("\n")
    .map((file) => file.replace(/^package\//, ""))
    .sort();
  return { detail: `${name}, ${files.length} files`, value: { path, files } };
}

/** Whether what belongs in the tarball is in it, and nothing else. */
export async function checkFiles({ files }: Tarball, manifest: Manifest): Promise<string> {
  const exported = exportedPaths(manifest).flatMap(({ targets }) => targets);
  const expected = new Set([...documents, ...exported, ...programs(manifest)]);
  const missing = [...expected].filter((file) => !files.includes(file));
  // The chunks that the bundler splits off belong to the modules that import them.
  const chunks = files.filter((file) => /^dist\/src\/chunks\/[\w-]+\.js$/.test(file));
  const isModule = (file: string) => !chunks.includes(file) && !programs(manifest).includes(file);
  const modules = files.filter((file) => isModule(file) && /^dist\/[\w/.-]+\.(?:js|d\.ts)$/.test(file));
  const half = modules.filter((file) => !modules.includes(twinOf(file)));
  const foreign = files.filter(
    (file) => !expected.has(file) && !modules.includes(file) && !chunks.includes(file) && !isLicence(file),
  );
  const development = files.filter((file) => /(?:^|\/)(?:test|bench|sandbox|examples|scripts)\//.test(file));
  const faults = { missing, "a module without types, or types without a module": half, foreign, development };
  const found = Object.entries(faults).filter(([, list]) => list.length > 0);
  if (found.length > 0) throw new Error(found.map(([fault, list]) => `${fault}: ${list.join(", ")}`).join("\n"));
  return `${modules.length / 2} modules with their types, ${files.length - modules.length} other files`;
}

/** What is run and not imported, so that it has no types: the programs, and what they load once they know that they can. */
function programs({ bin }: Manifest): string[] {
  return [...Object.values(bin), "dist/build/build.js"];
}

/** What npm and people look for in every package. */
const documents = ["package.json", "README.md", "LICENSE", "CHANGELOG.md"];

function twinOf(file: string): string {
  return file.endsWith(".d.ts") ? file.replace(/\.d\.ts$/, ".js") : file.replace(/\.js$/, ".d.ts");
}

/** The licences of what is bundled into a module lie beside it. */
function isLicence(file: string): boolean {
  return /^dist\/[\w/-]+\/LICENSES?(?:\.\w+)?$/.test(file);
}
