import { bindDecodeJson, bindDecodeXml } from "adultwork-webcam/runtime";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { NumberShape, ScalarShape, StringFormat, StringShape } from "../scripts/model/shape.js";
import { contractOf } from "./support/contract-of.js";
import { errorOf } from "./support/errors.js";
import { schemasOf } from "./support/schema-of.js";
import { xmlTableOf } from "./support/xml-table.js";

function decodersOf(shape: ScalarShape) {
  const contract = contractOf({ Root: { shape, xml: { name: "root" } } });
  return {
    json: bindDecodeJson<{ Root: unknown }>(schemasOf(contract.shapes)),
    xml: bindDecodeXml<{ Root: unknown }>(xmlTableOf(contract.shapes)),
  };
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** What JSON text, and XML text, give; the same, or nothing is said of it. */
async function decode(shape: ScalarShape, json: string): Promise<unknown> {
  const decoders = decodersOf(shape);
  const text = shape.kind === "string" ? String(JSON.parse(json)) : json;
  const value = decoders.json("Root", json);
  expect(await decoders.xml("Root", `<root>${escaped(text)}</root>`)).toEqual(value);
  return value;
}

async function refusal(shape: ScalarShape, json: string): Promise<{ expected: string; found: string }> {
  const decoders = decodersOf(shape);
  const text = shape.kind === "string" ? String(JSON.parse(json)) : json;
  const error = await errorOf(() => decoders.json("Root", json));
  expect(error).toMatchObject({ name: "ContractError", path: "" });
  const inXml = await errorOf(() => decoders.xml("Root", `<root>${escaped(text)}</root>`));
  const [expected, found] = [Reflect.get(error, "expected"), Reflect.get(error, "found")];
  expect(inXml).toMatchObject({ name: "ContractError", expected });
  return { expected: String(expected), found: String(found) };
}

const formats: Readonly<Record<Exclude<StringFormat, "binary">, { fit: string[]; unfit: string[] }>> = {
  "local-date-time": {
    fit: ["2018-01-01T11:00", "2018-01-01T11:00:59.5", "2018-01-01T11:00+01:00", "2024-02-29T00:00:00Z"],
    unfit: ["2018-01-01", "2023-02-29T00:00", "2018-01-01t11:00", "2018-01-01T24:00", "2018-01-01T11:00:60"],
  },
  "date-time": {
    fit: [
      ...["1985-04-12T23:20:50.52Z", "1996-12-19T16:39:57-08:00", "1990-12-31T23:59:60Z", "1985-04-12t23:20:50z"],
      ...["2024-01-01T00:00:00", "2018-01-31T16:29:00.1234567", "2018-01-31T24:00:00", "2018-01-31T24:00:00.00+14:00"],
      ...["0001-01-01T00:00:00", "9999-12-31T23:59:59.9999999", "-0044-03-15T12:00:00Z", "12024-02-29T00:00:00Z"],
    ],
    unfit: [
      ...["1985-04-12T23:20Z", "1985-04-31T23:20:50Z", "1985-04-12T23:20:50+24:00", "2018-01-31T16:29:00+0200"],
      ...[
        "2018-01-31T16:29:00+02",
        "2018-01-31 16:29:00Z",
        "2018-01-31",
        "2018-01-31T24:00:01",
        "2018-01-31T16:29:00.",
      ],
      ...["+12018-01-31T16:29:00Z", "02018-01-31T16:29:00Z", "12023-02-29T00:00:00Z", "018-01-31T16:29:00Z", ""],
    ],
  },
  date: {
    fit: [
      "2024-02-29",
      "0000-01-01",
      "9999-12-31",
      "1988-01-08Z",
      "1988-01-08+01:00",
      "1988-01-08-14:00",
      "10000-01-01",
    ],
    unfit: [
      ...["2023-02-29", "1900-02-29", "2024-13-01", "2024-1-1", "19880108", "1988-01-08T00:00:00", "1988-01-08+1"],
      ...["2024-00-01", "2024-01-00", "2024-04-31", "10000-01-32", ""],
    ],
  },
  time: {
    fit: [
      ...["00:00:00Z", "23:59:60Z", "08:30:06.283185Z", "08:30:06-23:59", "08:30:06z"],
      ...["13:06:12", "10:00:00.000+01:00", "24:00:00", "24:00:00.0Z"],
    ],
    unfit: ["24:00:01Z", "08:60:06Z", "08:30:61Z", "08:30Z", "08:30", "08:30:06.Z", "08:30:06+1:00", "8:30:06", ""],
  },
  duration: {
    fit: [
      ...["P4DT12H30M5S", "P1Y2M3DT4H5M6S", "PT0S", "P0D", "P1M", "PT1M", "P2W", "PT36H", "P1Y", "p1dt2h"],
      ...["PT0.5S", "-P1D", "P123DT22H14M12.011S", "P1Y3D", "PT1H5S", "PT1.5S", "-PT0.000001S"],
    ],
    unfit: [
      ...["", "P", "-P", "PT", "P1", "P1DT", "4D", "P1Y2W", "P1D2H", "PT1D", "P1H", "P-1D", "+P1D", "PT.5S", "PT1.S"],
      ...["PT0.5M", "P0.5D", "P1D1Y", "01:00:00"],
    ],
  },
  "http-date": {
    fit: ["Sun, 06 Nov 1994 08:49:37 GMT", "Thu, 29 Feb 2024 00:00:00 GMT", "Sat, 31 Dec 2016 23:59:60 GMT"],
    unfit: [
      "Mon, 06 Nov 1994 08:49:37 GMT",
      "Thu, 29 Feb 2023 00:00:00 GMT",
      "Sun, 06 nov 1994 08:49:37 GMT",
      "Sun, 06 Nov 1994 08:49:37 UTC",
      "Sun, 6 Nov 1994 08:49:37 GMT",
      "Sun, 06 Nov 1994 24:00:00 GMT",
      "Sunday, 06-Nov-94 08:49:37 GMT",
      "Sun Nov  6 08:49:37 1994",
      "Xyz, 06 Xyz 1994 08:49:37 GMT",
    ],
  },
  uuid: {
    fit: ["f81d4fae-7dec-11d0-a765-00a0c91e6bf6", "F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6"],
    unfit: [
      "f81d4fae7dec11d0a76500a0c91e6bf6",
      "{f81d4fae-7dec-11d0-a765-00a0c91e6bf6}",
      "f81d4fae-7dec-11d0-a765-00a0c91e6bg6",
    ],
  },
  byte: {
    fit: ["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg==", "+/+/"],
    unfit: ["Zg", "Zg=", "Z===", "====", "-_-_", "Zg==Zg=="],
  },
  int64: {
    fit: ["0", "-1", "007", "9223372036854775807", "-9223372036854775808", "000000000000000000000000000001"],
    unfit: ["", "-", "1.0", "1e3", "9223372036854775808", "-9223372036854775809", "99999999999999999999", "0x1", "+1"],
  },
  decimal: {
    fit: ["0", "-1.50", "0.1", "123456789012345678901234567890.123456789"],
    unfit: ["", ".5", "5.", "1e3", "NaN", "Infinity", "1,5"],
  },
};

describe.each(Object.entries(formats))("a string of format %s", (name, { fit, unfit }) => {
  const shape: StringShape = { kind: "string", format: name as StringFormat };

  test.each(fit)("may be %j", async (text) => {
    expect(await decode(shape, JSON.stringify(text))).toBe(text);
  });

  test.each(unfit)("may not be %j", async (text) => {
    await refusal(shape, JSON.stringify(text));
  });
});

test.each(["date-time", "date", "time", "duration", "http-date", "uuid", "byte"] as const)(
  "what is refused as %s is told the form, and the way out where a server keeps to no standard",
  async (format) => {
    const { expected } = await refusal({ kind: "string", format }, '"/Date(1530000000000)/"');
    expect(expected).toMatch(/^(?:a |bytes ).+ \(or leave the format out of the contract\)$/);
  },
);

describe("a value passes that XML Schema part 2 allows, and is the same in both formats", () => {
  const digits = (least: number, most: number) => fc.stringMatching(new RegExp(`^\\d{${least},${most}}$`));
  const fraction = fc.option(
    digits(1, 12).map((text) => `.${text}`),
    { nil: "" },
  );
  const two = (most: number) => fc.nat(most).map((number) => String(number).padStart(2, "0"));
  const zone = fc.oneof(
    fc.constantFrom("", "Z", "+14:00", "-14:00"),
    fc.tuple(fc.constantFrom("+", "-"), two(13), fc.constant(":"), two(59)).map((parts) => parts.join("")),
  );
  const clock = fc.oneof(
    fc.tuple(two(23), two(59), two(59)).map((parts) => parts.join(":")),
    fc.constant("24:00:00"),
  );
  const day = fc
    .tuple(
      fc.constantFrom("", "-"),
      fc.integer({ min: 0, max: 2_000_000 }).map((year) => String(year).padStart(4, "0")),
      fc.date({ min: new Date("2023-01-01"), max: new Date("2023-12-31"), noInvalidDate: true }),
    )
    .map(([sign, year, date]) => `${sign}${year}${date.toISOString().slice(4, 10)}`);
  const time = fc
    .tuple(clock, fraction)
    .map(([text, rest]) => (text.startsWith("24") ? text + rest.replaceAll(/\d/g, "0") : text + rest));
  const unit = (name: string) =>
    fc.option(
      digits(1, 6).map((text) => text + name),
      { nil: "" },
    );
  const seconds = fc.option(
    fc.tuple(digits(1, 4), fraction).map(([whole, rest]) => `${whole}${rest}S`),
    { nil: "" },
  );
  const duration = fc
    .tuple(fc.constantFrom("", "-"), unit("Y"), unit("M"), unit("D"), fc.tuple(unit("H"), unit("M"), seconds))
    .map(([sign, years, months, days, parts]) => {
      const rest = parts.join("");
      return `${sign}P${years}${months}${days}${rest === "" ? "" : `T${rest}`}`;
    })
    .filter((text) => !text.endsWith("P"));

  test.each<[StringFormat, fc.Arbitrary<string>]>([
    ["date-time", fc.tuple(day, time, zone).map(([date, rest, offset]) => `${date}T${rest}${offset}`)],
    ["date", fc.tuple(day, zone).map((parts) => parts.join(""))],
    ["time", fc.tuple(time, zone).map((parts) => parts.join(""))],
    ["duration", duration],
  ])("%s", async (format, texts) => {
    const { json, xml } = decodersOf({ kind: "string", format });
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        expect(json("Root", JSON.stringify(text))).toBe(text);
        expect(await xml("Root", `<root>\n ${text}\t</root>`)).toBe(text);
      }),
    );
  });
});

