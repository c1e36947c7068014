import { decodeJson, isJsonSyntaxError } from "adultwork-webcam";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { JsonReader } from "../src/json/reader.js";
import { allLimits } from "../src/limits.js";
import { errorOf } from "./support/errors.js";
import { page } from "./support/samples.js";

describe("JSON that is not well-formed is a JsonSyntaxError with its place and rule", () => {
  test.each([
    ["nothing", "", 1, 1, "a value"],
    ["white space alone", " \n ", 2, 2, "a value"],
    ["two values", "{} {}", 1, 4, "nothing after"],
    ["a comma too many in an object", '{"a":1,}', 1, 8, "member's name"],
    ["a comma too many in an array", "[1,]", 1, 4, "a value"],
    ["a missing comma", '{"a":1 "b":2}', 1, 8, '"," or "}"'],
    ["a missing bracket", "[1", 1, 3, '"," or "]"'],
    ["a missing colon", '{"a" 1}', 1, 6, '":"'],
    ["a name without quotes", "{a:1}", 1, 2, "member's name"],
    ["apostrophes", "{'a':1}", 1, 2, "member's name"],
    ["a word", "[tru]", 1, 2, "a value"],
    ["NaN", "[NaN]", 1, 2, "a value"],
    ["a leading zero", "[01]", 1, 4, "number to end"],
    ["a leading plus", "[+1]", 1, 2, "a value"],
    ["a number that ends in a point", "[1.]", 1, 4, "number to end"],
    ["a string that does not end", '["a', 1, 4, "closing quotation mark"],
    ["a line feed in a string", '{"a":\n"b\n"}', 2, 3, "a character of a string"],
    ["an escape that is none", '["\\x"]', 1, 3, "an escape"],
    ["a comment", "[1] // one", 1, 5, "nothing after"],
  ])("%s", async (_, text, line, column, rule) => {
    const error = await errorOf(() => decodeJson("WebcamBooking", text));
    expect(isJsonSyntaxError(error)).toBe(true);
    expect(error).toMatchObject({ line, column });
    expect(error).toHaveProperty("rule", expect.stringContaining(rule));
  });

  test("before anything that does not fit the contract", async () => {
    expect(await errorOf(() => decodeJson("WebcamBooking", '{"Status":"Gone",}'))).toMatchObject({
      name: "JsonSyntaxError",
    });
  });

  test("at any depth, without a stack overflow", async () => {
    const text = "[".repeat(100_000);
    expect(await errorOf(() => decodeJson("WebcamBooking", text, { limits: { depth: Infinity } }))).toMatchObject({
      offset: 100_000,
    });
  });

  test("bytes that are no UTF-8, with the place in bytes", async () => {
    const bytes = Buffer.from([0x7b, 0x22, 0xff, 0x22]);
    expect(await errorOf(() => decodeJson("WebcamBooking", bytes))).toMatchObject({
      name: "JsonSyntaxError",
      offset: 2,
    });
  });
});

test("a byte order mark is ignored, as RFC 8259 §8.1 allows, in text and in bytes", () => {
  const marked = `\uFEFF${page.json}`;
  expect(decodeJson("WebcamBooking", marked)).toEqual(decodeJson("WebcamBooking", page.json));
  expect(decodeJson("WebcamBooking", new TextEncoder().encode(marked))).toEqual(decodeJson("WebcamBooking", page.json));
});

describe("the reader that keeps exact numbers agrees with JSON.parse", () => {
  // An exponent anywhere makes the text go the careful way.
  const careful = (text: string) => `[${text},1e0]`;

  test("on any JSON text", () => {
    fc.assert(
      fc.property(fc.json({ noUnicodeString: false }), fc.constantFrom("", " ", "\n\t"), (json, space) => {
        const text = careful(`${space}${json}${space}`);
        expect(readJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  test("on whether a mutated text is JSON at all", () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.nat(),
        fc.constantFrom("", ",", "{", "]", '"', "1", "e", ".", "\\", "-", ":", "\u0001"),
        (json, at, put) => {
          const place = at % (json.length + 1);
          const text = careful(json.slice(0, place) + put + json.slice(place + 1));
          expect(isReadable(readJson, text)).toBe(isReadable(JSON.parse, text));
        },
      ),
      { numRuns: 1000 },
    );
  });

  test("on a member called __proto__", () => {
    const value = readJson('{"__proto__":{"a":1e0}}');
    expect(Object.keys(Object(value))).toEqual(["__proto__"]);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });

  function readJson(text: string): unknown {
    return new JsonReader(text, allLimits(undefined)).read();
  }

  function isReadable(read: (text: string) => unknown, text: string): boolean {
    try {
      read(text);
      return true;
    } catch {
      return false;
    }
  }
});
