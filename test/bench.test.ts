import { describe, expect, test, vi } from "vitest";
import { measureSection } from "../bench/measure-section.js";
import { report } from "../bench/report.js";
import { least, median, pool, type Samples, spread } from "../bench/samples.js";
import { sectionNames } from "../bench/sections.js";
import { tableOf } from "../bench/tables.js";
import { judge, type Target, targets, widened } from "../bench/targets.js";
import { exitCodeOf, verdictLines, verdictsAsData } from "../bench/verdicts.js";
import { runScript } from "./support/run.js";

const post = "client.POST";
/** At 12 both targets of the section are met, at their very limit. */
const callSamples = (milliseconds: number): Samples => ({
  "openapi-fetch, POST": { rounds: [12, 10, 15] },
  [post]: { rounds: [milliseconds * 3, milliseconds] },
  "client.cancelMadeBooking": { rounds: [milliseconds] },
});
const judgeAll = (section: Target["section"], samples: Samples) =>
  targets.filter((target) => target.section === section).map((target) => judge(target, samples));

describe("samples", () => {
  test("the best round, the median of an odd and of an even number, and how far it lies above the best", () => {
    expect(least({ rounds: [3, 2, 7] })).toBe(2);
    expect(median({ rounds: [3, 2, 7] })).toBe(3);
    expect(median({ rounds: [3, 2, 7, 4] })).toBe(3.5);
    expect(spread({ rounds: [3, 2, 7] })).toBe(0.5);
  });

  test("runs are pooled by subject; one that was not measured again keeps its rounds, its size and its failure", () => {
    const first = { a: { rounds: [1], bytes: 5 }, b: { rounds: [2] }, c: { rounds: [], failure: "RangeError" } };
    expect(pool(first, { b: { rounds: [1, 3] } })).toEqual({ ...first, b: { rounds: [2, 1, 3] } });
  });
});

