import { readdir, readFile } from "node:fs/promises";
import { createConfig, type Plugin, parseYaml } from "@redocly/openapi-core";
import { describe, expect, test } from "vitest";
import plugin from "../../lint/plugin.js";
import type publishedPlugin from "../../lint/plugin-types.js";
import { library, problemsOf } from "../support/lint.js";

const files = (await readdir("lint/rules")).map((file) => file.replace(".ts", "")).sort();

test("a contract that states everything passes", async () => {
  expect(await problemsOf(library)).toEqual([]);
});

describe("each file of lint/rules", () => {
  test("is a rule of its name", () => {
    expect(Object.keys(plugin().rules.oas3).sort()).toEqual(files);
  });

  test("is an error in contract/recommended", () => {
    const rules = Object.entries(plugin().configs["recommended"]?.rules ?? {});
    const own = rules.filter(([id]) => id !== "security-defined");
    expect(own.sort()).toEqual(files.map((file) => [`contract/${file}`, "error"]));
  });

  test("is described in docs/linting.md, and no other", async () => {
    const text = await readFile("docs/linting.md", "utf8");
    const described = [...text.matchAll(/^\| `contract\/([\w-]+)`/gm)].map(([, rule]) => rule);
    expect(described.sort()).toEqual(files);
  });

  test("has a test that shows it broken", async () => {
    const tests = (await readdir("test/lint")).filter((file) => file.endsWith(".test.ts") && file !== "plugin.test.ts");
    const texts = await Promise.all(tests.map((file) => readFile(`test/lint/${file}`, "utf8")));
    for (const file of files) expect(texts.join("\n")).toContain(`"contract/${file}"`);
  });
});

test("Redocly's types take the published type", async () => {
  const published: ReturnType<typeof publishedPlugin> = plugin();
  const taken: Plugin = published;
  await createConfig({ plugins: [taken], extends: ["contract/recommended"] });
});

describe("redocly.yaml", async () => {
  const text = await readFile("redocly.yaml", "utf8");

  test("extends Redocly's strictest rules and ours", () => {
    expect(parseYaml(text)).toMatchObject({ extends: ["recommended-strict", "contract/recommended"] });
  });

  test("turns no rule off, nor down to a warning, without a reason beside it or on the line before", () => {
    const lines = text.split("\n");
    const weakened = [...lines.entries()].filter(([, line]) =>
      /\b(off|warn)\b(?=[^#]*(#|$))/.test(line.split("#")[0] ?? ""),
    );
    const rules = weakened.filter(([, line]) => !line.startsWith("telemetry:"));
    expect(rules.length).toBeGreaterThan(0);
    for (const [index, line] of rules) {
      expect(`${lines[index - 1]}\n${line}`, line).toMatch(/# \w{2,}( \S+){3,}$/m);
    }
  });
});
