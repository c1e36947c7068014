import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { page } from "../support/samples.js";
import { anyDocument } from "./differential/arbitrary-document.js";
import { departuresOfParseXml } from "./differential/departures-of-parse-xml.js";
import { departuresOfSaxes } from "./differential/departures-of-saxes.js";
import { disagreementOn, type OtherParser, unexplainedDisagreementOn } from "./differential/disagreement.js";
import { mutated } from "./differential/mutations.js";
import { allDocuments } from "./documents/index.js";
import { readByOurs } from "./parsers/ours.js";
import { readByParseXml } from "./parsers/parse-xml.js";
import { readBySaxes } from "./parsers/saxes.js";

const parsers: readonly OtherParser[] = [
  { name: "saxes", read: readBySaxes, departures: departuresOfSaxes },
  { name: "parse-xml", read: readByParseXml, departures: departuresOfParseXml },
];

/** To go further: `SEED=7 RUNS=100000 npx vitest run test/xml/differential.test.ts`. */
const seed = Number(process.env["SEED"] ?? 1);
const runs = Number(process.env["RUNS"] ?? 10_000);

const documents = fc.oneof(
  { weight: 4, arbitrary: anyDocument() },
  { weight: 3, arbitrary: mutated(anyDocument()) },
  { weight: 1, arbitrary: mutated(fc.constantFrom(...allDocuments)) },
  { weight: 2, arbitrary: mutated(fc.constant(page.xml)) },
);

test("on 10,000 random and mutated documents, two other strict parsers come to the same verdict and the same tree", () => {
  let accepted = 0;
  fc.assert(
    fc.property(documents, (document) => {
      if ("tree" in readByOurs(document)) accepted += 1;
      for (const parser of parsers) expect(unexplainedDisagreementOn(document, parser), parser.name).toBeUndefined();
    }),
    { numRuns: runs, seed },
  );
  // Neither kind is rare.
  expect(accepted).toBeGreaterThan(runs / 4);
  expect(accepted).toBeLessThan((runs * 3) / 4);
});

test.each(parsers)("$name comes to the same verdict and the same tree on the page's sample", (parser) => {
  expect(disagreementOn(page.xml, parser)).toBeUndefined();
  expect(readByOurs(page.xml)).toHaveProperty("tree");
});

test.each(parsers)("$name comes to the same verdict and the same tree on the documents of the rules", (parser) => {
  expect(allDocuments.filter((document) => unexplainedDisagreementOn(document, parser) !== undefined)).toEqual([]);
});

describe.each(parsers)("where $name departs from the recommendations", (parser) => {
  test.each(parser.departures)("$rule", (departure) => {
    const { example } = departure;
    const disagreement = disagreementOn(example, parser);
    if (disagreement === undefined) return expect.fail("the two agree");
    const mended = departure.mend(example, disagreement);
    if (mended === undefined) return expect.fail("this is not what they disagree on");
    expect(disagreementOn(mended, parser)).toBeUndefined();
    expect(readByOurs(mended)).toHaveProperty("tree");
    for (const other of parser.departures.filter((one) => one !== departure)) {
      expect(other.mend(example, disagreement) ?? example, other.rule).toBe(example);
    }
  });
});
