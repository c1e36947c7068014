import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { WebcamBooking } from "../generated/schemas.js";
import { decodeJsonText } from "../src/json/decode.js";
import { tellsByForm } from "../src/json/expression.js";
import {
  array,
  boolean,
  byDefault,
  dateTime,
  decimal,
  double,
  int32,
  int64,
  integer,
  nullable,
  object,
  oneOf,
  optional,
  type Schema,
  text,
  union,
  writeOnly,
} from "../src/runtime.js";
import { mutateBytes } from "./fuzz/mutate-bytes.js";
import { mutateTokens } from "./fuzz/mutate-tokens.js";
import { Random } from "./fuzz/random.js";
import { inBothWays } from "./support/both-ways.js";
import { page } from "./support/samples.js";

const depth = 256;

const person: Schema = object(() => ({
  id: int32,
  "full name": optional(text),
  born: optional(nullable(dateTime)),
  kind: oneOf(text, "a.b", 'c"d', "(e)"),
  scores: array(() => decimal),
  friends: optional(array(() => object(() => ({ id: int32, since: optional(dateTime) })))),
  isNew: byDefault(boolean, false),
  password: writeOnly(text),
  last: optional(double),
}));

const whole = {
  id: 12,
  "full name": 'Zoë "Z" \\ Ω, 😀',
  born: "2024-02-29T23:59:60.5+01:00",
  kind: "(e)",
  scores: [1, 0.25, -3.5, 10, 0],
  friends: [{ id: 1 }, { id: 2, since: "0400-02-29T00:00:00Z" }],
  isNew: true,
  last: 0.5,
};
const least = { id: 0, kind: 'c"d', scores: [], isNew: false };

const schemas = { WebcamBooking, person, people: array(() => person) };
type Name = keyof typeof schemas;
const texts: Readonly<Record<Name, readonly string[]>> = {
  WebcamBooking: [page.json, JSON.stringify(JSON.parse(page.json))],
  person: [JSON.stringify(whole), JSON.stringify(least), JSON.stringify(whole, undefined, "\t")],
  people: [JSON.stringify([whole, least, whole]), "[]", "[ ]", JSON.stringify([least], undefined, 2)],
};
const names = ["WebcamBooking", "person", "people"] as const;
const decode = inBothWays(
  (name, input, options) =>
    decodeJsonText(String(input), schemas[name as Name], {
      depth: 256,
      bytes: 1e9,
      attributes: 1,
      ...options?.limits,
    }),
  names,
);

describe.each(names)("texts of %s are told by their form", (name) => {
  test.each(texts[name])("%s", (text) => {
    expect(tellsByForm(text, schemas[name], "read", depth)).toBe(true);
    expect(decode(name, text)).toStrictEqual(JSON.parse(text));
  });
});

test("of any text, what an expression accepts is what the careful way accepts, with the same value", () => {
  let told = 0;
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const random = new Random(seed);
      const name = random.pick(names);
      const text = mutant(name, random);
      if (tellsByForm(text, schemas[name], "read", depth)) told += 1;
      const isOurs = (error: unknown) =>
        error instanceof Error && /^(?:Contract|JsonSyntax|Limit)Error$/.test(error.name);
      try {
        decode(name, text);
      } catch (error) {
        if (!isOurs(error)) throw error;
      }
    }),
    { numRuns: 20_000, endOnFailure: true },
  );
  expect(told).toBeGreaterThan(200);
});

/** A text of a schema, changed in one to three places. */
function mutant(name: Name, random: Random): string {
  const other = random.pick(texts[random.pick(names)]);
  let text = random.pick(texts[name]);
  for (let count = 1 + random.below(3); count > 0; count -= 1) {
    const bytes = Buffer.from(text, "utf16le");
    text = random.pick<() => string>([
      ...Array<() => string>(6).fill(() => withToken(text, random)),
      () => Buffer.from(mutateTokens(Buffer.from(text), Buffer.from(other), "utf8", random)).toString(),
      () => Buffer.from(mutateBytes(bytes, Buffer.from(other, "utf16le"), random)).toString("utf16le"),
    ])();
  }
  return text.slice(0, 1 << 14);
}

/** With another token in place of one, or between two. */
function withToken(text: string, random: Random): string {
  const tokens = [...text.matchAll(/"(?:[^"\\]|\\.)*"|[\w.+-]+|[[\]{}:,]|\s+/g)];
  if (tokens.length === 0) return text;
  const { index, 0: token } = random.pick(tokens);
  const end = random.oneIn(4) ? index : index + token.length;
  return text.slice(0, index) + random.pick([...oddTokens, random.pick(tokens)[0]]) + text.slice(end);
}

