import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { generateAndTell } from "../../scripts/build/generate.js";
import { timeOf } from "../../scripts/compile/schemas/patterns/exponential.js";
import { PatternBudget } from "../../scripts/compile/schemas/patterns/pattern-budget.js";
import { patternsBesideFormats } from "../../scripts/compile/schemas/schema-keywords.js";
import { formatPatterns } from "../../scripts/emit/rest-clients/format-patterns.js";
import { contractFile } from "../support/build.js";
import { loan, problemsOf, property } from "../support/refusals.js";
import { answeredWith, smallContract } from "../support/small-contract.js";

const time = (pattern: string) => timeOf(pattern, new PatternBudget(300_000));

describe("a pattern that may take exponential time is told from one that does not", () => {
  test.each([
    [
      "a repetition of a repetition",
      ["^(a+)+$", "(a*)*b", "^(\\w+\\s?)*$", "([\\w-]+\\.?)+@", "(.*)*$x", "^((ab)*)*$x"],
    ],
    ["alternatives that take the same", ["^(a|a)*$", "^(a|aa)+$", "^(ab|ab)*$", "^(abc|abcabc)+$", "(?:a|b|ab)*c"]],
    [
      "sets that overlap",
      ["(?:\\d+|[0-9a-f]+)*-", "^(\\p{L}|\\p{Lu})*$", '^(?:[^"\\\\]|\\\\.|\\\\)*"$', "^(?:é|[^a])*$"],
    ],
    ["repetitions side by side", ["(x+x+)+y", "^(([a-z])+.)+[A-Z]([a-z])+$", "^(a+b?)+$"]],
    ["many turns that may be empty", ["^(a?){30}a{30}$", "^(?:(?:a?){20}){20}$", "^(?:b(?:(?:a)?|c)+)+$"]],
    ["repetitions with an end", ["(a{1,20}){1,20}b", "^(\\d{1,9}){1,9}x$"]],
    ["an assertion", ["^(?=(a+)+b)", "^(?!(a|a)*b)", "(?<=(a|a)*b)c"]],
    ["a repetition before one that is sure to end well", ["((a+)+b)*"]],
    ["a group that is named, and referred to", ["^(?<n>a+)+\\k<n>b$"]],
  ])("%s", (_, patterns) => {
    expect(patterns.filter((pattern) => time(pattern) !== "exponential")).toEqual([]);
  });

  test.each([
    [
      "plain ones",
      ["", "^$", "^[a-z]+$", "^\\d{4}-\\d{2}-\\d{2}$", "^([01]\\d|2[0-3]):([0-5]\\d)$", "^[A-Za-z]{1,1000}$"],
    ],
    ["of polynomial time", [".*foo.*", "^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$", "^\\s*\\S+(\\s+\\S+)*\\s*$"]],
    [
      "repetitions with something between",
      ["^([a-z0-9]+-)*[a-z0-9]+$", "^(a+b)+$", "^\\p{L}+( \\p{L}+)*$", "^([a-z]{1,63}\\.)+[a-z]{2,63}$"],
    ],
    ["blocks of one length", ["^([0-9a-f]{32})+$", "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$"]],
    ["few turns", ["^((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(?!$)|$)){4}$", "^(a{0,5}){3}$"]],
    ["those that no text fails to match from there on", ["(a+)+", "(\\w+\\s?)+", "^(\\S+\\s*)+$", "^(.|\\s)*$"]],
    ["repetitions of nothing", ["a{0}", "(?:)*x", "(?:^)*b"]],
  ])("%s", (_, patterns) => {
    expect(patterns.filter((pattern) => time(pattern) !== "not exponential")).toEqual([]);
  });

  test("of one that is too large, it is told that it is", () => {
    const words = Array.from({ length: 2_000 }, (_, at) => `w${at}`).join("|");
    expect(time(`^((?:${words})+)+$`)).toBe("too large to tell");
    expect(time(`${"(".repeat(9_000)}a${")".repeat(9_000)}`)).toBe("too large to tell");
  });
});

test("no pattern of our own formats, and no regular expression of the client, takes exponential time", async () => {
  const files = (await readdir("src", { recursive: true })).filter((file) => file.endsWith(".ts"));
  const texts = await Promise.all(files.map((file) => readFile(join("src", file), "utf8")));
  const literals = texts.flatMap((text) => {
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) found.push(node.text.slice(1, node.text.lastIndexOf("/")));
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile("a.ts", text, ts.ScriptTarget.Latest));
    return found;
  });
  expect(literals.length).toBeGreaterThan(20);
  const patterns = [...literals, ...Object.values(formatPatterns), ...patternsBesideFormats.values()];
  expect(patterns.filter((pattern) => time(pattern) !== "not exponential")).toEqual([]);
});

describe("the build", () => {
  const schema = {
    type: "object",
    properties: { a: { type: "string", pattern: "^(a+)+$" }, b: { type: "string", pattern: "^a+$" } },
    patternProperties: { "^(x|x)*$": { type: "string" } },
  };
  const contract = smallContract({
    "/a": { get: { operationId: "a", ...answeredWith({ 200: { "application/json": { schema } } }) } },
  });

  test("tells of a pattern that may take exponential time, with its place, and goes on", async () => {
    const { notices } = await generateAndTell({ contract: await contractFile(contract), runtime: "", modules: "ts" });
    const places = "/paths/~1a/get/responses/200/content/application~1json/schema";
    const advice =
      "a text of the server may keep the client busy without end: let no part of a text fit a repetition in two ways";
    expect(
      notices.map(({ found, first, ...notice }) => ({ found, pointer: first.pointer, advice: notice.advice })),
    ).toEqual([
      {
        found: '"^(a+)+$", a pattern that may take exponential time',
        pointer: `${places}/properties/a/pattern`,
        advice,
      },
      {
        found: '"^(x|x)*$", a pattern that may take exponential time',
        pointer: `${places}/patternProperties/^(x|x)*$`,
        advice,
      },
    ]);
  });

  const endless = `${"a".repeat(40)}!`;
  test.each([
    [
      "a name that keeps a pattern of names busy",
      property("X", {
        allOf: [
          { type: "object", properties: { [endless]: {} } },
          { type: "object", patternProperties: { "^(a+)+$": {} }, additionalProperties: false },
        ],
      }),
      { pointer: `${loan}/properties/X`, found: '"^(a+)+$", a pattern that takes too long to match a name' },
    ],
  ])("is stopped by %s, not kept busy by it", { timeout: 20_000 }, async (_, change, problem) => {
    expect(await problemsOf(change)).toContainEqual(expect.objectContaining(problem));
  });
  test("is not kept busy by a default that keeps its pattern busy: it is dropped, and told", {
    timeout: 20_000,
  }, async () => {
    const contract = smallContract(
      {},
      {
        components: {
          schemas: {
            V: {
              type: "object",
              properties: {
                A: { type: "string", pattern: "^(a+)+$", default: endless },
              },
            },
          },
        },
      },
    );
    const { notices } = await generateAndTell({ contract: await contractFile(contract), runtime: "", modules: "ts" });
    expect(notices).toContainEqual(
      expect.objectContaining({ found: expect.stringContaining("a default that takes too long to check") }),
    );
  });
});
