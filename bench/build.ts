import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { build } from "esbuild";
import { generate } from "../scripts/build/generate.js";
import { writeModules } from "../scripts/build/write-output.js";
import { compileContract } from "../scripts/compile/compile-contract.js";
import { loadContract } from "../scripts/load/load-contract.js";
import { type BuiltContract, builtContracts, tablesFile } from "./built-tables.js";
import { benchContract } from "./contract.js";
import { generateClients } from "./large/generate-clients.js";
import { installGithub } from "./large/github.js";
import { outputFile } from "./output.js";
import { ajvCode } from "./peers/ajv.js";
import { largeSections, type SectionName, sectionNames } from "./sections.js";

/**
 * Builds the bench's own contract, the tables of others, a validator to compare with, and the bench's programs to plain JavaScript, for Node
 * to run as an importer's program: what is measured is the package as it was built, and no loader stands between.
 *
 * @param sections that are to be measured: clients of the large contract are generated where one of them needs these
 */
export async function buildBench(sections: readonly SectionName[]): Promise<void> {
  await rm(outputFile(), { recursive: true, force: true });
  await mkdir(outputFile(), { recursive: true });
  const contract = await benchContract();
  await writeFile(contractFiles.bench, JSON.stringify(contract));
  await writeFile(outputFile("ajv.cjs"), ajvCode(contract, "WebcamBooking"));
  await Promise.all([buildModules(), ...builtContracts.map(buildTables), buildPrograms()]);
  const isLarge = sections.some((section) => largeSections.includes(section));
  if (isLarge || sections.includes("build")) await installGithub();
  if (isLarge) await generateClients();
}

/** Where each contract is stated. */
const contractFiles: Readonly<Record<BuiltContract, string>> = {
  bench: outputFile("contract.json"),
  s3: "test/contracts/s3.yaml",
  "azure-blobs": "test/contracts/azure-blobs.yaml",
};

async function buildModules(): Promise<void> {
  const modules = await generate({ contract: contractFiles.bench, runtime: "adultwork-webcam/runtime", modules: "js" });
  await writeModules(outputFile("contract"), modules, { stale: [...modules.keys()], surplus: [] });
}

async function buildTables(name: BuiltContract): Promise<void> {
  const { contract } = compileContract(await loadContract(contractFiles[name]));
  await mkdir(dirname(tablesFile(name)), { recursive: true });
  await writeFile(tablesFile(name), JSON.stringify(contract));
}

async function buildPrograms(): Promise<void> {
  await build({
    entryPoints: [
      ...sectionNames.map((name) => `bench/sections/${name}.ts`),
      "bench/decode-once.ts",
      "bench/decode-first.ts",
    ],
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
