import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { generate } from "../../scripts/build/generate.js";
import type { Formats, Int64 } from "../../scripts/model/choices.js";

/** A directory inside the repository that git ignores, removed when the test ends. Generated modules find the runtime from it. */
export async function temporaryDirectory(): Promise<string> {
  await mkdir("build", { recursive: true });
  const directory = await mkdtemp(join("build", "test-"));
  onTestFinished(() => rm(directory, { recursive: true }));
  return directory;
}

/** Writes a contract as JSON, and generates its modules in memory. */
export async function generateFrom(contract: unknown): Promise<ReadonlyMap<string, string>> {
  return generateIn(await temporaryDirectory(), contract, "ts");
}

/** Builds a contract into a directory, and imports what came out. */
export async function buildAndImport(contract: unknown, int64: Int64 = "number", formats: Formats = "standards") {
  const directory = await temporaryDirectory();
  const modules = await generateIn(directory, contract, "js", { int64, formats });
  for (const [name, text] of modules) await writeFile(join(directory, name), text);
  return { directory, modules, entry: await import(/* @vite-ignore */ `${process.cwd()}/${directory}/index.js`) };
}

/** Writes a contract as JSON. */
export async function contractFile(contract: unknown): Promise<string> {
  return contractFileIn(await temporaryDirectory(), contract);
}

async function contractFileIn(directory: string, contract: unknown): Promise<string> {
  const file = join(directory, "contract.json");
  await writeFile(file, JSON.stringify(contract, null, 2));
  return file;
}

async function generateIn(
  directory: string,
  contract: unknown,
  modules: "ts" | "js",
  options: { readonly int64?: Int64; readonly formats?: Formats } = {},
) {
  return generate({
    contract: await contractFileIn(directory, contract),
    runtime: "adultwork-webcam/runtime",
    modules,
    ...options,
  });
}