describe("a target", () => {
  test("of a ratio compares the best rounds, and is met at its very limit", () => {
    const verdicts = judgeAll("call", callSamples(12));
    expect(verdicts.map(({ finding, isMet }) => [finding.value, isMet])).toEqual([
      [1.2, true],
      [1.2, true],
    ]);
    expect(judgeAll("call", callSamples(12.01)).map(({ isMet }) => isMet)).toEqual([false, false]);
  });

  test("of XML compares the documents of each kind with their twins, or with the strict reader, and the way back with JSON's", () => {
    const kinds = ["page sample", ".NET, one line", "list of 1 MB", "object with a list of 1 MB"];
    const samples = Object.fromEntries(
      [...kinds, "S3 listing", "Azure listing", "layout of its own"].flatMap((kind, index) => [
        [`${kind}: JSON.parse of the twin`, { rounds: [1] }],
        [`${kind}: decodeXml's core`, { rounds: [index + 1] }],
        [`${kind}: the strict reader alone`, { rounds: [7] }],
      ]),
    );
    const back = {
      "page sample: encodeXml's core": { rounds: [8] },
      "page sample: JSON.stringify of the value": { rounds: [1] },
    };
    const verdicts = judgeAll("xml", { ...samples, ...back });
    expect(verdicts.map(({ finding }) => finding.value)).toEqual([1, 2, 3, 4, 5, 6, 1, 8]);
    const first = { "the strict reader alone": { rounds: [2, 1, 8] }, "decodeXml's core": { rounds: [9, 1.1, 9] } };
    expect(judgeAll("first", first)).toMatchObject([{ finding: { value: 1.1 }, isMet: true }]);
  });

  test("of throughput compares the time of a byte, and leaves out the size below 10 kB", () => {
    const samplesOf = (decoder: string, milliseconds: number) => ({
      [`${decoder} 1 kB`]: { rounds: [1000], bytes: 1e3 },
      [`${decoder} 10 kB`]: { rounds: [1], bytes: 1e4 },
      [`${decoder} 100 kB`]: { rounds: [milliseconds], bytes: 1e5 },
      [`${decoder} 1 MB`]: { rounds: [100], bytes: 1e6 },
      [`${decoder} 10 MB`]: { rounds: [1000], bytes: 1e7 },
    });
    const verdicts = judgeAll("throughput", { ...samplesOf("decodeJson", 20), ...samplesOf("decodeXml", 21) });
    expect(verdicts.map(({ finding, isMet }) => [finding, isMet])).toEqual([
      [{ value: 2, of: "100 kB" }, true],
      [{ value: 2.1, of: "100 kB" }, false],
    ]);
  });

  test("of growth names the worst document and counts the others that miss; what could not be measured is worst of all", () => {
    const grown = { a: { rounds: [2.2, 2.4] }, b: { rounds: [4] }, c: { rounds: [3.5] } };
    expect(judgeAll("linear", grown)).toMatchObject([{ finding: { value: 4, of: "b, and 1 more" }, isMet: false }]);
    const failed = { ...grown, d: { rounds: [], failure: "RangeError instead of value" } };
    expect(judgeAll("linear", failed)).toMatchObject([
      { finding: { value: Infinity, of: "d: RangeError instead of value, and 2 more" }, isMet: false },
    ]);
    expect(judgeAll("linear", { a: grown.a })).toMatchObject([{ finding: { value: 2.2, of: "a" }, isMet: true }]);
  });

  test("of memory takes the worse XML document, and leaves JSON out", () => {
    const samples = {
      "decodeXml, plain": { rounds: [30, 90, 20], bytes: 10 },
      "decodeXml, wide": { rounds: [61, 61, 61], bytes: 10 },
      decodeJson: { rounds: [1000], bytes: 10 },
    };
    expect(judgeAll("memory", samples)).toMatchObject([
      { finding: { value: 6.1, of: "decodeXml, wide" }, isMet: false },
    ]);
  });

  test("of start-up subtracts the medians", () => {
    const samples = {
      "this package": { rounds: [9, 10, 99] },
      "openapi-fetch": { rounds: [1, 5, 5] },
      "one operation of GitHub's, this package": { rounds: [1, 11, 12] },
      "a whole client of GitHub's, this package": { rounds: [100] },
    };
    expect(judgeAll("startup", samples)).toMatchObject([
      { finding: { value: 5 }, isMet: true },
      { finding: { value: 11 }, isMet: false },
      { finding: { value: 100 }, isMet: true },
    ]);
  });

  test("of what runs in processes of its own compares the medians; of memory, the peak", () => {
    const builds = (bytes: number) => ({
      "this package, types and client": { rounds: [17, 18, 99], bytes },
      "openapi-typescript": { rounds: [9, 10, 11], bytes: 1 },
    });
    expect(judgeAll("build", builds(1.5e9))).toMatchObject([
      { finding: { value: 1.8 }, isMet: true },
      { finding: { value: 1.5 }, isMet: true },
    ]);
    expect(judgeAll("build", builds(1.6e9))).toMatchObject([
      { isMet: true },
      { finding: { value: 1.6 }, isMet: false },
    ]);
    const compiled = { "one operation of GitHub's, this package": { rounds: [1.3, 2, 9] } };
    expect(
      judgeAll("types", { ...compiled, "one operation of GitHub's, openapi-fetch": { rounds: [1] } }),
    ).toMatchObject([{ finding: { value: 2 }, isMet: false }]);
  });

  test("of a bundle's size is in kB", () => {
    const samples = { "one operation of GitHub's, this package": { rounds: [26_000] } };
    expect(judgeAll("size", samples)).toMatchObject([{ finding: { value: 26 }, isMet: true }]);
  });

  test("is missed when what it needs is no number, and stops the bench when a subject is not there", () => {
    const none = { "decodeXml, plain": { rounds: [30] } };
    expect(judgeAll("memory", none)).toMatchObject([{ finding: { value: Infinity }, isMet: false }]);
    expect(() => judgeAll("json", {})).toThrow('Nothing was measured of "page sample: decodeJson, bytes".');
  });

  test("widened allows a half more of what time decides, and no more of growth, memory and size", () => {
    const limits = targets.map((target) => [target.section, widened(target).atMost / target.atMost] as const);
    for (const [section, limit] of limits) {
      expect(limit, section).toBeCloseTo(["linear", "memory", "size"].includes(section) ? 1 : 1.5);
    }
    expect(targets.filter(({ section }) => section === "call").map((target) => widened(target).atMost)).toEqual([
      1.8, 1.8,
    ]);
  });

  test.each(sectionNames)("is there for the section %s", (section) => {
    expect(targets.map((target) => target.section)).toContain(section);
  });
});

describe("the verdict", () => {
  test("exit code 0 when every target is met, 1 when one is not", () => {
    expect(exitCodeOf(judgeAll("call", callSamples(12)))).toBe(0);
    expect(exitCodeOf(judgeAll("call", { ...callSamples(12), [post]: { rounds: [12.5] } }))).toBe(1);
    expect(exitCodeOf([])).toBe(0);
  });

  test("each target is a line: pass or FAIL, what was measured, what is allowed, and of what", () => {
    expect(
      verdictLines([...judgeAll("call", callSamples(11.5)), ...judgeAll("linear", { a: { rounds: [4] } })]),
    ).toEqual([
      "pass  client.POST ÷ openapi-fetch, the same stub                  1.15 ×  at most 1.2 ×",
      "pass  client.cancelMadeBooking ÷ openapi-fetch, the same stub     1.15 ×  at most 1.2 ×",
      "FAIL  hostile documents, twice the size ÷ once: the worst         4.00 ×  at most 3 ×  a",
    ]);
    expect(verdictLines(judgeAll("linear", { a: { rounds: [], failure: "value" } }))).toEqual([
      "FAIL  hostile documents, twice the size ÷ once: the worst       none  at most 3 ×  a: value",
    ]);
    expect(verdictLines([])).toEqual([]);
  });

  test("as data has the same, and the section", () => {
    expect(verdictsAsData(judgeAll("linear", { a: { rounds: [4] } }))).toEqual([
      {
        section: "linear",
        title: "hostile documents, twice the size ÷ once: the worst",
        ...{ atMost: 3, unit: "×", value: 4, of: "a", isMet: false },
      },
    ]);
  });
});