test("a string of format http-date may be any that Date writes, and on no other day of the week", async () => {
  const { json } = decodersOf({ kind: "string", format: "http-date" });
  const dates = fc.date({
    min: new Date("0000-01-01T00:00:00Z"),
    max: new Date("9999-12-31T23:59:59Z"),
    noInvalidDate: true,
  });
  await fc.assert(
    fc.asyncProperty(dates, fc.constantFrom("Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"), async (date, day) => {
      const text = date.toUTCString();
      expect(json("Root", JSON.stringify(text))).toBe(text);
      if (text.startsWith(day)) return;
      await errorOf(() => json("Root", JSON.stringify(day + text.slice(3))));
    }),
  );
});

describe("Base64 has white space in XML alone, and there it is no part of the value (XML Schema part 2 §3.2.16; RFC 4648 §3.1)", () => {
  const { json, xml } = decodersOf({ kind: "string", format: "byte" });

  test.each(["aGVs\r\nbG8=", "aGVs\nbG8=\n", " aGVsbG8 =", "a G V s\tb G 8 =", "aGVs&#xD;\nbG8="])(
    "%j",
    async (text) => {
      expect(await xml("Root", `<root>${text}</root>`)).toBe("aGVsbG8=");
      const error = await errorOf(() => json("Root", JSON.stringify(text)));
      expect(error).toMatchObject({ expected: expect.stringContaining("without line breaks") });
    },
  );

  test("but it fills up no group of four characters", async () => {
    expect(await errorOf(() => xml("Root", "<root>aGVs bG8</root>"))).toMatchObject({
      name: "ContractError",
      path: "",
    });
  });
});

