import promises, { link, lstat, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { findStaleFiles } from "../../scripts/build/output.js";
import { writeModules } from "../../scripts/build/write-output.js";
import { everything, temporaryDirectory } from "../support/build.js";
import { buildWith } from "../support/build-command.js";
import { compiledProgram } from "../support/compiled-program.js";
import { runIn } from "../support/run.js";
import { answeredWith, smallContract } from "../support/small-contract.js";

const runtime = ["--runtime", "adultwork-webcam/runtime"];
const realRename = promises.rename;
const schema = { type: "string" };
const contract = smallContract({ "/a": { get: answeredWith({ "200": { "application/json": { schema } } }) } });

/** A directory with a contract, `contract.json`, to be built into `out` in it. */
async function project(document: object = contract) {
  const directory = await temporaryDirectory();
  const file = join(directory, "contract.json");
  const out = join(directory, "out");
  await writeFile(file, JSON.stringify(document));
  const build = (...others: string[]) =>
    buildWith("--contract", file, "--out", out, "--emit", everything, "--modules", "ts", ...runtime, ...others);
  return { directory, file, out, build };
}

/** What a directory holds, links by what they lead to. */
async function contentsOf(directory: string): Promise<Record<string, string>> {
  const names = await readdir(directory);
  const texts = names.map(async (name) => [name, await readFile(join(directory, name), "utf8")] as const);
  return Object.fromEntries(await Promise.all(texts));
}

describe("a file that no build wrote is not overwritten", () => {
  const own: Record<string, string> = {
    "index.ts": "export const mine = 1;\n",
    "operations.ts": "// Generated from a.proto. DO NOT EDIT.\n",
    "schema.ts": "",
    "openapi.json": JSON.stringify({ openapi: "3.1.0", info: { title: "Mine", version: "1" } }),
    "postman_collection.json": '{ "info": { "name": "Mine" } }',
    "requests.http": "GET https://mine.example\n",
  };

  test("it is named, with exit code 1, and all is as it was; --force overwrites it", async () => {
    const { out, build } = await project();
    await mkdir(out);
    for (const [name, text] of Object.entries(own)) await writeFile(join(out, name), text);
    const { code, errors } = await build();
    expect(code).toBe(1);
    for (const name of Object.keys(own)) expect(errors).toContain(join(out, name));
    expect(errors).toMatch(/^No build wrote .*--force\. Nothing was written\.\n$/);
    expect(await contentsOf(out)).toEqual(own);

    const check = await build("--check");
    expect({ code: check.code, errors: check.errors }).toEqual({
      code: 1,
      errors: expect.stringContaining("No build wrote"),
    });

    expect((await build("--force")).code).toBe(0);
    expect((await build()).output).toMatch(/ \d+ files, 0 changed,/);
  }, 60_000);

  test("a link is none that a build writes: --force replaces it, and leaves what it leads to", async () => {
    const { directory, out, build } = await project();
    await mkdir(out);
    const elsewhere = join(directory, "elsewhere.ts");
    await writeFile(elsewhere, "// Generated from x. Do not edit: change the contract and build again.\n");
    await symlink("../elsewhere.ts", join(out, "index.ts"));
    await symlink("nowhere", join(out, "schema.ts"));
    const before = await readFile(elsewhere, "utf8");
    const { code, errors } = await build();
    expect({ code, errors }).toEqual({ code: 1, errors: expect.stringContaining(join(out, "index.ts")) });
    expect(errors).toContain(join(out, "schema.ts"));
    expect((await build("--force")).code).toBe(0);
    expect(await readFile(elsewhere, "utf8")).toBe(before);
    expect((await lstat(join(out, "index.ts"))).isFile()).toBe(true);
  }, 60_000);

  test("what a build wrote is: each of its files, openapi.json too, when the contract has changed", async () => {
    const { file, out, build } = await project();
    expect((await build("--modules", "js")).code).toBe(0);
    const changed = { ...contract, info: { title: "Another \u2028 </script>", version: "2" }, "x-a": "b" };
    await writeFile(file, JSON.stringify(changed));
    expect(await build("--modules", "js")).toMatchObject({ code: 0, errors: "" });
    expect(JSON.parse(await readFile(join(out, "openapi.json"), "utf8"))).toEqual(changed);
    await writeFile(file, JSON.stringify(contract));
    expect(await build("--modules", "js")).toMatchObject({ code: 0, errors: "" });
  }, 60_000);
});

describe("a file of the contract is never overwritten, not even with --force", () => {
  /** The contract refers to `out/openapi.json` by some way. */
  async function referring(reference: string) {
    const made = await project(
      smallContract({
        "/a": { get: answeredWith({ "200": { "application/json": { schema: { $ref: reference } } } }) },
      }),
    );
    await mkdir(made.out);
    await writeFile(join(made.out, "openapi.json"), JSON.stringify(schema));
    return made;
  }

  test.each([
    ["named by its path", "out/openapi.json", async () => {}],
    [
      "reached by a link to it",
      "link.json",
      (directory: string) => symlink("out/openapi.json", join(directory, "link.json")),
    ],
    [
      "reached by a link to its directory",
      "there/openapi.json",
      (directory: string) => symlink("out", join(directory, "there")),
    ],
    [
      "of another name too",
      "hard.json",
      (directory: string) => link(join(directory, "out/openapi.json"), join(directory, "hard.json")),
    ],
    [
      "reached by a link in its place",
      "part.json",
      async (directory: string) => {
        await rename(join(directory, "out/openapi.json"), join(directory, "part.json"));
        await symlink("../part.json", join(directory, "out/openapi.json"));
      },
    ],
  ])(
    "%s",
    async (_, reference, arrange) => {
      const { directory, out, build } = await referring(reference);
      await arrange(directory);
      for (const force of [[], ["--force"]]) {
        const { code, errors } = await build(...force);
        expect(code).toBe(1);
        expect(errors).toBe(
          `${join(out, "openapi.json")} is a file of the contract, and the build would write over it: choose another --out. Nothing was written.\n`,
        );
        expect(await contentsOf(out)).toEqual({ "openapi.json": JSON.stringify(schema) });
      }
    },
    60_000,
  );

  test("the contract itself, in a directory that --out names by a link: exit code 2", async () => {
    const { directory, file } = await project();
    const text = await readFile(file, "utf8");
    await rename(file, join(directory, "openapi.json"));
    await symlink(".", join(directory, "there"));
    const { code, errors } = await buildWith(
      "--contract",
      join(directory, "openapi.json"),
      "--out",
      join(directory, "there"),
      ...["--force", "--emit", "openapi"],
    );
    expect({ code, errors }).toEqual({ code: 2, errors: expect.stringMatching(/^--out would overwrite the contract/) });
    expect(await readFile(join(directory, "openapi.json"), "utf8")).toBe(text);
  }, 60_000);
});

describe("the build writes all, or leaves what was there and says so in one line, with exit code 1", () => {
  test("--out is a file, or is inside one", async () => {
    const { out, file, build } = await project();
    await writeFile(out, "mine");
    expect(await build()).toEqual({ code: 1, output: "", errors: `${out} is no directory. Nothing was written.\n` });
    expect(await readFile(out, "utf8")).toBe("mine");
    const inside = await buildWith("--contract", file, "--out", join(out, "a/b"));
    expect(inside).toEqual({
      code: 1,
      output: "",
      errors: expect.stringMatching(/^.* cannot be written: ENOTDIR.*\n$/),
    });
  }, 60_000);

  test("a directory stands in a file's place", async () => {
    const { out, build } = await project();
    await mkdir(join(out, "index.ts"), { recursive: true });
    const { code, errors } = await build("--force");
    expect({ code, lines: errors.split("\n").length }).toEqual({ code: 1, lines: 2 });
    expect(errors).toMatch(/cannot be written: .* Nothing was written\.\n$/);
    expect(await readdir(out)).toEqual(["index.ts"]);
  }, 60_000);

  test("no room is left while it writes", async () => {
    const { directory, file, out, build } = await project();
    expect((await build()).code).toBe(0);
    const before = await contentsOf(out);
    await writeFile(
      file,
      JSON.stringify({ ...contract, info: { title: "A", version: "1", description: "a".repeat(400_000) } }),
    );
    // A limit of a file's size ends a write as a full disk does, with no file system of its own.
    const program = await compiledProgram("scripts/program.ts");
    const line = `ulimit -f 200; ${process.execPath} ${program} build --contract ${file} --out ${out} --emit ${everything} --modules ts ${runtime.join(" ")}`;
    const { code, errors } = await runIn(".", line);
    expect({ code, lines: errors.split("\n").length }).toEqual({ code: 1, lines: 2 });
    expect(errors).toMatch(/cannot be written: EFBIG.* Nothing was written\.\n$/);
    expect(await contentsOf(out)).toEqual(before);
    const anew = await runIn(".", line.replace(out, join(directory, "new/out")));
    expect(anew.code).toBe(1);
    expect((await readdir(directory)).sort()).toEqual(["contract.json", "out"]);
  }, 60_000);
});

test("a file that cannot be put in its place, after others were: these are put back", async () => {
  const out = join(await temporaryDirectory(), "out");
  await mkdir(out);
  const mark = "// Generated from x. Do not edit: change the contract and build again.\n";
  const before = { "a.ts": `${mark}1`, "b.ts": `${mark}1`, "left.ts": mark, "own.ts": "mine" };
  for (const [name, text] of Object.entries(before)) await writeFile(join(out, name), text);
  const modules = new Map(["a.ts", "new.ts", "b.ts"].map((name) => [name, `${mark}2`]));
  const staleness = await findStaleFiles(out, modules);
  expect(staleness).toEqual({ stale: ["a.ts", "new.ts", "b.ts"], surplus: ["left.ts"], foreign: [] });
  const restore = renameWith((from, to) =>
    String(to) === join(out, "b.ts") && !String(from).endsWith(".kept")
      ? Promise.reject(Object.assign(new Error("EPERM: not permitted"), { code: "EPERM", syscall: "rename" }))
      : realRename(from, to),
  );
  await expect(writeModules(out, modules, staleness)).rejects.toThrow(
    /cannot be written: EPERM.* Nothing was written\.$/,
  );
  expect(await contentsOf(out)).toEqual(before);
  restore();
  await writeModules(out, modules, staleness);
  expect(await contentsOf(out)).toEqual({ ...Object.fromEntries(modules), "own.ts": "mine" });
  await rm(out, { recursive: true });
});

/** Has all modules rename by another function, until the test ends or what it gives is called. */
function renameWith(other: typeof rename): () => void {
  const put = (one: typeof rename) => {
    promises.rename = one;
    syncBuiltinESMExports();
  };
  put(other);
  onTestFinished(() => put(realRename));
  return () => put(realRename);
}
