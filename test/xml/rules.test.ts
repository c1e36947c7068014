import { decodeXml, isContractError, isXmlSyntaxError } from "adultwork-webcam";
import { describe, expect, test } from "vitest";
import { errorOf } from "../support/errors.js";
import { rules } from "./documents/index.js";
import { recommendations } from "./documents/recommendations.js";
import { unmark } from "./documents/rule-documents.js";

/** No document here is a booking: one that is well-formed is a ContractError, one that is not an XmlSyntaxError. */
const verdictOn = (document: string) => errorOf(() => decodeXml("WebcamBooking", document));

const accepted = rules.flatMap(({ rule, accepted }) => accepted.map((document) => ({ rule, document })));
const refused = rules.flatMap(({ rule, refused }) =>
  refused.map(([marked, expected]) => ({ rule, expected, ...unmark(marked) })),
);

test.each(accepted)("$rule: $document is accepted", async ({ document }) => {
  const verdict = await verdictOn(document);
  expect(isContractError(verdict), verdict.message).toBe(true);
});

test.each(refused)("$rule: $document is refused at $line:$column", async ({ document, line, column, expected }) => {
  const verdict = await verdictOn(document);
  if (!isXmlSyntaxError(verdict)) return expect.fail(`accepted: ${verdict.message}`);
  expect({ line: verdict.line, column: verdict.column }, verdict.rule).toEqual({ line, column });
  expect(verdict.rule).toContain(expected);
});

describe(`the table of ${accepted.length + refused.length} documents for ${rules.length} rules`, () => {
  test("has an entry for each production and constraint of the two recommendations, and no other", () => {
    expect(rules.map(({ rule }) => rule).sort()).toEqual([...recommendations].sort());
  });

  test("numbers the productions of XML 1.0 from 1 to 89 without a gap, but for those withdrawn", () => {
    const numbers = recommendations.map((rule) => Number(/^\[(\d+)\] /.exec(rule)?.[1] ?? 0));
    const withdrawn = [33, 34, 35, 36, 37, 38, 79];
    const missing = Array.from({ length: 89 }, (_, index) => index + 1).filter((number) => !numbers.includes(number));
    expect(missing).toEqual(withdrawn);
  });

  test.each(rules)("$rule has documents of both kinds, or says why not", (entry) => {
    expect(entry.accepted.length > 0, "accepted").toBe(entry.notAccepted === undefined);
    expect(entry.refused.length > 0, "refused").toBe(entry.notRefused === undefined);
  });
});