test("a string in Base64 is checked at any length", () => {
  const { json } = decodersOf({ kind: "string", format: "byte" });
  const text = "Zm9v".repeat(3_000_000);
  expect(String(json("Root", `"${text}"`)).length).toBe(text.length);
});

test("no text is bytes", async () => {
  expect(await refusal({ kind: "string", format: "binary" }, '""')).toEqual({ expected: "bytes", found: '""' });
});

describe("the length of a string is in characters, not in UTF-16 units", () => {
  const shape: StringShape = { kind: "string", minLength: 2, maxLength: 3 };

  test.each(["ab", "abc", "😀😀", "😀😀😀", "a😀b"])("%s is long enough and short enough", async (text) => {
    expect(await decode(shape, JSON.stringify(text))).toBe(text);
  });

  test.each(["", "a", "😀", "abcd", "😀😀😀a", "a".repeat(100)])("%s is not", async (text) => {
    expect(await refusal(shape, JSON.stringify(text))).toMatchObject({ expected: "a string of 2 to 3 characters" });
  });
});

describe("a pattern is a regular expression of ECMA-262", () => {
  test.each<[title: string, pattern: string, fit: string, unfit: string]>([
    ["not anchored", "b", "abc", "ac"],
    ["for Unicode", "^.$", "😀", "ab"],
    ["with properties", "^\\p{Lu}$", "É", "é"],
    ["without Unicode where it is valid so alone", "^\\-$", "-", "\\-"],
  ])("%s", async (_, pattern, fit, unfit) => {
    const shape: StringShape = { kind: "string", patterns: [pattern] };
    expect(await decode(shape, JSON.stringify(fit))).toBe(fit);
    expect(await refusal(shape, JSON.stringify(unfit))).toMatchObject({
      expected: `a string that matches /${pattern}/`,
    });
  });

  test("and all of them must match, each time anew", async () => {
    const shape: StringShape = { kind: "string", patterns: ["^a", "z$"] };
    for (const text of ["az", "abz", "az"]) expect(await decode(shape, JSON.stringify(text))).toBe(text);
    for (const text of ["a", "z"]) {
      expect(await refusal(shape, JSON.stringify(text))).toMatchObject({
        expected: "a string that matches /^a/ and that matches /z$/",
      });
    }
  });
});

