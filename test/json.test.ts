import { decodeJson, isJsonSyntaxError } from "adultwork-webcam";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allLimits } from "../src/content/limits.js";
import { readJsonText } from "../src/json/reader.js";
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

  test("at any depth that is allowed", async () => {
    const text = "[".repeat(1_000);
    expect(await errorOf(() => decodeJson("WebcamBooking", text, { limits: { depth: 1_000 } }))).toMatchObject({
      offset: 1_000,
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
    return readJsonText(text, allLimits(undefined));
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

describe("a member that is there twice", () => {
  test.each([
    ["of the contract", '{"Status":"Proposed","Status":"Proposed"}', "/Status"],
    ["with its name in escapes", '{"Status":"Proposed","\\u0053tatus":"Proposed"}', "/Status"],
    ["of an object inside", '{"Performer":{"Total":1,"Total":1}}', "/Performer/Total"],
  ])("is a ContractError at its path: %s", async (_, members, path) => {
    const text = `${members.slice(0, -1)},${page.json.slice(page.json.indexOf("{") + 1)}`;
    const once = path === "/Status" ? text : page.json.replace('"Total": 6', '"Total": 6, "Total": 6');
    expect(await errorOf(() => decodeJson("WebcamBooking", once))).toMatchObject({
      name: "ContractError",
      path,
      expected: "one member",
      found: "another one",
    });
  });

  test("is ignored where the contract does not name it, as are members in it", () => {
    const text = page.json.replace("{", '{"other":1,"other":{"a":1,"a":2},"__proto__":1,"__proto__":2,');
    expect(decodeJson("WebcamBooking", text)).toEqual(decodeJson("WebcamBooking", page.json));
  });
});

describe("a surrogate without its other half is a JsonSyntaxError", () => {
  test.each([
    ["raw", "\ud800"],
    ["raw, before an escaped half", "\ud800\\udc00"],
    ["raw, the second half alone", "\udc00"],
    ["raw, the second half first", "\udc00\ud800"],
    ["escaped", "\\ud800"],
    ["escaped, the second half first", "\\uDC00\\ud800"],
  ])("%s", async (_, half) => {
    expect(await errorOf(() => decodeJson("WebcamBooking", `["a${half}"]`))).toMatchObject({
      name: "JsonSyntaxError",
      column: 4,
      rule: expect.stringContaining("surrogate"),
    });
  });

  test("after a whole one, or at the end", async () => {
    for (const half of ["😀\udc00", "\ud800😀", "😀\ud800"])
      expect(await errorOf(() => decodeJson("WebcamBooking", `["${half}"]`))).toMatchObject({
        name: "JsonSyntaxError",
        rule: expect.stringContaining("surrogate"),
      });
  });

  test("but a pair is a character", () => {
    const text = page.json.replace("JosepheneBlogs", "😀");
    expect(decodeJson("WebcamBooking", text).Performer.Nickname).toBe("😀");
  });

  test("but a pair of escapes is a character", () => {
    const text = page.json.replace("JosepheneBlogs", "\\ud83d\\ude00");
    expect(decodeJson("WebcamBooking", text).Performer.Nickname).toBe("😀");
  });
});

test("objects and arrays that are open at once are limited, in members that the contract names", async () => {
  expect(decodeJson("WebcamBooking", page.json, { limits: { depth: 2 } })).toEqual(JSON.parse(page.json));
  const repeated = page.json.replace("{", '{"Performer":[[]],');
  for (const [text, depth] of [
    [page.json, 1],
    [repeated, 2],
  ] as const) {
    expect(await errorOf(() => decodeJson("WebcamBooking", text, { limits: { depth } }))).toMatchObject({
      name: "LimitError",
      maximum: depth,
    });
  }
});

test("objects and arrays that are open at once are limited, in members that the contract does not name too", async () => {
  const nested = (depth: number) => page.json.replace("{", `{"other":${"[".repeat(depth)}${"]".repeat(depth)},`);
  const limits = { depth: 10 };
  expect(decodeJson("WebcamBooking", nested(9), { limits })).toEqual(decodeJson("WebcamBooking", page.json));
  expect(await errorOf(() => decodeJson("WebcamBooking", nested(10), { limits }))).toMatchObject({
    name: "LimitError",
    limit: "depth",
    maximum: 10,
  });
});

test("the fast way and the careful way give the same value or error", async () => {
  const sample = Object.entries(JSON.parse(page.json) as Record<string, unknown>);
  const written = sample.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`);
  const odd = fc.oneof(fc.json(), fc.constantFrom("-0", "1e400", "1e-400", "12345678901234567890", '"\\u002c"', '","'));
  const other = fc
    .tuple(fc.constantFrom("other", "a,b", "__proto__", ...sample.map(([name]) => name)), odd)
    .map(([name, value]) => `${JSON.stringify(name)}:${value}`);
  const parts = fc
    .tuple(fc.boolean(), fc.array(fc.tuple(fc.nat(), fc.oneof(other, fc.constantFrom(...written))), { maxLength: 3 }))
    .map(([isTurned, more]) => {
      const all = isTurned ? [...written].reverse() : [...written];
      for (const [at, member] of more) all.splice(at % (all.length + 1), 0, member);
      return all.join(",");
    });
  await fc.assert(
    fc.asyncProperty(parts, async (members) => {
      const verdict = async (text: string) => {
        try {
          return decodeJson("WebcamBooking", text);
        } catch (error) {
          return String(error);
        }
      };
      // The exponent makes the text go the careful way.
      expect(await verdict(`{${members}}`)).toEqual(await verdict(`{${members},"careful":1e-100}`));
    }),
    { numRuns: 2000 },
  );
});
