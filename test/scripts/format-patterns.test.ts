import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { patternsBesideFormats } from "../../scripts/compile/schemas/schema-keywords.js";
import { generateFrom } from "../support/build.js";
import { libraryContract } from "../support/library-contract.js";
import { readScalar } from "../support/read-scalar.js";

const source = patternsBesideFormats.get("local-date-time") ?? "";
const pattern = new RegExp(source, "u");

describe("the pattern of local-date-time says no more than the format", () => {
  test("it matches every text that the format takes", () => {
    const two = (maximum: number) => fc.nat(maximum).map((number) => String(number).padStart(2, "0"));
    const clock = fc.tuple(two(23), two(59)).map(([hour, minute]) => `${hour}:${minute}`);
    const fraction = fc.nat().map((number) => `.${number}`);
    const seconds = fc.tuple(two(59), fc.option(fraction, { nil: "" })).map(([second, rest]) => `:${second}${rest}`);
    const offset = fc.tuple(fc.constantFrom("+", "-"), clock).map((parts) => parts.join(""));
    const date = fc
      .tuple(fc.nat(9999), two(12), two(31))
      .map(([year, ...rest]) => [`${year}`.padStart(4, "0"), ...rest]);
    const rest = fc.tuple(clock, fc.option(seconds, { nil: "" }), fc.option(offset, { nil: "Z" }));
    let taken = 0;
    fc.assert(
      fc.property(date, rest, (day, parts) => {
        const text = `${day.join("-")}T${parts.join("")}`;
        if (!isLocalDateTime(text)) return;
        taken += 1;
        expect(text).toMatch(pattern);
      }),
    );
    expect(taken).toBeGreaterThan(50);
  });

  test.each([
    "2018-01-01",
    "2018-01-01 11:00",
    "2018-1-1T11:00",
    "2018-01-01T11",
    "2018-01-01T11:00+1",
    "x2018-01-01T11:00",
  ])("it refuses %s, as the format does", (text) => {
    expect([pattern.test(text), isLocalDateTime(text)]).toEqual([false, false]);
  });

  test("docs/extensions.md states it, and the build takes it", async () => {
    expect(await readFile("docs/extensions.md", "utf8")).toContain(`\n${source}\n`);
    const contract = libraryContract();
    const member = { type: ["string", "null"], format: "local-date-time", pattern: source };
    contract.components.schemas.Loan.properties.At = member;
    expect((await generateFrom(contract)).get("schemas.ts")).toContain("At: optional(nullable(localDateTime)),");
  });
});

function isLocalDateTime(text: string): boolean {
  return readScalar(text, { kind: "string", format: "local-date-time" }) !== undefined;
}
