import fc from "fast-check";
import { expect, test } from "vitest";
import { decodersOf } from "../support/decode-shapes.js";
import { anyStore, richShapes } from "../support/rich-shapes.js";
import { XmlWriter } from "../support/write-xml.js";

const { decodeXml } = decodersOf(richShapes);

test("any value of shapes of every kind comes back the same, however its XML is written", async () => {
  const { xml, shape } = richShapes.Store;
  await fc.assert(
    fc.asyncProperty(anyStore, fc.infiniteStream(fc.nat(59)), async (value, numbers) => {
      const writer = new XmlWriter(richShapes, (below) => (numbers.next().value ?? 0) % below);
      expect(await decodeXml("Store", writer.document(xml.name, xml, value, shape))).toEqual(value);
    }),
    { numRuns: 500 },
  );
});