const oddTokens = [
  ...["0", "-0", "1", "-1", "01", "1.0", "1.", ".5", "0.0", "-0.0", "-0.5", "0.50", "1.2.3", "1e2", "1E-400", "- 1"],
  ...["999999999", "-999999999", "1000000000", "2147483647", "-2147483648", "2147483648", "12345678901234567890"],
  ...["99999999999999", "9999999999999999", "0.1000000000000000000001", "123456789.123456789"],
  ...["null", "true", "false", "nul", '""', '"a,b"', '"\\u002c"', '"\\ud800"', '"\\"', '"\\x"', '"\\\\"', '"\n"'],
  ...['"id"', '"born"', '"__proto__"', '"\\u0069d"', '"id":1', '"id":1,', ',"id":1', '"other":{}', "[]", "{}", "[,]"],
  ...['"2023-02-29T00:00:00Z"', '"1900-02-29T00:00:00Z"', '"2024-12-31t24:00:00z"', '"2018-04-31T11:00"', '"a.b"'],
  ...[" ", "\t", "\u00a0", "\u2028", "\ufeff", ",", ",,", ":", "[", "]", "{", "}", '"', "\ud800", "é", "😀"],
];

describe("what an expression does not tell is left to the careful way", () => {
  const id = object(() => ({ id: int32 }));
  const ids = array(() => int32);
  test.each<[what: string, schema: Schema, text: string]>([
    ["a member that is there twice", id, '{"id":1,"id":2}'],
    ["its name with an escape", id, '{"id":1,"\\u0069d":2}'],
    ["a member that the contract does not name", id, '{"id":1,"more":2}'],
    ["members in another order", object(() => ({ id: int32, at: int32 })), '{"at":1,"id":2}'],
    ["a member that is a value where it is missing", object(() => ({ id: byDefault(int32, 1) })), "{}"],
    ["null, where there is none", id, '{"id":null}'],
    ["a number that would be rounded", object(() => ({ id: decimal })), '{"id":0.10000000000000001}'],
    ["a number of a hundred digits", ids, `[${"1".repeat(100)}]`],
    ["one whose digits two numbers would have", ids, "[9999999999]"],
    ["minus zero, which is read as zero", ids, "[-0]"],
    ["one below the least", array(() => integer(0, 99)), "[-1]"],
    ["one above the greatest", array(() => integer(0, 99)), "[100]"],
    ["one that is a bigint or no number", array(() => int64), "[9007199254740993]"],
    ["a value that is not in a list", oneOf(text, "a", "b"), '"c"'],
    ["one that is in it, and does not fit beside", oneOf(dateTime, "a", "b"), '"a"'],
    ["a day that is not in the calendar", dateTime, '"1900-02-29T00:00:00Z"'],
    ["one of several", union("oneOf", () => [id, ids]), "[1]"],
    ["any other members", object(() => ({})), '{"a":1}'],
    ["nothing", ids, ""],
  ])("%s", (_, schema, text) => {
    tellsByForm(" ".repeat(100_000), schema, "read", depth);
    expect(tellsByForm(text, schema, "read", depth)).toBe(false);
  });

  test("a schema that holds itself, and one of very many parts", () => {
    const tree: Schema = object(() => ({ branches: array(() => tree) }));
    const wide = object(() =>
      Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`a${index}`, optional(text)])),
    );
    for (const schema of [tree, wide]) {
      tellsByForm(" ".repeat(100_000), schema, "read", depth);
      expect(tellsByForm("{}", schema, "read", depth)).toBe(false);
    }
    expect(decodeJsonText('{"branches":[{"branches":[]}]}', tree)).toEqual({ branches: [{ branches: [] }] });
  });

  test("until much text of a schema was read", () => {
    const schema = object(() => ({ id: int32 }));
    const told = Array.from({ length: 13_000 }, () => tellsByForm('{"id":1}', schema, "read", depth));
    expect(told[0]).toBe(false);
    expect(told.at(-1)).toBe(true);
  });

  test("where fewer objects may be open at once than an expression may have in each other", () => {
    expect(tellsByForm(page.json, WebcamBooking, "read", 255)).toBe(false);
  });
});

test("requests are told by what they may have", () => {
  const sent = JSON.stringify({ ...least, password: "x" });
  tellsByForm(" ".repeat(100_000), person, "write", depth);
  expect(tellsByForm(sent, person, "write", depth)).toBe(true);
  expect(tellsByForm(sent, person, "read", depth)).toBe(false);
});

test("a list of millions of items is told, or left to the careful way", () => {
  const schema = array(() => object(() => ({ id: optional(int32) })));
  const text = `[${Array.from({ length: 2_000_000 }, () => "{}").join(",")}]`;
  tellsByForm(" ".repeat(100_000), schema, "read", depth);
  expect([true, false]).toContain(tellsByForm(text, schema, "read", depth));
  expect(decodeJsonText(text, schema)).toHaveLength(2_000_000);
});
