import { decodeXml } from "adultwork-webcam";
import fc from "fast-check";
import { XMLParser } from "fast-xml-parser";
import { expect, test } from "vitest";
import { contract } from "../../sandbox/contract.js";
import { encodeXml } from "../../sandbox/encode.js";
import { namedShape } from "../../scripts/model/shape.js";
import { anyValueOf } from "../support/arbitrary.js";
import { page } from "../support/samples.js";

const booking = namedShape("WebcamBooking", contract.shapes);

const parser = new XMLParser({
  ignoreAttributes: true,
  parseTagValue: false,
  trimValues: false,
  // What names its own entities alone would leave character references as they are.
  htmlEntities: true,
});

test("fast-xml-parser finds the same texts in the page's sample", async () => {
  expectSameTexts(await decodeXml("WebcamBooking", page.xml), parser.parse(page.xml).WebcamBooking);
});

test("fast-xml-parser finds the same texts in any booking that the sandbox writes", async () => {
  await fc.assert(
    fc.asyncProperty(anyValueOf(booking.shape, contract.shapes), async (value) => {
      const xml = encodeXml({ ...Object(value), Credits: 10 }, booking, contract.shapes);
      expectSameTexts(await decodeXml("WebcamBooking", xml), parser.parse(xml).WebcamBooking);
    }),
    { numRuns: 300 },
  );
});

function expectSameTexts(decoded: unknown, parsed: unknown): void {
  const texts = new Map<string, unknown>(Object.entries(Object(parsed)));
  for (const [name, value] of Object.entries(Object(decoded))) {
    const text = texts.get(name);
    if (typeof value === "object" && value !== null) expectSameTexts(value, text);
    else if (typeof value === "number") expect(Number(text), name).toBe(value);
    else expect(text, name).toBe(value === null ? "" : String(value));
  }
}
