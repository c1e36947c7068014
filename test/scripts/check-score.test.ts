import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { temporaryDirectory } from "../support/build.js";
import { libraryContract } from "../support/library-contract.js";
import { runScript } from "../support/run.js";

describe("npm run check:score", () => {
  test("openapi.yaml has at least 95 points; the figure and what is not whole are printed", async () => {
    const { code, output } = await runScript(
      "scripts/check-score.ts",
      "--contract",
      "openapi.yaml",
      "--at-least",
      "95",
    );
    expect(output.split("\n")).toEqual([
      "openapi.yaml: redocly score 97.0 of 100; at least 95 is asked for.",
      "  not whole: schema simplicity, 75 %",
      "  not whole: constraint clarity, 93 %",
      "",
    ]);
    expect(code).toBe(0);
  });

  test("fewer points than asked for: exit code 1", async () => {
    const contract = join(await temporaryDirectory(), "contract.json");
    await writeFile(contract, JSON.stringify(libraryContract()));
    const { code, output } = await runScript("scripts/check-score.ts", "--contract", contract, "--at-least", "95");
    expect(output).toMatch(/redocly score \d\d\.\d of 100; at least 95 is asked for\.\n/);
    expect(code).toBe(1);
  });

  test.each([
    ["no options", [], "--contract and --at-least are required."],
    ["points that are none", ["--contract", "openapi.yaml", "--at-least", "many"], "--at-least is a number, not many."],
    ["an unknown option", ["--file", "x"], "Unknown option '--file'"],
  ])("%s: exit code 2, with the usage", async (_, parameters, message) => {
    const { code, errors } = await runScript("scripts/check-score.ts", ...parameters);
    expect(code).toBe(2);
    expect(errors).toContain(message);
    expect(errors).toContain("Usage: check-score --contract FILE --at-least POINTS");
  });
});