describe("a number keeps to its bounds", () => {
  test.each<[shape: Omit<NumberShape, "kind">, fit: string[], unfit: string[], expected: string]>([
    [{ minimum: 1, maximum: 10 }, ["1", "10"], ["0", "11"], "an integer from 1 to 10"],
    [{ minimum: 0.5, maximum: 2.5 }, ["1", "2"], ["0", "3"], "an integer from 1 to 2"],
    [{ exclusiveMinimum: 1, exclusiveMaximum: 3 }, ["2"], ["1", "3"], "an integer from 2 to 2"],
    [{ minimum: 0 }, ["0", "-0"], ["-1", "9007199254740992"], "an integer from 0 to 9007199254740991"],
    [{ multipleOf: 5, minimum: -5, maximum: 5 }, ["-5", "0", "5"], ["1"], "an integer from -5 to 5, a multiple of 5"],
    [{ enum: [1, 2] }, ["1"], ["3", "9007199254740993"], "one of 1, 2"],
  ])("an integer: %j", async (constraints, fit, unfit, expected) => {
    for (const text of fit) expect(await decode({ kind: "integer", ...constraints }, text)).toBe(Number(text) || 0);
    for (const text of unfit)
      expect(await refusal({ kind: "integer", ...constraints }, text)).toMatchObject({ expected });
  });

  test.each<[shape: Omit<NumberShape, "kind">, fit: string[], unfit: string[], expected: string]>([
    [{ minimum: 0.1, maximum: 1 }, ["0.1", "1"], ["0.09", "1.1"], ", at least 0.1, at most 1"],
    [{ exclusiveMinimum: 0, exclusiveMaximum: 1 }, ["0.5"], ["0", "1", "-0.0"], ", above 0, below 1"],
    [{ multipleOf: 0.1 }, ["0.3", "0.7", "1.1", "-4.35e1", "0"], ["0.35", "1e-10"], ", a multiple of 0.1"],
    [{ multipleOf: 1e-300 }, ["1e-300", "1e300"], ["1.5e-300"], ", a multiple of 1e-300"],
  ])("a decimal: %j", async (constraints, fit, unfit, expected) => {
    for (const text of fit) expect(await decode({ kind: "number", ...constraints }, text)).toBe(Number(text) || 0);
    for (const text of unfit) {
      expect(await refusal({ kind: "number", ...constraints }, text)).toMatchObject({
        expected: `a decimal that a JavaScript number holds exactly${expected}`,
      });
    }
  });

  test("which of a binary format it is after rounding", async () => {
    const shape: NumberShape = { kind: "number", format: "double", maximum: 1 };
    expect(await decode(shape, "0.99999999999999999999")).toBe(1);
    expect(await refusal(shape, "1.5")).toMatchObject({ expected: "a number, at most 1" });
  });

  test("a decimal is a multiple of each of its own parts", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: -1e6, max: 1e6 }), fc.nat(12), async (count, places) => {
        const { json } = decodersOf({ kind: "number", multipleOf: Number(`1e-${places}`) });
        const value = Number(`${count}e-${places}`) || 0;
        expect(json("Root", String(value))).toBe(value);
        await errorOf(() => json("Root", `${count}5e-${places + 1}`));
      }),
    );
  });
});

