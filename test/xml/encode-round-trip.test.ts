import { readFile } from "node:fs/promises";
import { parseXml } from "@rgrove/parse-xml";
import { decodeXml as decodePage, encodeXml } from "adultwork-webcam";
import { bindDecodeJson, bindDecodeXml, bindEncodeXml } from "adultwork-webcam/runtime";
import fc from "fast-check";
import { SaxesParser, type SaxesTagNS } from "saxes";
import { describe, expect, test } from "vitest";
import { contract } from "../../sandbox/contract.js";
import { namedShape } from "../../scripts/model/shape.js";
import { anyValueOf } from "../support/arbitrary.js";
import { type MadeUp, makeUp } from "../support/made-up-value.js";
import { schemasOf } from "../support/schema-of.js";
import { xmlTableOf } from "../support/xml-table.js";

const madeUp = fc.infiniteStream(fc.nat(59)).map((numbers) => makeUp((below) => (numbers.next().value ?? 0) % below));

describe("any value of any shape that XML has a form of", () => {
  const encode = ({ named, shapes, value }: MadeUp) =>
    bindEncodeXml<Record<string, unknown>>(xmlTableOf({ ...shapes, Root: named }))("Root", value);

  test("is written as a document that is read as that value again, as JSON is", async () => {
    await fc.assert(
      fc.asyncProperty(madeUp, async (made) => {
        const { named, shapes, value, json } = made;
        const all = { ...shapes, Root: named };
        const read = await bindDecodeXml<Record<string, unknown>>(xmlTableOf(all))("Root", await encode(made));
        expect(read).toEqual(value);
        expect(read).toEqual(bindDecodeJson<Record<string, unknown>>(schemasOf(all))("Root", json));
      }),
      { numRuns: 1000 },
    );
  });

  test("is written as a document that is well-formed, by two other parsers", async () => {
    await fc.assert(
      fc.asyncProperty(madeUp, async (made) => {
        const text = await encode(made);
        expect(() => parseXml(text)).not.toThrow();
        expect(() => tagsOf(text)).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });

  test("declares each namespace that it uses once, on the root, and no other; only no namespace is declared inside", async () => {
    await fc.assert(
      fc.asyncProperty(madeUp, async (made) => {
        const [root, ...others] = tagsOf(await encode(made));
        const declared = Object.entries(root?.ns ?? {});
        const prefixes = declared.filter(([prefix]) => prefix !== "");
        const namespaces = prefixes.map(([, namespace]) => namespace);
        expect(new Set(namespaces).size).toBe(namespaces.length);
        const used = [root, ...others].flatMap((tag) => (tag === undefined ? [] : prefixesIn(tag)));
        expect(new Set(used)).toEqual(new Set(declared.map(([prefix]) => prefix)));
        const isInNone = others.some(({ uri }) => uri === "");
        for (const { ns } of others)
          expect(Object.keys(ns ?? {})).toEqual(isInNone && ns?.[""] !== undefined ? [""] : []);
      }),
      { numRuns: 300 },
    );
  });
});

/** The start tags, in the document's order. */
function tagsOf(text: string): SaxesTagNS[] {
  const tags: SaxesTagNS[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("opentag", (tag) => tags.push(tag));
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(text).close();
  return tags;
}

/** The prefixes that a tag uses in names and in the value of xsi:type; the empty one for the default namespace. */
function prefixesIn({ prefix, uri, attributes }: SaxesTagNS): string[] {
  const used = uri === "" ? [] : [prefix];
  for (const attribute of Object.values(attributes)) {
    if (attribute.prefix === "xmlns" || attribute.name === "xmlns") continue;
    const [typePrefix = ""] = attribute.uri.endsWith("-instance") ? attribute.value.split(":").slice(0, -1) : [];
    used.push(...[attribute.prefix, typePrefix].filter((name) => name !== ""));
  }
  return used.filter((name) => name !== "xml");
}

describe("the API's own booking", () => {
  const { shape } = namedShape("WebcamBooking", contract.shapes);
  const encode = bindEncodeXml<Record<string, unknown>>(xmlTableOf(contract.shapes, contract.nilAliases));

  test("any that the contract allows comes back the same", async () => {
    await fc.assert(
      fc.asyncProperty(anyValueOf(shape, contract.shapes), async (value) => {
        const booking = await decodePage("WebcamBooking", await encode("WebcamBooking", value));
        expect(booking).toEqual(value);
      }),
    );
  });

  test("the page's sample, decoded, encoded and decoded again", async () => {
    const booking = await decodePage("WebcamBooking", await readFile("test/page/response.xml"));
    expect(await decodePage("WebcamBooking", await encodeXml("WebcamBooking", booking))).toEqual(booking);
  });
});
