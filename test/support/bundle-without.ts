import { mkdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { build } from "esbuild";
import { expect } from "vitest";
import { type Finished, runNode } from "./run.js";

/**
 * Runs a program as an application is bundled, and as a browser that has lost its connection finds it: without a part that it loads late.
 *
 * @param directory where the program is written, and from where it finds what it imports
 * @param chunk with what the name of the part's file begins
 */
export async function runWithout(chunk: string, directory: string, program: string): Promise<Finished> {
  const source = join(directory, "program.js");
  const bundle = join(directory, "bundle");
  await writeFile(source, program);
  const { outputFiles } = await build({
    ...{ entryPoints: [source], outdir: bundle, write: false },
    ...{ bundle: true, splitting: true, format: "esm", platform: "node" },
  });
  const kept = outputFiles.filter(({ path }) => !basename(path).startsWith(chunk));
  expect(kept.length).toBeLessThan(outputFiles.length);
  await mkdir(bundle);
  for (const { path, contents } of kept) await writeFile(path, contents);
  return runNode(join(bundle, "program.js"));
}
