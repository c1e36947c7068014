import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allLimits } from "../../src/content/limits.js";
import { decodeXmlText } from "../../src/xml/decode/decode.js";
import { learnLayout } from "../../src/xml/layout/layouts.js";
import { mutateBytes } from "../fuzz/mutate-bytes.js";
import { mutateTokens } from "../fuzz/mutate-tokens.js";
import { Random } from "../fuzz/random.js";
import { afresh, byLayout, ofSchema, readBy, readerOf, strictly, taught, written } from "../support/layouts.js";
import { bookingXml, page } from "../support/samples.js";

const layouts = Object.entries(written).map(([name, one]) => ({
  name,
  ...one,
  known: taught(one),
  reader: readerOf(one),
}));
const booking = written["the page's, indented"] ?? never();

describe.each(layouts)("documents $name", ({ texts, known }) => {
  test("are read by the layout, with the value that the strict reader gives", () => {
    for (const text of texts) {
      const value = byLayout(text, known)?.();
      expect(value).toStrictEqual(strictly(text, known)?.());
      expect(value).toBeDefined();
    }
  });
});

test("they differ", () => {
  expect(new Set(layouts.map(({ texts: [text] }) => text)).size).toBe(layouts.length);
});

test("of any text, a layout gives the strict reader's value, or leaves it to decide", () => {
  let read = 0;
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const { text, reader, document } = mutant(new Random(seed));
      const value = readBy(reader, text);
      if (value === undefined) return;
      read += 1;
      const strict = strictly(text, document);
      expect(strict, text).toBeDefined();
      expect(isDeepStrictEqual(value(), strict?.()), text).toBe(true);
      // The order of members too.
      expect(JSON.stringify(value())).toBe(JSON.stringify(strict?.()));
    }),
    { numRuns: 30_000, endOnFailure: true },
  );
  expect(read).toBeGreaterThan(1_000);
});

/** A document of one of the layouts, changed in one to three places. */
function mutant(random: Random) {
  const { texts, reader, document } = random.pick(layouts);
  const other = random.pick(random.pick(layouts).texts);
  let text = random.pick(texts);
  for (let count = 1 + random.below(3); count > 0; count -= 1) {
    const bytes = Buffer.from(text, "utf16le");
    text = random.pick<() => string>([
      ...Array<() => string>(4).fill(() => withText(text, random)),
      () => Buffer.from(mutateTokens(Buffer.from(text), Buffer.from(other), "utf8", random)).toString(),
      () => Buffer.from(mutateBytes(bytes, Buffer.from(other, "utf16le"), random)).toString("utf16le"),
    ])();
  }
  return { text: text.slice(0, 1 << 15), reader, document };
}

