import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { limits } from "../../../scripts/limits.js";
import { temporaryDirectory } from "../../support/build.js";
import { runNode } from "../../support/run.js";
import { hostileContracts } from "./hostile-contracts.js";

interface Said {
  readonly name: string;
  readonly seconds: number;
  readonly problem?: { readonly found: string; readonly pointer: string; readonly advice: string };
  readonly unnamed?: number;
}

describe("a contract that asks for too much is refused by name, in 20 seconds and 500 MB", () => {
  const said = new Map<string, Said>();

  test("none of them ends the build another way", { timeout: 120_000 }, async () => {
    const directory = await temporaryDirectory();
    const heap = "--max-old-space-size=500";
    const { code, output, errors } = await runNode(
      heap,
      "--import",
      "tsx",
      "test/scripts/limits/build-all.ts",
      directory,
    );
    expect({ code, errors }).toEqual({ code: 0, errors: "" });
    for (const line of output.trim().split("\n")) {
      const one: Said = JSON.parse(line);
      said.set(one.name, one);
    }
  });

  test.each(Object.entries(hostileContracts))("%s", (name, { found, pointer }) => {
    const { problem, seconds } = said.get(name) ?? {};
    expect(problem?.found).toContain(found);
    expect(problem?.pointer).toContain(pointer);
    expect(problem?.advice).not.toBe("");
    expect(seconds).toBeLessThan(20);
  });

  test("only so many faults are placed; the others are counted", () => {
    expect(said.get("9,000 faults")?.unnamed).toBe(9_000 - limits.named);
  });
});

test("docs/coverage.md states the limits", async () => {
  const text = await readFile("docs/coverage.md", "utf8");
  const section = text.slice(text.indexOf("## Limits of a contract"));
  for (const limit of Object.values(limits)) expect(section).toContain(`| ${limit.toLocaleString("en")} |`);
});
