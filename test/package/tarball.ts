import { mkdir, readdir, readFile, stat } from "node:fs/promises";
import { join, relative } from "node:path";
import { runtimeFilesPath } from "../../scripts/build/runtime/runtime-files.js";
import { command } from "./command.js";
import { exportedPaths, type Manifest } from "./manifest.js";
import { reachable } from "./reachable.js";
import type { Done } from "./report.js";

/** The most that an install may fetch and put on a disk. What is measured, rounded up: a change that needs more says so here. */
const budgets = { packed: 1_300_000, unpacked: 5_600_000, files: 284 };

export interface Tarball {
  readonly path: string;
  /** What it holds, unpacked. */
  readonly contents: string;
  /** The files in it, sorted. */
  readonly files: readonly string[];
}

/** Packs the repository, built afresh, as `npm publish` would. */
export async function pack(directory: string): Promise<Done<Tarball>> {
  await command("npm", ["pack", "--silent", "--pack-destination", directory]);
  const [name, ...others] = (await readdir(directory)).filter((file) => file.endsWith(".tgz"));
  if (name === undefined || others.length > 0) throw new Error(`Expected one tarball in ${directory}.`);
  const path = join(directory, name);
  const unpacked = join(directory, "unpacked");
  await mkdir(unpacked);
  await command("tar", ["--extract", "--gzip", "--file", path, "--directory", unpacked]);
  const contents = join(unpacked, "package");
  const entries = await readdir(contents, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return { detail: name, value: { path, contents, files: files.map((file) => relative(contents, file)).sort() } };
}

/** @throws Error when the tarball weighs more than it may */
export async function checkWeight({ path, contents, files }: Tarball): Promise<string> {
  const sizes = await Promise.all([path, ...files.map((file) => join(contents, file))].map((file) => stat(file)));
  const [packed = 0, ...each] = sizes.map(({ size }) => size);
  const unpacked = each.reduce((sum, size) => sum + size);
  const figures =
    `${packed} bytes (at most ${budgets.packed}), ${unpacked} unpacked (at most ${budgets.unpacked}), ` +
    `${files.length} files (at most ${budgets.files})`;
  if (packed > budgets.packed || unpacked > budgets.unpacked || files.length > budgets.files) throw new Error(figures);
  return figures;
}

/** Whether the tarball has what `exports` and `bin` lead to, with what that imports, and nothing else. */
export async function checkFiles({ contents, files }: Tarball, manifest: Manifest): Promise<string> {
  const exported = exportedPaths(manifest).flatMap(({ targets }) => targets);
  const reached = await reachable([...exported, ...Object.values(manifest.bin)], contents);
  const expected = new Set([...documents, ...reached]);
  const missing = [...expected].filter((file) => !files.includes(file));
  const foreign = files.filter((file) => !expected.has(file));
  const faults = { missing, "that no export and no program leads to": foreign };
  const found = Object.entries(faults).filter(([, list]) => list.length > 0);
  if (found.length > 0) throw new Error(found.map(([fault, list]) => `${fault}: ${list.join(", ")}`).join("\n"));
  return `${documents.length} documents, and ${reached.size} files that exports and programs lead to`;
}

/** What npm and people look for in every package, the licences of what is bundled, and what the build copies. */
const documents = ["package.json", "README.md", "LICENSE", "CHANGELOG.md", "dist/LICENSES.txt", runtimeFilesPath];

/** The text of a file of the tarball. */
export function readPacked({ contents }: Tarball, file: string): Promise<string> {
  return readFile(join(contents, file), "utf8");
}