/** With another text between two tags, or in a pair of quotation marks. */
function withText(text: string, random: Random): string {
  const places = [...text.matchAll(/(?<=>)[^<>]*(?=<)|(?<=")[^"<]*(?=")/g)];
  if (places.length === 0) return text;
  const { index, 0: before } = random.pick(places);
  return text.slice(0, index) + random.pick(oddTexts) + text.slice(index + before.length);
}

const oddTexts = [
  ...["", " ", "\n", "\r\n", "a", "0", "1", "-1", "+1", " 1 ", "01", "1.0", "1.", ".5", "1e2", "-0", "2147483648"],
  ...[
    "true",
    "false",
    "0.1000",
    "9007199254740993",
    "123456789012345678",
    "Pending",
    " Pending",
    "INF",
    "x".repeat(3000),
  ],
  ...[
    "&amp;",
    "&lt;a&gt;",
    "&#65;",
    "&#xD800;",
    "&#1;",
    "&nbsp;",
    "&",
    "&ampx",
    "&quot",
    "&lt;&gtx",
    "]]",
    "]]>",
    "]]&gt;",
    "a\tb",
    "a\rb",
    '"',
    "'",
  ],
  ...["é", "日本", "😀", "\uD83D", "\uDE00", "\u0000", "\u0001", "\uFFFE", "\uFFFF", "\u0085", "\u2028", "\u00A0"],
  ...["2018-01-01T11:00", "2018-01-01T11:00:00.1234567Z", "2018-02-30T11:00", "2024-01-02T03:04:05Z"],
  ...["<![CDATA[a]]>", "<!-- a -->", "<?a?>", "<a/>", "</a>"],
] as const;

describe("what a layout does not know is left to the strict reader", () => {
  test.each([
    ["a comment", booking, page.xml.replace("</Status>", "</Status><!-- -->")],
    ["a CDATA section", booking, page.xml.replace("Cancelled<", "<![CDATA[Cancelled]]><")],
    ["a member that the contract does not name", booking, page.xml.replace("<Status>", "<New>1</New><Status>")],
    ["a prefix bound anew", booking, page.xml.replace("<Status>", '<Status xmlns:i="urn:x">')],
    [
      "members in another order",
      booking,
      page.xml.replace(/(<Status>.*?<\/Status>)(.*?)(<WebcamBookingID>.*?ID>)/s, "$3$2$1"),
    ],
    ["a member twice", booking, page.xml.replace("<Status>", "<Status>Pending</Status><Status>")],
    ["a value that does not fit", booking, bookingXml("Duration", "<Duration>ten</Duration>")],
    ["a reference that does not end", booking, page.xml.replace("ClientUserOnSkype", "Client&ampX")],
    ["one at the end of a text", booking, page.xml.replace("ClientUserOnSkype", "Client&amp")],
    ["an end tag of another element", booking, page.xml.replace("</Status>", "</State>")],
    ["what follows the root element", booking, `${page.xml}<a/>`],
  ])("%s", (_, one, text) => {
    expect(byLayout(text, taught(one))).toBeUndefined();
  });
});

test("of a member of requests alone, and of one that is unknown, nothing is kept, though members of any name are", async () => {
  const document = await ofSchema({
    type: "object",
    xml: { name: "Thing" },
    properties: { Secret: { type: "string", writeOnly: true }, Id: { type: "integer" } },
    additionalProperties: { type: "string" },
  });
  const plain = await ofSchema({ type: "object", xml: { name: "Thing" }, properties: { Id: { type: "integer" } } });
  for (const [known, text, value] of [
    [document, "<Thing><Secret>s</Secret><Other>o</Other><Id>1</Id></Thing>", { Id: 1, Other: "o" }],
    [plain, "<Thing><New>&amp;</New><Id>1</Id><Empty/></Thing>", { Id: 1 }],
  ] as const) {
    expect(strictly(text, known)?.()).toEqual(value);
    for (let round = 0; round < 5; round += 1) expect(decodeXmlText(text, known)).toEqual(value);
    expect(byLayout(text, known)?.()).toEqual(value);
  }
  expect(byLayout("<Thing><New>a</New><Id>2</Id><Empty/></Thing>", plain)?.()).toEqual({ Id: 2 });
  expect(byLayout("<Thing><New>&</New><Id>2</Id><Empty/></Thing>", plain)).toBeUndefined();
});

describe("a document's layout is learnt", () => {
  test("from the third document on", () => {
    const known = afresh(booking.document);
    for (const isKnown of [false, false, false, true]) {
      expect(byLayout(page.xml, known) !== undefined).toBe(isKnown);
      decodeXmlText(page.xml, known);
    }
  });

  test("never from one that is refused", () => {
    const known = afresh(booking.document);
    const wrong = bookingXml("Duration", "<Duration>ten</Duration>");
    for (let round = 0; round < 10; round += 1) expect(() => decodeXmlText(wrong, known)).toThrow("/Duration");
    expect(byLayout(page.xml, known)).toBeUndefined();
  });

  test("of one that only wider limits allow, too", () => {
    const known = afresh(booking.document);
    const many = Array.from({ length: 300 }, (_, index) => ` xmlns:n${index}="urn:x"`).join("");
    const text = page.xml.replace("<WebcamBooking", `<WebcamBooking${many}`);
    const wide = allLimits({ attributes: 400 });
    for (let round = 0; round < 5; round += 1) decodeXmlText(text, known, wide);
    expect(byLayout(text, known, wide)).toBeDefined();
    expect(byLayout(text, known)).toBeUndefined();
  });

  test("again, when the server changes it", () => {
    const known = taught(booking);
    const other = written["with prefixes"] ?? never();
    const [text = ""] = other.texts;
    expect(byLayout(text, known)).toBeUndefined();
    for (let round = 0; round < 20; round += 1) decodeXmlText(text, known);
    expect(byLayout(text, known)).toBeDefined();
    expect(byLayout(page.xml, known)).toBeDefined();
  });

  test("and forgotten, when a server changes it for each document: four are kept at most", () => {
    const known = afresh(booking.document);
    const texts = Array.from({ length: 8 }, (_, index) =>
      page.xml.replaceAll("i:", `i${index}:`).replace("xmlns:i=", `xmlns:i${index}=`),
    );
    // Each is learnt, though ever more seldom.
    for (const text of texts) for (let round = 0; round < 1_000; round += 1) learnLayout(text, known);
    for (const text of texts.slice(-4)) expect(byLayout(text, known)).toBeDefined();
    for (const text of texts.slice(-8, -4)) expect(byLayout(text, known)).toBeUndefined();
  });
});

test("limits hold as they do for the strict reader", () => {
  const known = taught(booking);
  for (const limits of [{ depth: 2 }, { attributes: 1 }]) {
    expect(byLayout(page.xml, known, allLimits(limits))).toBeUndefined();
    expect(() => decodeXmlText(page.xml, known, allLimits(limits))).toThrow(
      expect.objectContaining({ name: "LimitError" }),
    );
  }
  expect(byLayout(page.xml, known, allLimits({ depth: 3, attributes: 2 }))).toBeDefined();
});

describe("no document makes an expression slow: of 8 MB", () => {
  const known = taught(booking);
  const lists = taught(written["of lists and optional members"] ?? never());
  const [list = ""] = written["of lists and optional members"]?.texts ?? [];
  const long = (piece: string) => piece.repeat(Math.ceil(8_000_000 / piece.length));

  test.each([
    ["text", known, bookingXml("Status", `<Status>${long("a")}</Status>`)],
    ["text that never ends", known, page.xml.replace(/<Status>.*/s, `<Status>${long("a")}`)],
    ["white space", known, page.xml.replace("<Status>", `${long(" ")}<Status>`)],
    ["white space before what is unknown", known, page.xml.replace("<Status>", `${long("\n ")}<Other>`)],
    ["white space in a tag", known, page.xml.replace('i:isnil="true" />', `i:isnil="true"${long(" ")}x>`)],
    ["references", known, bookingXml("CancelledReason", `<CancelledReason>${long("&amp;")}</CancelledReason>`)],
    ["many items, the last of which is unlike", lists, list.replace("<KeyCount>", `${long("<Contents/>")}<KeyCount>`)],
    ["the beginnings of tags", known, page.xml.replace("<Status>", long("<Stat"))],
  ])("%s", (_, document, text) => {
    const started = performance.now();
    byLayout(text, document);
    // It takes some tens of milliseconds; what followed the square would take hours.
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

function never(): never {
  throw new Error("There is no such layout.");
}