test("a table has a line for each subject, and says of one that could not be measured why", () => {
  const samples = { long: { rounds: [2], bytes: 1_500_000 }, b: { rounds: [], failure: "RangeError" } };
  expect(tableOf("linear", samples).split("\n").slice(1)).toEqual([
    "            size  growth",
    "long     1.50 MB    2.00",
    "b     RangeError",
  ]);
});

test("a subject's time is a multiple of that of the one that it is compared with, by the best round of each", () => {
  const [, , reference, other] = tableOf("xml", {
    "a: JSON.parse": { rounds: [0.002, 0.001] },
    "a: decodeXml": { rounds: [0.005, 0.0025], comparedWith: "a: JSON.parse" },
  }).split("\n");
  expect([reference, other].map((line) => line?.split(/ {2,}/))).toEqual([
    ["a: JSON.parse", "1.00", "1.0", "50 %"],
    ["a: decodeXml", "2.50", "2.5", "50 %"],
  ]);
});

describe("a section is measured again", () => {
  const runsOf = async (section: Target["section"], ...results: readonly Samples[]) => {
    const asked: (readonly string[])[] = [];
    const samples = await measureSection(section, targets, async (_, only = []) => {
      asked.push(only);
      return results[Math.min(asked.length, results.length) - 1] ?? {};
    });
    return { asked, samples };
  };

  test("not when it meets its targets", async () => {
    expect((await runsOf("call", callSamples(12))).asked).toHaveLength(1);
  });

  test("while it misses one by little, up to four times in all; the rounds of all runs are judged together", async () => {
    const { asked, samples } = await runsOf("call", callSamples(13), callSamples(11));
    expect(asked).toHaveLength(2);
    expect(samples[post]?.rounds).toEqual([39, 13, 33, 11]);
    expect((await runsOf("call", callSamples(13))).asked).toHaveLength(4);
  });

  test("not when it misses by more than noise makes", async () => {
    expect((await runsOf("call", callSamples(19))).asked).toHaveLength(1);
  });

  test("for the hostile documents that grew too much alone, and not for one that failed", async () => {
    const first = { a: { rounds: [2] }, b: { rounds: [3.2] }, c: { rounds: [], failure: "RangeError" } };
    expect((await runsOf("linear", first, { b: { rounds: [2.1] } })).asked).toEqual([[], ["b"]]);
  });
});

describe("npm run bench", () => {
  test.each([
    ["a section that is none", ["--only", "json,yaml"], "--only is one of json, xml, first, call,"],
    ["an unknown option", ["--section", "json"], "Unknown option '--section'"],
    ["a name without an option", ["json"], "Unexpected argument 'json'"],
  ])("%s: exit code 2, with the usage, and nothing is measured", async (_, parameters, message) => {
    const { code, output, errors } = await runScript("bench/main.ts", ...parameters);
    expect({ code, output }).toEqual({ code: 2, output: "" });
    expect(errors).toContain(message);
    expect(errors).toContain("Usage: npm run bench");
  });
});

describe("the bench reports", () => {
  const measured: Samples = { a: { rounds: [2.2] } };
  const printed = (isJson: boolean, samples = measured) => {
    const lines: string[] = [];
    vi.spyOn(console, "log").mockImplementation((line) => void lines.push(line));
    return report(["linear"], targets, isJson, async () => samples).then((code) => ({ code, lines }));
  };

  test("a section's table, and its targets after it", async () => {
    const { code, lines } = await printed(false);
    expect(code).toBe(0);
    expect(lines.join("\n")).toMatch(/^linear: .*\n +size +growth\na +\S+ kB +2\.20\n\npass {2}hostile documents/);
  });

  test("with --json one document, with the figure of each round", async () => {
    const { code, lines } = await printed(true, { a: { rounds: [4] } });
    expect(code).toBe(1);
    expect(JSON.parse(lines.join(""))).toEqual({
      measured: { linear: { a: { rounds: [4] } } },
      targets: [expect.objectContaining({ section: "linear", value: 4, isMet: false })],
    });
  });
});
