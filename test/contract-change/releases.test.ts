import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { latestRelease } from "../../scripts/contract-change/released.js";
import { contractProject, newScope } from "../support/contract-project.js";
import { libraryContract } from "../support/library-contract.js";

const changed = "## [Unreleased]\n\n### Changed\n\n- `startLoan` requires the scope `renewals`.\n";

describe("the build of a release asks with --release", () => {
  const changelog = `## [Unreleased]\n\n${changed.replace("[Unreleased]", "[0.2.0] - 2026-01-31")}`;

  test("the contract is compared with the release before it", async () => {
    const { cwd, check } = await contractProject({
      version: "0.2.0",
      changelog,
      change: newScope,
      released: ["0.1.0"],
    });
    await mkdir(join(cwd, "released/0.2.0"));
    await writeFile(join(cwd, "released/0.2.0/openapi.yaml"), await readFile(join(cwd, "openapi.yaml")));
    const { code, output } = await check("--release");
    expect(output).toContain("openapi.yaml compared with the released 0.1.0 (released/0.1.0/openapi.yaml): 1 major");
    expect(code).toBe(0);
  });

  test("fails when the contract was not kept, or was changed since", async () => {
    const { cwd, check } = await contractProject({
      version: "0.2.0",
      changelog,
      change: newScope,
      released: ["0.1.0"],
    });
    expect((await check("--release")).output).toContain(
      "\n  released/0.2.0/openapi.yaml: expected the contract of this release, found nothing; npm version writes it\n",
    );
    await mkdir(join(cwd, "released/0.2.0"));
    await writeFile(join(cwd, "released/0.2.0/openapi.yaml"), JSON.stringify(libraryContract()));
    const { code, output } = await check("--release");
    expect(output).toContain(
      "\n  released/0.2.0/openapi.yaml: expected the same as openapi.yaml, found another; it must not be changed after npm version\n",
    );
    expect(code).toBe(1);
  });
});

test("the newest of several releases is compared, by semver.org §11", async () => {
  const { cwd } = await contractProject({ version: "0.10.0", changelog: changed, released: ["0.9.0", "0.10.0"] });
  const directory = join(cwd, "released");
  expect(await latestRelease(directory)).toMatchObject({ version: "0.10.0" });
  expect(await latestRelease(directory, "0.10.0")).toMatchObject({ version: "0.9.0" });
});
