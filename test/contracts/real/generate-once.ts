import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import openapiTypescript, { astToString } from "openapi-typescript";
import { generate } from "../../../scripts/build/generate.js";
import { emitterNames, loadEmitters } from "../../../scripts/emit/emitters.js";
import { ContractFault, type PlacedProblem } from "../../../scripts/report/problems.js";

/**
 * A process that generates once, and prints how long that took: with our build, or with openapi-typescript alone. Nothing has run in it
 * before, so that neither finds anything warm.
 */
export interface Generated {
  /** From the file's name to the modules' text, without the start of the process. */
  readonly milliseconds: number;
  readonly problems: readonly PlacedProblem[];
}

const [generator = "", file = "", directory = ""] = process.argv.slice(2);
process.stdout.write(JSON.stringify(generator === "build" ? await build() : await openapiTypescriptAlone()));

async function build(): Promise<Generated> {
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { recursive: true });
  await loadEmitters(emitterNames);
  const started = performance.now();
  try {
    const modules = await generate({
      contract: file,
      runtime: "adultwork-webcam/runtime",
      modules: "js",
      emit: emitterNames,
    });
    const milliseconds = performance.now() - started;
    for (const [name, text] of modules) await writeFile(join(directory, name), text);
    return { milliseconds, problems: [] };
  } catch (error) {
    if (!(error instanceof ContractFault)) throw error;
    return { milliseconds: performance.now() - started, problems: error.problems };
  }
}

async function openapiTypescriptAlone(): Promise<Generated> {
  const started = performance.now();
  astToString(await openapiTypescript(pathToFileURL(file), { silent: true }));
  return { milliseconds: performance.now() - started, problems: [] };
}
