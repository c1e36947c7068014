import { execFile } from "node:child_process";
import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { describe, expect, onTestFinished, test } from "vitest";

type Plan = readonly (readonly string[])[];
const { floors }: { floors: Readonly<Record<string, Plan>> } = await import(resolve(".dependency-cruiser.mjs"));

describe.each(Object.entries(floors))("%s/", (folder, plan) => {
  test("has the rooms that the floors name, and no other", async () => {
    const entries = await readdir(folder, { withFileTypes: true });
    const found = entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
    expect(found.sort()).toEqual([...plan.flat()].sort());
  });

  test("is told in CONTRIBUTING.md, room by room, from the top floor down", async () => {
    const [, table = ""] = (await readFile("CONTRIBUTING.md", "utf8")).split(`| floor | \`${folder}/\``);
    const [rows = ""] = table.split("\n\n");
    const told = [...rows.matchAll(/^\| (\d+) +\| `([^`]+)` +\| \S/gm)].map(([, floor, room]) => [Number(floor), room]);
    expect(told).toEqual(plan.flatMap((rooms, below) => rooms.map((room) => [below + 1, room])).sort(fromTheTop));
  });
});

test("an import up, across, in a circle, into the build or of a file without a room fails the lint, one of types too", async () => {
  const house = {
    "src/contract/up.ts": "../client/high.js",
    "src/json/across.ts": "../xml/load.js",
    "src/client/circle.ts": "./high.js",
    "src/client/high.ts": "./circle.js",
    "src/request/into-the-build.ts": "../../scripts/program.js",
    "src/response/without-a-room.ts": "../lazy.js",
    "src/xml/reader/up.ts": "../forms/high.js",
  };
  const lower = { "src/client/down.ts": "../json/across.js", "src/xml/load.ts": "./decode/low.js" };
  const found = await faultsOf({ ...house, ...lower });
  expect(found.sort()).toEqual([
    "circle: src/client/circle.ts",
    "no room of src/: src/response/without-a-room.ts",
    "src/contract/: src/contract/up.ts",
    "src/json/: src/json/across.ts",
    "src/xml/reader/: src/xml/reader/up.ts",
    "the build in the runtime: src/request/into-the-build.ts",
  ]);
  expect(await faultsOf(lower)).toEqual([]);
});

function fromTheTop([one]: readonly unknown[], [other]: readonly unknown[]): number {
  return Number(other) - Number(one);
}

/** What the check of imports finds in files of which each imports a type of another, each fault as its rule and the importing file. */
async function faultsOf(imports: Readonly<Record<string, string>>): Promise<string[]> {
  const directory = await mkdtemp(join(tmpdir(), "house-"));
  onTestFinished(() => rm(directory, { recursive: true }));
  await writeFile(join(directory, "tsconfig.json"), "{}");
  for (const [file, specifier] of Object.entries(imports)) {
    const imported = join(dirname(file), specifier).replace(".js", ".ts");
    for (const one of [file, imported]) await mkdir(dirname(join(directory, one)), { recursive: true });
    await appendFile(join(directory, imported), "");
    await appendFile(join(directory, file), `export type * from "${specifier}";\n`);
  }
  const command = resolve("node_modules/.bin/depcruise");
  const args = ["--config", resolve(".dependency-cruiser.mjs"), "src"];
  const output = await promisify(execFile)(command, args, { cwd: directory }).then(
    ({ stdout }) => stdout,
    ({ stdout }: { stdout: string }) => stdout,
  );
  return [...output.matchAll(/^ +error (.+?: \S+)/gm)].map(([, fault]) => fault ?? "");
}
