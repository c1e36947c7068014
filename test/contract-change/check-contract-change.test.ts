import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { temporaryDirectory } from "../support/build.js";
import { libraryContract } from "../support/library-contract.js";
import type { Change } from "../support/refusals.js";
import { run } from "../support/run.js";

/** A project with a contract, a version, a changelog, and what was released of it. */
interface Project {
  readonly version: string;
  readonly changelog: string;
  readonly change?: Change;
  readonly released?: readonly string[];
}

async function project({ version, changelog, change = () => {}, released = [] }: Project) {
  const cwd = await temporaryDirectory();
  const write = async (file: string, text: string) => {
    await mkdir(dirname(join(cwd, file)), { recursive: true });
    await writeFile(join(cwd, file), text);
  };
  const contract = libraryContract();
  for (const old of released) await write(`released/${old}/openapi.yaml`, JSON.stringify(contract, null, 2));
  change(contract);
  await write("openapi.yaml", JSON.stringify(contract, null, 2));
  await write("package.json", JSON.stringify({ version }));
  await write("CHANGELOG.md", `# Changelog\n\n${changelog}`);
  const check = (...parameters: string[]) =>
    run(process.execPath, ["--import", "tsx", resolve("scripts/check-contract-change.ts"), ...parameters], { cwd });
  return { cwd, check };
}

const newScope: Change = (contract) => {
  contract.components.securitySchemes.token.flows.clientCredentials.scopes.renewals = "Renewals";
  contract.paths["/loans"].post.security = [{ token: ["loans", "renewals"] }];
};
const newMember: Change = (contract) => {
  contract.components.schemas.Loan.properties.Place = { type: "string" };
};

const silent = "## [Unreleased]\n";
const changed = "## [Unreleased]\n\n### Changed\n\n- `startLoan` requires the scope `renewals`.\n";

describe("before the first release", () => {
  test("says that nothing was released and what will be compared, and passes", async () => {
    const { check } = await project({ version: "0.1.0", changelog: silent });
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
    const { check } = await project({ version: "0.1.0", changelog: silent, released: ["0.1.0"] });
    expect(await check()).toEqual({
      code: 0,
      errors: "",
      output: `openapi.yaml is the same as the released 0.1.0 (released/0.1.0/openapi.yaml).

Version and CHANGELOG.md follow.
`,
    });
  });

  test("a breaking change passes when [Unreleased] names it under Changed; the version follows with the release", async () => {
    const { check } = await project({ version: "0.1.0", changelog: changed, change: newScope, released: ["0.1.0"] });
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

  test("the newest of several releases is compared", async () => {
    const { check } = await project({ version: "0.10.0", changelog: silent, released: ["0.9.0", "0.10.0"] });
    expect((await check()).output).toContain("the released 0.10.0 (released/0.10.0/openapi.yaml)");
  });
});

test("npm version asks with --next, and is told no", async () => {
  const { check } = await project({ version: "0.1.0", changelog: changed, change: newScope, released: ["0.1.0"] });
  const { code, output } = await check("--next", "0.1.1");
  expect(output).toContain("npm version: expected 0.2.0 or later, found 0.1.1; run: npm version minor");
  expect(code).toBe(1);
});

describe("the build of a release asks with --release", () => {
  const changelog = `## [Unreleased]\n\n${changed.replace("[Unreleased]", "[0.2.0] - 2026-01-31")}`;

  test("the contract is compared with the release before it", async () => {
    const { cwd, check } = await project({ version: "0.2.0", changelog, change: newScope, released: ["0.1.0"] });
    await mkdir(join(cwd, "released/0.2.0"));
    await writeFile(join(cwd, "released/0.2.0/openapi.yaml"), await readFile(join(cwd, "openapi.yaml")));
    const { code, output } = await check("--release");
    expect(output).toContain("openapi.yaml compared with the released 0.1.0 (released/0.1.0/openapi.yaml): 1 major");
    expect(code).toBe(0);
  });

  test("fails when the contract was not kept, or was changed since", async () => {
    const { cwd, check } = await project({ version: "0.2.0", changelog, change: newScope, released: ["0.1.0"] });
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

describe("the command line", () => {
  test("--base compares with any contract, and only reports", async () => {
    const { cwd, check } = await project({ version: "0.1.0", changelog: "", change: newMember });
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
    const { check } = await project({ version: "0.1.0", changelog: silent, change: newMember, released: ["0.1.0"] });
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
    const { cwd, check } = await project({ version: "0.1.0", changelog: silent });
    await writeFile(
      join(cwd, "old.json"),
      JSON.stringify({ ...libraryContract(), servers: [{ url: "ftp://x.example" }] }, null, 2),
    );
    const { code, errors } = await check("--base", "old.json");
    expect(errors).toMatch(/^old\.json:9:7 at #\/servers\/0\/url\n {2}found: ftp:\/\/x\.example\n/);
    expect(code).toBe(1);
  });

  test.each([
    ["a version that is none", ["--next", "minor"], "--next is a version such as 1.2.3, not minor."],
    ["a contract that is not there", ["--base", "nothing.yaml"], "There is no file nothing.yaml."],
  ])("%s: exit code 2, with the usage", async (_, parameters, message) => {
    const { check } = await project({ version: "0.1.0", changelog: silent });
    const { code, errors } = await check(...parameters);
    expect(code).toBe(2);
    expect(errors).toContain(message);
    expect(errors).toContain("Usage: check-contract-change [--contract FILE]");
  });
});
