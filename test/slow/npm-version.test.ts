import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { keepContract } from "../../scripts/contract-change/released.js";
import { temporaryDirectory } from "../support/build.js";
import { run } from "../support/run.js";

const copied = ["package.json", "package-lock.json", "CHANGELOG.md", "openapi.yaml", "scripts", "src", "tsconfig.json"];

/** A copy of this repository, under git, with nothing released and one thing unreleased. */
async function repository() {
  const cwd = await temporaryDirectory();
  for (const name of copied) await cp(name, join(cwd, name), { recursive: true });
  await writeFile(join(cwd, "CHANGELOG.md"), "# Changelog\n\n## [Unreleased]\n\n### Added\n\n- All of it.\n");
  // Neither this run's own npm nor this machine's git has a say.
  const own = Object.entries(process.env).filter(([name]) => !/^npm_|^GIT_/i.test(name));
  const env = {
    ...Object.fromEntries(own),
    ...{ GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" },
    ...{
      GIT_AUTHOR_NAME: "A",
      GIT_AUTHOR_EMAIL: "a@b.example",
      GIT_COMMITTER_NAME: "A",
      GIT_COMMITTER_EMAIL: "a@b.example",
    },
    npm_config_update_notifier: "false",
  };
  const git = async (...parameters: string[]) => (await run("git", parameters, { cwd, env })).output.trim();
  const commit = async (message: string) => {
    await git("add", "-A");
    await git("commit", "-qm", message);
  };
  await git("init", "-q");
  await git("remote", "add", "origin", "nowhere");
  await commit("Begin");
  const version = (bump: string) => run("npm", ["version", bump], { cwd, env });
  const read = (file: string) => readFile(join(cwd, file), "utf8");
  return { cwd, git, commit, version, read };
}

describe("npm version is the whole release step", () => {
  test("it keeps the contract, dates the changelog, and commits both with the version", async () => {
    const { cwd, git, version, read } = await repository();
    const before = new Date().toISOString().slice(0, 10);
    expect(await version("0.2.0")).toMatchObject({ code: 0 });
    const after = new Date().toISOString().slice(0, 10);
    expect(await read("released/0.2.0/openapi.yaml")).toBe(await read("openapi.yaml"));
    expect([before, after].map((date) => changelog(date))).toContain(await read("CHANGELOG.md"));
    expect((await git("show", "--format=", "--name-only", "v0.2.0^{commit}")).split("\n").sort()).toEqual([
      "CHANGELOG.md",
      "package-lock.json",
      "package.json",
      "released/0.2.0/openapi.yaml",
    ]);
    expect(await git("status", "--porcelain")).toBe("");
    const release = [resolve(cwd, "scripts/check-contract-change.ts"), "--release"];
    expect(await run(process.execPath, ["--import", "tsx", ...release], { cwd })).toMatchObject({ code: 0 });
  });

  test("a version that does not follow is refused, and nothing is changed", async () => {
    const { cwd, git, commit, version, read } = await repository();
    await keepContract(join(cwd, "openapi.yaml"), join(cwd, "released"), "0.1.0");
    const contract = (await read("openapi.yaml")).replace("operationId: ", "operationId: again");
    await writeFile(join(cwd, "openapi.yaml"), contract);
    const named = (await read("CHANGELOG.md")).replace(
      "### Added\n\n- All of it.",
      "### Changed\n\n- againcancelMadeBooking.",
    );
    await writeFile(join(cwd, "CHANGELOG.md"), named);
    await commit("Rename");

    const refused = await version("patch");
    expect(refused.code).toBe(1);
    expect(refused.output).toContain("npm version: expected 0.2.0 or later, found 0.1.1; run: npm version minor");
    expect(JSON.parse(await read("package.json"))).toMatchObject({ version: "0.1.0" });
    expect(await git("status", "--porcelain")).toBe("");
    expect(await git("tag")).toBe("");
  });
});

function changelog(date: string): string {
  return `# Changelog\n\n## [Unreleased]\n\n## [0.2.0] - ${date}\n\n### Added\n\n- All of it.\n`;
}

test("a contract in several files is kept as one", async () => {
  const directory = await temporaryDirectory();
  await mkdir(join(directory, "parts"));
  await writeFile(join(directory, "parts/day.yaml"), "type: string\nformat: date\n");
  const contract = join(directory, "contract.yaml");
  await writeFile(
    contract,
    "openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths: {}\ncomponents:\n  schemas:\n    Day: { $ref: parts/day.yaml }\n",
  );
  const kept = await keepContract(contract, join(directory, "released"), "1.0.0");
  expect(kept).toBe(join(directory, "released/1.0.0/openapi.yaml"));
  const text = await readFile(kept, "utf8");
  expect(text).toContain("format: date");
  expect(text).not.toContain("parts/day.yaml");
});
