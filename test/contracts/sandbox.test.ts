import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { generate } from "../../scripts/build/generate.js";
import { compiledContract } from "../../scripts/sandbox/compiled.js";
import { askSandbox } from "../support/ask-sandbox.js";
import { temporaryDirectory } from "../support/build.js";

test.each([
  ["openapi.yaml", 2],
  ["test/contracts/s3.yaml", 2],
  ["test/contracts/atom.yaml", 1],
  ["test/contracts/azure-blobs.yaml", 1],
  ["test/contracts/datacontract.yaml", 6],
  ["test/contracts/sitemap.yaml", 2],
])("the client of %s takes what the sandbox answers, of every operation and in every format", async (file, answers) => {
  const directory = await temporaryDirectory();
  const modules = await generate({ contract: file, runtime: "adultwork-webcam/runtime", modules: "ts" });
  for (const [name, text] of modules) await writeFile(join(directory, name), text);
  const { createClient } = await import(/* @vite-ignore */ `${process.cwd()}/${directory}/index.ts`);
  const { taken, faults } = await askSandbox(await compiledContract(file), createClient);
  expect(faults).toEqual([]);
  expect(taken).toBe(answers);
});
