import { describe, expect, test } from "vitest";
import { fuzz } from "./fuzz/fuzz.js";
import { runScript } from "./support/run.js";

describe("whatever comes in, values that fit and ApiErrors alone come out", () => {
  test("of 10,000 mutated inputs, the same ones each time", async () => {
    const report = await fuzz({ seed: 20_261_124, goesOn: (runs) => runs < 10_000 });
    expect(report.failure).toBeUndefined();
    // It would find nothing if all inputs were refused by one rule.
    expect(report.verdicts.size).toBeGreaterThan(100);
    expect([...report.verdicts.keys()].filter((verdict) => verdict.endsWith("a booking")).length).toBeGreaterThan(3);
  });
});

describe("npm run fuzz", () => {
  test("runs for so many seconds, and says what came out", async () => {
    const { code, output } = await runScript("test/fuzz/main.ts", "--seconds", "1", "--seed", "7");
    expect(code).toBe(0);
    expect(output).toMatch(/\d+ inputs in \d s .* seed 7: \d+ different verdicts/);
  });

  test("shows one input again", async () => {
    const input = Buffer.from("<a>").toString("base64");
    const { code, output } = await runScript("test/fuzz/main.ts", "--target", "xml", "--input", input);
    expect({ code, output: output.trim() }).toEqual({
      code: 0,
      output: "XmlSyntaxError expected the end tag of a (XML 0.0 §0.0)",
    });
  });

  test("says how it is used when it is used in another way", async () => {
    const { code, errors } = await runScript("test/fuzz/main.ts", "--seconds", "never");
    expect({ code, errors }).toEqual({ code: 2, errors: expect.stringContaining("Usage:") });
  });
});
