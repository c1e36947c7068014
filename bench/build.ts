import { mkdir, rm, writeFile } from "node:fs/promises";
import { build } from "esbuild";
import { generate } from "../scripts/build/generate.js";
import { writeModules } from "../scripts/build/write-output.js";
import { compileContract } from "../scripts/compile/compile-contract.js";
import { loadContract } from "../scripts/load/load-contract.js";
import { benchContract } from "./contract.js";
import { generateClients } from "./large/generate-clients.js";
import { installGithub } from "./large/github.js";
import { outputFile } from "./output.js";
import { largeSections, type SectionName, sectionNames } from "./sections.js";

/**
 * Builds the bench's own contract, and its programs to plain JavaScript, for Node to run as an importer's program: what is measured is the
 * package as it was built, and no loader stands between.
 *
 * @param sections that are to be measured: clients of the large contract are generated where one of them needs these
 */
export async function buildBench(sections: readonly SectionName[]): Promise<void> {
  await rm(outputFile(), { recursive: true, force: true });
  await mkdir(outputFile(), { recursive: true });
  await Promise.all([buildContract(), buildPrograms()]);
  const isLarge = sections.some((section) => largeSections.includes(section));
  if (isLarge || sections.includes("build")) await installGithub();
  if (isLarge) await generateClients();
}

async function buildContract(): Promise<void> {
  const contract = outputFile("contract.json");
  await writeFile(contract, JSON.stringify(await benchContract()));
  const modules = await generate({ contract, runtime: "adultwork-webcam/runtime", modules: "js" });
  await writeFile(outputFile("tables.json"), JSON.stringify(compileContract(await loadContract(contract)).contract));
  await writeModules(outputFile("contract"), modules, { stale: [...modules.keys()], surplus: [] });
}

async function buildPrograms(): Promise<void> {
  await build({
    entryPoints: [...sectionNames.map((name) => `bench/sections/${name}.ts`), "bench/decode-once.ts"],
    outdir: outputFile(),
    outbase: "bench",
    bundle: true,
    packages: "external",
    format: "esm",
    platform: "node",
    target: "node20",
    logLevel: "warning",
  });
}
