import { describe, expect, test } from "vitest";
import { buildAndImport } from "../support/build.js";
import { loan, problemsOf, property } from "../support/refusals.js";
import { answeredWith, smallContract } from "../support/small-contract.js";

/** Characters at the ends of the ranges of Namespaces in XML 1.0 §3 [4] and XML 1.0 §2.3 [4], [4a]. */
const begin =
  "AZ_azÀÖØöø˿ͰͽͿ\u1FFF\u200C\u200D\u2070\u218F\u2C00\u2FEF\u3001\uD7FF\uF900\uFDCF\uFDF0\uFFFD\u{10000}\u{EFFFF}";
const onlyContinue = "-.09·\u0300\u036F\u203F\u2040";
/** What Unicode calls letters among them, `ª`, `µ` and `º`. */
const never = "ªµº×÷\u037E\u2000\u200B\u200E\u206F\u2190\u2BFF\u2FF0\u3000\uE000\uF8FF\uFDD0\uFDEF\uFFFE\u{F0000}:@ /";

describe("a name is an NCName to the build as it is to the reader and the writer of XML", () => {
  test("members whose names are NCNames are written and read back, as elements and as attributes", async () => {
    const names = [
      ...[...begin].map((character) => `${character}b`),
      ...[...begin, ...onlyContinue].map((character) => `a${character}`),
    ];
    const properties = Object.fromEntries(
      names.flatMap((name) => [
        [name, { type: "string" }],
        [`x${name}`, { type: "string", xml: { attribute: true } }],
      ]),
    );
    const Named = { type: "object", required: Object.keys(properties), properties, xml: { name: "Named" } };
    const content = { "application/xml": { schema: { $ref: "#/components/schemas/Named" } } };
    const { entry } = await buildAndImport(
      smallContract({ "/": { get: answeredWith({ 200: content }) } }, { components: { schemas: { Named } } }),
    );
    const value = Object.fromEntries(Object.keys(properties).map((name) => [name, name]));
    expect(await entry.decodeXml("Named", await entry.encodeXml("Named", value))).toEqual(value);
  });

  test.each([
    ...[...never].map((character) => `${character}b`),
    ...[...onlyContinue].map((character) => `${character}b`),
    ...[...never].map((character) => `a${character}`),
  ])(
    "%j is none: the build refuses it as a member's name, and as xml.name, prefix and namespaced name",
    async (name) => {
      const problem = (member: string, advice: string) => [
        { pointer: `${loan}/properties/${member}`, found: JSON.stringify(name), advice },
      ];
      expect(await problemsOf(property("Odd", { type: "string", xml: { name } }))).toEqual(
        problem("Odd/xml/name", "write an XML name without a colon"),
      );
      const prefixed = property("Odd", { type: "string", xml: { prefix: name, namespace: "urn:odd" } });
      expect(await problemsOf(prefixed)).toEqual(problem("Odd/xml/prefix", "write an XML name without a colon"));
      const [found] = await problemsOf(property(name, { type: "string" }));
      expect(found).toMatchObject({ advice: "write xml.name: the member's own name is no XML name" });
    },
  );
});
