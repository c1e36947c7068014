import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { contractProject, newMember, newScope } from "../support/contract-project.js";
import { libraryContract } from "../support/library-contract.js";

const silent = "## [Unreleased]\n";
const changed = "## [Unreleased]\n\n### Changed\n\n- `startLoan` requires the scope `renewals`.\n";

describe("before the first release", () => {
  test("says that nothing was released and what will be compared, and passes", async () => {
    const { check } = await contractProject({ version: "0.1.0", changelog: silent });
    expect(await check()).toEqual({
      code: 0,
      errors: "",
      output: `No contract has been released yet: there is no released/<version>/openapi.yaml.
npm version will keep openapi.yaml there, and from then on it is compared with the last one that was kept:
operations, scopes, prerequisites, servers, media types, members, values, exported names, XML names and namespaces.

Version and CHANGELOG.md follow.
`,
    });
  });
});

describe("between releases", () => {
  test("a contract that is the same needs nothing", async () => {
    const { check } = await contractProject({ version: "0.1.0", changelog: silent, released: ["0.1.0"] });
    expect(await check()).toEqual({
      code: 0,
      errors: "",
      output: `openapi.yaml is the same as the released 0.1.0 (released/0.1.0/openapi.yaml).

Version and CHANGELOG.md follow.
`,
    });
  });

  test("a breaking change passes when [Unreleased] names it under Changed; the version follows with the release", async () => {
    const { check } = await contractProject({
      version: "0.1.0",
      changelog: changed,
      change: newScope,
      released: ["0.1.0"],
    });
    expect(await check()).toEqual({
      code: 0,
      errors: "",
      output: `openapi.yaml compared with the released 0.1.0 (released/0.1.0/openapi.yaml): 1 major, 0 minor, 0 patch.

major  startLoan: the scope renewals is new (scope-added)
       openapi.yaml:103:9

The next version is 0.2.0 or later (major, below 1.0.0 the minor part): npm version minor

Version and CHANGELOG.md follow.
`,
    });
  });
});

describe("the command line", () => {
  test("--base compares with any contract, and only reports", async () => {
    const { cwd, check } = await contractProject({ version: "0.1.0", changelog: "", change: newMember });
    await writeFile(join(cwd, "old.json"), JSON.stringify(libraryContract(), null, 2));
    expect(await check("--base", "old.json")).toEqual({
      code: 0,
      errors: "",
      output: `openapi.yaml compared with old.json: 0 major, 1 minor, 0 patch.

minor  Place: Schema added (redocly added)
       openapi.yaml:244:11

Asks for a minor version.
`,
    });
  });

  test("--format json gives the same as data", async () => {
    const { check } = await contractProject({
      version: "0.1.0",
      changelog: silent,
      change: newMember,
      released: ["0.1.0"],
    });
    const { code, output } = await check("--format", "json");
    expect(code).toBe(1);
    expect(JSON.parse(output)).toEqual({
      contract: "openapi.yaml",
      base: { version: "0.1.0", file: "released/0.1.0/openapi.yaml" },
      version: "0.1.0",
      summary: { major: 0, minor: 1, patch: 0 },
      rating: "minor",
      requiredVersion: "0.2.0",
      changes: [
        {
          rating: "minor",
          rule: "redocly added",
          message: "Place: Schema added",
          name: "Place",
          revision: {
            file: "openapi.yaml",
            line: 244,
            column: 11,
            pointer: "/components/schemas/Loan/properties/Place",
          },
        },
      ],
      unmet: ["CHANGELOG.md:3: expected an entry under [Unreleased], found none"],
    });
  });

  test("a fault in a contract: exit code 1, with its place", async () => {
    const { cwd, check } = await contractProject({ version: "0.1.0", changelog: silent });
    await writeFile(
      join(cwd, "old.json"),
      JSON.stringify({ ...libraryContract(), servers: [{ url: "https://x .example" }] }, null, 2),
    );
    const { code, errors } = await check("--base", "old.json");
    expect(errors).toMatch(/^old\.json:9:7 at #\/servers\/0\/url\n {2}found: https:\/\/x \.example\n/);
    expect(code).toBe(1);
  });

  test.each([["a contract that is not there", ["--base", "nothing.yaml"], "There is no file nothing.yaml."]])(
    "%s: exit code 2, with the usage",
    async (_, parameters, message) => {
      const { check } = await contractProject({ version: "0.1.0", changelog: silent });
      const { code, errors } = await check(...parameters);
      expect(code).toBe(2);
      expect(errors).toContain(message);
      expect(errors).toContain("Usage: check-contract-change [--contract FILE]");
    },
  );
});
