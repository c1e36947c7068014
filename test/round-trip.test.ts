import { decodeJson, decodeXml } from "adultwork-webcam";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contract } from "../sandbox/contract.js";
import { encodeXml } from "../sandbox/encode.js";
import { namedShape } from "../scripts/model/shape.js";
import { anyValueOf } from "./support/arbitrary.js";
import { XmlWriter } from "./support/write-xml.js";

const booking = namedShape("WebcamBooking", contract.shapes);
const anyBooking = anyValueOf(booking.shape, contract.shapes);

describe("any booking that the contract allows comes back the same", () => {
  test("through JSON", () => {
    fc.assert(
      fc.property(anyBooking, fc.constantFrom(0, 2, "\t"), (value, space) => {
        expect(decodeJson("WebcamBooking", JSON.stringify(value, null, space))).toEqual(value);
      }),
      { numRuns: 500 },
    );
  });

  test("through XML in any style: prefixes, order, comments, CDATA, references, white space, unknown elements", async () => {
    await fc.assert(
      fc.asyncProperty(anyBooking, fc.infiniteStream(fc.nat(59)), async (value, numbers) => {
        const writer = new XmlWriter(contract.shapes, (below) => (numbers.next().value ?? 0) % below);
        const xml = writer.document("WebcamBooking", booking.xml, value, booking.shape);
        expect(await decodeXml("WebcamBooking", xml)).toEqual(value);
      }),
      { numRuns: 500 },
    );
  });

  test("through the sandbox's XML, but for decimals of more than its four digits", async () => {
    await fc.assert(
      fc.asyncProperty(anyBooking, fc.integer({ min: -1e9, max: 1e9 }), async (value, tenThousandths) => {
        const written = { ...Object(value), Credits: tenThousandths / 10_000 || 0 };
        expect(await decodeXml("WebcamBooking", encodeXml(written, booking, contract.shapes))).toEqual(written);
      }),
    );
  });
});
