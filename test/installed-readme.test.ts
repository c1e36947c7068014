import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { transform } from "esbuild";
import { expect, onTestFinished, test } from "vitest";
import { compiledProgram } from "./support/compiled-program.js";
import { makeFirstCall } from "./support/first-call.js";
import { run } from "./support/run.js";

const manifest = JSON.parse(await readFile("package.json", "utf8"));

test("README's first call prints what it says, in a folder that has the package alone", async () => {
  const { printed, promised, again } = await makeFirstCall(await folderWithPackage());
  expect(promised.length).toBeGreaterThan(0);
  expect(printed).toEqual(promised);
  expect(again).toMatch(/HttpError: .* status 409/);
});

test("every snippet of README runs in a folder that has the package alone", async () => {
  const directory = await folderWithPackage();
  const preload = await compiledProgram("test/support/redirect-to-sandbox.ts");
  const snippets = [...(await readFile("README.md", "utf8")).matchAll(/^```ts\n(.*?)^```$/gms)];
  expect(snippets.length).toBeGreaterThan(0);
  for (const [index, [, code = ""]] of snippets.entries()) {
    const file = `snippet-${index}.mjs`;
    await writeFile(join(directory, file), (await transform(code, { loader: "ts" })).code);
    const promised = [...code.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map(([, text]) => text);
    const { output, errors } = await run(process.execPath, ["--import", preload, file], { cwd: directory });
    expect({ errors, printed: output.trim().split("\n") }).toEqual({ errors: "", printed: promised });
  }
});

/** A folder outside this repository, as npm leaves it: with the files that are published and with what they depend on, and nothing else. */
async function folderWithPackage(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "installed-"));
  onTestFinished(() => rm(directory, { recursive: true }));
  const modules = join(directory, "node_modules");
  const installed = join(modules, manifest.name);
  await mkdir(join(modules, ".bin"), { recursive: true });
  for (const file of ["package.json", ...manifest.files]) await cp(file, join(installed, file), { recursive: true });
  for (const [name, program] of Object.entries<string>(manifest.bin))
    await symlink(join(installed, program), join(modules, ".bin", name));
  for (const name of await dependenciesOf(Object.keys(manifest.dependencies)))
    await cp(join("node_modules", name), join(modules, name), { recursive: true });
  return directory;
}

/** Of packages: they, and what they depend on. */
async function dependenciesOf(names: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    names.map(async (name) => {
      const { dependencies = {} } = JSON.parse(await readFile(join("node_modules", name, "package.json"), "utf8"));
      return [name, ...(await dependenciesOf(Object.keys(dependencies)))];
    }),
  );
  return found.flat();
}