describe("each format of integers has its range", () => {
  test.each<[format: NonNullable<NumberShape["format"]>, least: string, greatest: string]>([
    ["int8", "-128", "127"],
    ["int16", "-32768", "32767"],
    ["int32", "-2147483648", "2147483647"],
    ["uint8", "0", "255"],
    ["uint16", "0", "65535"],
    ["uint32", "0", "4294967295"],
    ["int64", "-9223372036854775808", "9223372036854775807"],
    ["uint64", "0", "18446744073709551615"],
  ])("%s", async (format, least, greatest) => {
    const expected = `an integer from ${least} to ${greatest}`;
    const beyond = [BigInt(least) - 1n, BigInt(greatest) + 1n];
    for (const kind of ["integer", "number"] as const) {
      const shape: NumberShape = { kind, format, representation: "text" };
      for (const text of [least, greatest]) {
        expect(await decode(shape, text)).toBe(text);
        expect(await decode({ ...shape, representation: "bigint" }, text)).toBe(BigInt(text));
      }
      for (const text of beyond) expect(await refusal(shape, String(text))).toMatchObject({ expected });
      await refusal(shape, "0.5");
    }
    const isSafe = Number.isSafeInteger(Number(greatest));
    if (isSafe) expect(await decode({ kind: "integer", format }, greatest)).toBe(Number(greatest));
    else await refusal({ kind: "integer", format }, greatest);
    if (least === "0") await refusal({ kind: "integer", format }, "-1");
  });
});

describe("an integer as a bigint, or as text, is exact", () => {
  const bigint: NumberShape = { kind: "integer", format: "int64", representation: "bigint" };
  const text: NumberShape = { ...bigint, representation: "text" };

  test.each([
    ["9007199254740993", "9007199254740993"],
    ["-0", "0"],
    ["1", "1"],
  ])("%s", async (written, value) => {
    expect(await decode(bigint, written)).toBe(BigInt(value));
    expect(await decode(text, written)).toBe(value);
  });

  test.each([
    ["1e3", "1000"],
    ["10.0", "10"],
    ["9223372036854775.807e3", "9223372036854775807"],
    ["9223372036854776e3", undefined],
    ["-9.223372036854775808E18", "-9223372036854775808"],
    ["0e999999999", "0"],
    ["1e999999999", undefined],
    ["1e-999999999", undefined],
    ["1.5", undefined],
    ["9223372036854774000", "9223372036854774000"],
  ])("%s in JSON", async (written, value) => {
    const { json } = decodersOf(text);
    if (value === undefined)
      expect(await errorOf(() => json("Root", written))).toMatchObject({ name: "ContractError" });
    else expect(json("Root", written)).toBe(value);
  });

  test("and is checked by all else that its shape says", async () => {
    const shape: NumberShape = { ...bigint, exclusiveMinimum: 2 ** 60, multipleOf: 3 };
    expect(await decode(shape, "1152921504606846978")).toBe(1152921504606846978n);
    for (const written of ["1152921504606846976", "1152921504606846977"]) {
      expect(await refusal(shape, written)).toMatchObject({
        expected: "an integer from 1152921504606846977 to 9223372036854775807, a multiple of 3",
      });
    }
    expect(await decode({ ...text, enum: [1, 2 ** 60] }, "1152921504606846976")).toBe("1152921504606846976");
    await refusal({ ...text, enum: [1, 2 ** 60] }, "1152921504606846977");
  });

  test("without a format it has 64 bits", async () => {
    const shape: NumberShape = { kind: "integer", representation: "bigint" };
    expect(await decode(shape, "9223372036854775807")).toBe(9223372036854775807n);
    await refusal(shape, "9223372036854775808");
  });

  test("for any of 64 bits", async () => {
    await fc.assert(
      fc.asyncProperty(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), async (integer) => {
        expect(await decode(bigint, String(integer))).toBe(integer);
        expect(await decode(text, String(integer))).toBe(String(integer));
      }),
    );
  });
});

describe("an error says what the contract says, in short", () => {
  test.each<[shape: ScalarShape, expected: string]>([
    [{ kind: "string", maxLength: 5 }, "a string of at most 5 characters"],
    [{ kind: "string", minLength: 1 }, "a string of at least 1 character"],
    [{ kind: "string", minLength: 2, maxLength: 2, patterns: ["^a"] }, "a string of 2 characters that matches /^a/"],
    [{ kind: "string", format: "uuid", maxLength: 40 }, "a UUID of at most 40 characters"],
    [{ kind: "string", patterns: ["x".repeat(100)] }, `a string that matches /${"x".repeat(39)}…/`],
    [{ kind: "integer", minimum: 0, nullable: true }, "an integer from 0 to 9007199254740991 or null"],
    [
      { kind: "integer", enum: Array.from({ length: 50 }, (_, index) => index) },
      "one of 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 39 others",
    ],
  ])("%j", async (shape, expected) => {
    const { json } = decodersOf(shape);
    expect(await errorOf(() => json("Root", "true"))).toMatchObject({ expected, found: "true" });
  });
});
