import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { packageDirectory } from "../../command/package-manifest.js";

/** A file of the runtime, to be copied: its text, and what it imports, now or later. */
export interface RuntimeFile {
  readonly text: string;
  readonly imports: readonly string[];
  /** What it hands on, where it does nothing else. */
  readonly reexports?: readonly Reexport[];
}

/** A name that a module hands on from another. */
export interface Reexport {
  readonly name: string;
  readonly isType: boolean;
  readonly from: string;
}

/** Each module of the runtime by its path there, as TypeScript, as JavaScript and as declarations. */
export type RuntimeFiles = Readonly<Record<string, RuntimeFile>>;

/** Where the package has them, in one file: it is made of `src/` when the package is built. */
export const runtimeFilesPath = "dist/runtime.json";

/** @throws Error where the package is not built */
export async function readRuntimeFiles(): Promise<RuntimeFiles> {
  return JSON.parse(await readFile(join(packageDirectory(), runtimeFilesPath), "utf8"));
}

/** The notice of the licence that the runtime is under, and the whole of it. */
export async function readLicence(): Promise<{ readonly notice: string; readonly text: string }> {
  const text = await readFile(join(packageDirectory(), "LICENSE"), "utf8");
  const [notice] = /^Copyright .*$/m.exec(text) ?? [];
  if (notice === undefined) throw new Error("LICENSE does not say whose the copyright is.");
  return { notice, text };
}
