import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { insert, readGuide } from "../support/contributing.js";
import { linkedRepository } from "../support/linked-repository.js";
import { type Finished, runIn } from "../support/run.js";

test("whoever follows docs/emitters.md has one more generated file, by one file and one line", async () => {
  const directory = await linkedRepository(["scripts", "examples"]);
  const { blocks, commands } = await readGuide("docs/emitters.md", "Adding an emitter");
  const ofEmitters = blocks.filter(({ file }) => file !== "try.ts");
  expect(ofEmitters.map(({ file }) => file)).toEqual(["examples/zod-schemas.ts", "scripts/emit/emitters.ts"]);
  expect(ofEmitters[1]?.code.trim().split("\n")).toHaveLength(1);
  for (const block of blocks) {
    const file = join(directory, block.file);
    await writeFile(file, insert(block, await readFile(file, "utf8").catch(() => "")));
  }

  const ran: [string, Finished][] = [];
  for (const line of commands) ran.push([line, await runIn(directory, line)]);
  expect(ran.filter(([, { code }]) => code !== 0)).toEqual([]);
  const promised = /tsx try\.ts +# (.*)/.exec(await readFile("docs/emitters.md", "utf8"))?.[1];
  expect(ran.at(-1)?.[1].output.trim().split("\n").join(", ")).toBe(promised);

  const generated = await readFile(join(directory, "build/s3/zod.js"), "utf8");
  expect(generated).toMatch(/^\/\*\*\n \* Generated from s3\.yaml\. Do not edit/);
  expect(ran[0]?.[1].output).toMatch(/: \d+ files, /);
});
