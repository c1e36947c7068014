import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseYaml } from "@redocly/openapi-core";
import { describe, expect, test } from "vitest";
import { factRules, ownRatings } from "../../scripts/contract-change/rules.js";
import { runScript } from "../support/run.js";

const guide = await readFile("docs/releasing.md", "utf8");
const packageFile = JSON.parse(await readFile("package.json", "utf8"));

describe("docs/releasing.md says what the code does", () => {
  test("its table has each rule of ours with its rating, and says why", () => {
    const rows = [...guide.matchAll(/^\| `([\w-]+)` \| \S.* \| (major|minor|patch) \| \S.* \|$/gm)];
    expect(rows.map(([, rule, rating]) => [rule, rating])).toEqual(Object.entries({ ...factRules, ...ownRatings }));
  });

  test("its score is what npm run check:score prints", async () => {
    const parameters = ["--contract", "openapi.yaml", "--at-least", "95"];
    const { code, output } = await runScript("scripts/check-score.ts", ...parameters);
    expect(guide).toContain(`\n\`\`\`\n${output}\`\`\`\n`);
    expect(code).toBe(0);
  });
});

const directory = ".github/workflows";
const files = await readdir(directory);

describe.each(files)("%s", (file) => {
  test("is YAML, pins its actions by commit, and names npm scripts and files that are there", async () => {
    const text = await readFile(join(directory, file), "utf8");
    expect(parseYaml(text)).toMatchObject({ jobs: expect.any(Object) });
    const actions = [...text.matchAll(/uses: (.*)/g)].map(([, action]) => action);
    expect(actions.length).toBeGreaterThan(0);
    for (const action of actions) expect(action).toMatch(/^actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    for (const [, script = ""] of text.matchAll(/npm run ([\w:-]+)/g)) {
      expect(Object.keys(packageFile.scripts)).toContain(script);
    }
    for (const [, path = ""] of text.matchAll(/bash (\S+)/g)) expect(existsSync(path), path).toBe(true);
    expect(text).not.toMatch(/^ *registry-url:/m);
  });
});

test("CI may read alone; publishing a version or the pages may also do just that, and prove who it is", async () => {
  const read = async (file: string) => parseYaml(await readFile(join(directory, file), "utf8")) as Workflow;
  const ci = await read("ci.yml");
  expect([ci.permissions, ci.jobs["ci"]?.permissions]).toEqual([{ contents: "read" }, undefined]);
  const publish = await read("publish.yml");
  expect([publish.permissions, publish.jobs["publish"]?.permissions]).toEqual([
    {},
    { contents: "read", "id-token": "write" },
  ]);
  const pages = await read("pages.yml");
  expect([pages.permissions, pages.jobs["build"]?.permissions, pages.jobs["publish"]?.permissions]).toEqual([
    {},
    { contents: "read" },
    { pages: "write", "id-token": "write" },
  ]);
});

interface Workflow {
  readonly permissions: unknown;
  readonly jobs: Readonly<Record<string, { readonly permissions?: unknown }>>;
}
