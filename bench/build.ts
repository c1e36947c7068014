import { mkdir, rm, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";
import { generate } from "../scripts/generate.js";
import { writeModules } from "../scripts/write-output.js";
import { benchContract } from "./contract.js";
import { outputFile } from "./output.js";
import { sectionNames } from "./sections.js";

/**
 * Builds the bench's own contract, and its programs to plain JavaScript, for Node to run as an importer's program: what is measured is the
 * package in dist/, and no loader stands between.
 */
export async function buildBench(): Promise<void> {
  await rm(outputFile(), { recursive: true, force: true });
  await mkdir(outputFile(), { recursive: true });
  await Promise.all([buildContract(), buildPrograms()]);
}

/** The package's own modules are imported from dist/, as it was built, and are no part of the bundle. */
const builtPackage: Plugin = {
  name: "built-package",
  setup({ onResolve }) {
    onResolve({ filter: /\/dist\// }, ({ path, resolveDir }) => ({
      path: pathToFileURL(resolve(resolveDir, path)).href,
      external: true,
    }));
  },
};

async function buildContract(): Promise<void> {
  const contract = outputFile("contract.json");
  await writeFile(contract, JSON.stringify(await benchContract()));
  const modules = await generate({ contract, runtime: "adultwork-webcam/runtime", modules: "js" });
  await writeModules(outputFile("contract"), modules, { stale: [...modules.keys()], surplus: [] });
}

async function buildPrograms(): Promise<void> {
  await build({
    entryPoints: [...sectionNames.map((name) => `bench/sections/${name}.ts`), "bench/decode-once.ts"],
    outdir: outputFile(),
    outbase: "bench",
    bundle: true,
    packages: "external",
    plugins: [builtPackage],
    format: "esm",
    platform: "node",
    target: "node20",
    logLevel: "warning",
  });
}
