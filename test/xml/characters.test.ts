import { decodeXml, isXmlSyntaxError } from "adultwork-webcam";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { errorOf } from "../support/errors.js";

/** The productions as XML 1.0 (fifth edition) §2.2 and §2.3 write them, without the colon, which Namespaces §4 takes out of names. */
const char = "#x9 | #xA | #xD | [#x20-#xD7FF] | [#xE000-#xFFFD] | [#x10000-#x10FFFF]";
const nameStartChar =
  "[#x41-#x5A] | #x5F | [#x61-#x7A] | [#xC0-#xD6] | [#xD8-#xF6] | [#xF8-#x2FF] | [#x370-#x37D] | [#x37F-#x1FFF] | " +
  "[#x200C-#x200D] | [#x2070-#x218F] | [#x2C00-#x2FEF] | [#x3001-#xD7FF] | [#xF900-#xFDCF] | [#xFDF0-#xFFFD] | [#x10000-#xEFFFF]";
const nameChar = `${nameStartChar} | #x2D | #x2E | [#x30-#x39] | #xB7 | [#x0300-#x036F] | [#x203F-#x2040]`;

type Range = readonly [first: number, last: number];

function rangesOf(production: string): readonly Range[] {
  return production.split(" | ").map((alternative) => {
    const [first = "", last = first] = alternative.replace(/[[\]]/g, "").split("-");
    return [Number.parseInt(first.slice(2), 16), Number.parseInt(last.slice(2), 16)];
  });
}

type Place = (character: string) => string;

/** `others`: characters that mean something else in that place. */
const places: readonly { rule: string; where: string; production: string; place: Place; others: RegExp }[] = [
  { rule: "[2] Char", where: "text", production: char, place: (character) => `<a>x${character}x</a>`, others: /[<&]/ },
  {
    rule: "[2] Char",
    where: "a value",
    production: char,
    place: (character) => `<a b='${character}'/>`,
    others: /[<&']/,
  },
  {
    rule: "[2] Char",
    where: "a comment",
    production: char,
    place: (character) => `<a><!--${character}--></a>`,
    others: /-/,
  },
  {
    rule: "[2] Char",
    where: "an instruction",
    production: char,
    place: (character) => `<a><?b ${character}?></a>`,
    others: /\?/,
  },
  {
    rule: "[2] Char",
    where: "a CDATA section",
    production: char,
    place: (character) => `<a><![CDATA[${character}]]></a>`,
    others: /\]/,
  },
  {
    rule: "[4] NameStartChar",
    where: "an element's name",
    production: nameStartChar,
    place: (character) => `<${character}/>`,
    others: /:/,
  },
  {
    rule: "[4a] NameChar",
    where: "an element's name",
    production: nameChar,
    place: (character) => `<a${character}/>`,
    others: /[:/>\t\r\n ]/,
  },
  {
    rule: "[4a] NameChar",
    where: "an attribute's name",
    production: nameChar,
    place: (character) => `<a b${character}=''/>`,
    others: /[:=\t\r\n ]/,
  },
];

describe.each(places)("$rule in $where", ({ production, place, others }) => {
  const ranges = rangesOf(production);
  const isIn = (codePoint: number) => ranges.some(([first, last]) => first <= codePoint && codePoint <= last);
  const expectVerdict = async (codePoint: number) => {
    const character = String.fromCodePoint(codePoint);
    if (others.test(character)) return;
    const isAccepted = !isXmlSyntaxError(await errorOf(() => decodeXml("WebcamBooking", place(character))));
    expect(isAccepted, `U+${codePoint.toString(16)}`).toBe(isIn(codePoint));
  };

  test("on both sides of the bounds of each range", async () => {
    const bounds = ranges.flatMap(([first, last]) => [first - 1, first, first + 1, last - 1, last, last + 1]);
    for (const codePoint of new Set(bounds)) if (codePoint <= 0x10_ffff) await expectVerdict(codePoint);
  });

  test("in each block of 256 code points", async () => {
    const inBlock = (block: number) => fc.integer({ min: block * 256, max: block * 256 + 255 });
    const planes = fc.oneof(fc.nat(0xff), fc.nat(0xff), fc.integer({ min: 0x100, max: 0x10ff }));
    await fc.assert(fc.asyncProperty(planes.chain(inBlock), expectVerdict), { numRuns: 2000 });
  });

  test("all those allowed, at once", async () => {
    const allowed = (first: number, last: number) =>
      Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
    const all = ranges
      .flatMap(([first, last]) => allowed(first, last))
      .filter((character) => !others.test(character) && !/[\]>]/.test(character));
    const verdict = await errorOf(() => decodeXml("WebcamBooking", place(all.join(""))));
    expect(verdict.name).toBe("ContractError");
  });
});
