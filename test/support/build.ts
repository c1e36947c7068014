import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { generate } from "../../scripts/build/generate.js";
import { type EmitterName, emitterNames } from "../../scripts/emit/emitters.js";
import type { Formats, Int64 } from "../../scripts/model/choices.js";

/** A directory inside the repository that git ignores, removed when the test ends. Generated modules find the runtime from it. */
export async function temporaryDirectory(): Promise<string> {
  await mkdir("build", { recursive: true });
  const directory = await mkdtemp(join("build", "test-"));
  onTestFinished(() => rm(directory, { recursive: true }));
  return directory;
}

/** All that the build can generate, as `--emit` names it. */
export const everything = emitterNames.join(",");

/** Writes a contract as JSON, and generates in memory: types and client, unless others are asked for. */
export async function generateFrom(
  contract: unknown,
  ...emit: readonly EmitterName[]
): Promise<ReadonlyMap<string, string>> {
  return generateIn(await temporaryDirectory(), contract, "ts", emit.length === 0 ? {} : { emit });
}

/** Builds a contract into a directory, and imports what came out. */
export async function buildAndImport(
  contract: unknown,
  int64: Int64 = "number",
  formats: Formats = "standards",
  emit: readonly EmitterName[] = ["types", "client"],
) {
  const directory = await temporaryDirectory();
  const modules = await generateIn(directory, contract, "ts", { int64, formats, emit });
  for (const [name, text] of modules) await writeFile(join(directory, name), text);
  const from = (module: string) => import(/* @vite-ignore */ `${process.cwd()}/${directory}/${module}.ts`);
  // It is loaded late otherwise, maybe by a test that comes after this one.
  if (modules.has("schemas.xml.ts")) await from("schemas.xml");
  return { directory, modules, entry: await from("index") };
}

/** Writes a contract as JSON. */
export async function contractFile(contract: unknown): Promise<string> {
  return contractFileIn(await temporaryDirectory(), contract);
}

/** Builds all that can be built of a contract into a directory of that name, and gives the modules that a compiler is to read. */
export async function buildInto(
  directory: string,
  name: string,
  contract: unknown,
  runtime = "adultwork-webcam/runtime",
  language: "ts" | "js" = "ts",
): Promise<string[]> {
  const to = join(directory, name);
  await mkdir(to);
  const modules = await generateIn(to, contract, language, { emit: emitterNames, runtime });
  for (const [module, text] of modules) {
    await mkdir(dirname(join(to, module)), { recursive: true });
    await writeFile(join(to, module), text);
  }
  return [...modules.keys()].filter((module) => module.endsWith(".ts")).map((module) => join(to, module));
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
  options: {
    readonly runtime?: string;
    readonly int64?: Int64;
    readonly formats?: Formats;
    readonly emit?: readonly EmitterName[];
  } = {},
) {
  return generate({
    contract: await contractFileIn(directory, contract),
    runtime: "adultwork-webcam/runtime",
    modules,
    ...options,
  });
}
