import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { documentOf } from "../../scripts/model/xml/document-of.js";
import { encodeXmlText } from "../../src/xml/encode/encode.js";
import { compileSchemas } from "../support/compile-schemas.js";
import { decodersOf } from "../support/decode-shapes.js";

function schemaOf(schema: object) {
  const { shapes } = compileSchemas({ r: schema });
  const { decodeXml } = decodersOf(shapes);
  const named = shapes["r"];
  if (named === undefined) throw new TypeError("There is no such schema.");
  return {
    read: (document: string) => decodeXml("r", document),
    write: (value: unknown) => encodeXmlText(value, documentOf(named, { shapes, nilAliases: [] })),
  };
}

describe("text in XML that may be of several types is a number or a boolean where JSON would write it so, else a string", () => {
  test.each<[types: readonly string[], text: string, value: unknown]>([
    [["integer", "string"], "7", 7],
    [["string", "integer"], "7", 7],
    [["integer", "string"], "-0", 0],
    // What a number would lose stays text.
    [["integer", "string"], "007", "007"],
    [["integer", "string"], "+7", "+7"],
    [["integer", "string"], " 7 ", " 7 "],
    [["integer", "string"], "1.0", "1.0"],
    [["integer", "string"], "9007199254740993", "9007199254740993"],
    [["number", "string"], "0.10000000000000000001", "0.10000000000000000001"],
    [["number", "string"], "1e3", 1000],
    [["integer", "string"], "", ""],
    [["boolean", "string"], "true", true],
    [["boolean", "string"], "1", "1"],
    [["boolean", "string"], "True", "True"],
    [["boolean", "integer"], "1", 1],
    [["boolean", "integer"], "false", false],
    // Without a string among them, by XML Schema part 2.
    [["boolean", "integer"], " +07 ", 7],
    [["boolean", "number", "string"], "null", "null"],
  ])("%j: %j", async (type, text, value) => {
    expect(await schemaOf({ type }).read(`<r>${text}</r>`)).toBe(value);
  });

  test("null beside them is xsi:nil, as of one type", async () => {
    const { read } = schemaOf({ type: ["integer", "string", "null"] });
    expect(await read('<r xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:nil="true"/>')).toBeNull();
    expect(await read("<r/>")).toBe("");
  });

  test("alternatives inside alternatives are told alike", async () => {
    const { read } = schemaOf({ anyOf: [{ type: "string" }, { oneOf: [{ type: "integer" }, { type: "boolean" }] }] });
    expect(await Promise.all(["1", "true", "a"].map((text) => read(`<r>${text}</r>`)))).toEqual([1, true, "a"]);
  });
});

test("what encodeXml writes of several types is read as the very value, and what would not be is refused", async () => {
  const text = fc.oneof(
    fc.string({ unit: "grapheme-ascii" }),
    fc.double({ noNaN: true }).map(String),
    fc.integer().map(String),
  );
  const value = fc.oneof(text, fc.integer(), fc.boolean());
  const { read, write } = schemaOf({ type: ["integer", "boolean", "string"] });
  const refused = new Set<unknown>();
  await fc.assert(
    fc.asyncProperty(value, async (one) => {
      try {
        expect(await read(write(one))).toBe(one);
      } catch (error) {
        expect(error).toMatchObject({ name: "ContractError", expected: "a value that its text tells from others" });
        refused.add(one);
      }
    }),
    { numRuns: 500, examples: [["7"], ["true"], ["07"]] },
  );
  // Texts that JSON would not write a number or a boolean by are none of them.
  for (const one of refused) expect(one).toMatch(/^(?:-?\d+|true|false)$/);
  expect([refused.has("7"), refused.has("true"), refused.has("07")]).toEqual([true, true, false]);
});
