import { describe, expect, test } from "vitest";
import { HttpError } from "../../src/errors/index.js";
import { runScript } from "../support/run.js";
import { booking } from "../support/samples.js";
import { Fuzzer } from "./fuzzer.js";
import { formatInput, type Input, parseInput } from "./input.js";
import { checkError, checkSecrecy, checkValue } from "./invariants.js";
import { minimize } from "./minimize.js";
import { seeds, token } from "./seeds.js";
import { Violation } from "./violation.js";

test("of 3,000 hostile inputs, the same each time, none brings about what none may", async () => {
  const fuzzer = new Fuzzer(1);
  await fuzzer.runSeeds();
  while (fuzzer.statistics.runs < 3000) await fuzzer.runNext();
  const verdicts = [...fuzzer.statistics.verdicts.keys()].join("\n");
  // They reach each end that there is.
  expect(verdicts).toMatch(/^layout: .* reads it$/m);
  for (const target of ["xml", "json", "answer"]) expect(verdicts).toMatch(new RegExp(`^${target}: a value$`, "m"));
  for (const name of ["XmlSyntaxError", "JsonSyntaxError", "ContractError", "LimitError"]) {
    expect(verdicts).toMatch(new RegExp(`^(?:xml|json): ${name}`, "m"));
    expect(verdicts).toMatch(new RegExp(`^answer: ${name}.* accepted$`, "m"));
  }
  for (const name of ["HttpError", "NetworkError", "MediaTypeError"]) expect(verdicts).toMatch(`answer: ${name}`);
  for (const outcome of ["accepted", "refused", "unknown", "not-sent"]) expect(verdicts).toMatch(`, ${outcome}`);
});

test("the same seed gives the same verdicts", async () => {
  const verdictsOf = async (seed: number) => {
    const fuzzer = new Fuzzer(seed);
    for (let run = 0; run < 100; run += 1) await fuzzer.runNext();
    return [...fuzzer.statistics.verdicts];
  };
  expect(await verdictsOf(7)).toEqual(await verdictsOf(7));
  expect(await verdictsOf(7)).not.toEqual(await verdictsOf(8));
});

describe("the checks see what they are for", () => {
  test("an error that is not ours", () => {
    expect(() => checkError(new TypeError("x is undefined"))).toThrow(Violation);
    expect(() => checkError(undefined)).toThrow(Violation);
  });

  test.each([
    ["a wrong member", { Status: "Gone" }],
    ["a member of another type", { Duration: "30" }],
    ["an integer beyond 32 bits", { Duration: 2 ** 31 }],
    ["a member that the contract does not name", { New: 1 }],
    ["a member that is missing", { Performer: undefined }],
  ])("a value with %s", (_, change) => {
    expect(() => checkValue(booking())).not.toThrow();
    expect(() => checkValue(booking(change))).toThrow(Violation);
  });

  test("the token in a field, or in a cause", () => {
    const errorWith = (body: string, cause?: Error) =>
      Object.assign(new HttpError({ operation: "GET /", mediaType: undefined }, { outcome: "refused", body }), {
        cause,
      });
    expect(() => checkSecrecy(errorWith("no secret"))).not.toThrow();
    expect(() => checkSecrecy(errorWith(`with ${token}.`))).toThrow(Violation);
    expect(() => checkSecrecy(errorWith("", new Error(`deep ${token}`)))).toThrow(Violation);
  });
});

test("an input can be printed and read again", () => {
  for (const seed of seeds) {
    const again = parseInput(formatInput(seed));
    expect({ ...again, body: [...again.body] }).toEqual({ ...seed, body: [...seed.body] });
  }
});

test("what is found is made small: what does not matter is left out", async () => {
  const isFound = async ({ body }: Input) => (Buffer.from(body).includes("Status") ? "found" : undefined);
  for (const seed of seeds.filter(({ target, body }) => target === "answer" && Buffer.from(body).includes("Status"))) {
    const smallest = await minimize(seed, "found", isFound);
    expect(Buffer.from(smallest.body).toString()).toBe("Status");
    expect(smallest).toMatchObject({ headers: [], status: 200, failure: "error" });
  }
});

describe("the command", () => {
  test("tries an input again, and says what comes of it", async () => {
    const input: Input = {
      target: "json",
      body: Buffer.from("{"),
      asText: false,
      limits: { depth: 1, bytes: 10, attributes: 1 },
    };
    const { code, output } = await runScript("test/fuzz/main.ts", "--input", formatInput(input));
    expect({ code, output }).toEqual({ code: 0, output: expect.stringMatching(/^json: JsonSyntaxError/) });
  });

  test.each([
    ["--seconds", "0"],
    ["--seconds", "x"],
    ["--seed", "1.5"],
    ["--input", "{}"],
    ["--sed", "1"],
  ])("does not understand %s %s", async (...parameters) => {
    const { code, errors } = await runScript("test/fuzz/main.ts", ...parameters);
    expect({ code, errors }).toEqual({ code: 2, errors: expect.stringContaining("Usage: npm run fuzz") });
  });
});
