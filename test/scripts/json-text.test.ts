import { getLineColLocation, Source } from "@redocly/openapi-core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { JsonPlaces, parsePlainJson } from "../../scripts/load/json-text.js";

/** The keys of all that is inside a value. */
function pathsIn(value: unknown): string[][] {
  if (typeof value !== "object" || value === null) return [[]];
  return [[], ...Object.entries(value).flatMap(([key, member]) => pathsIn(member).map((path) => [key, ...path]))];
}

/** Redocly takes empty steps out of pointers, and decodes those with percent signs. */
const name = fc.oneof(
  fc.constantFrom("$ref", "\\", '"', 'a"b', "a\\", "a\nb", "{", "]:,"),
  fc.string({ minLength: 1 }).filter((text) => !/[%~/]/.test(text)),
);
const { document } = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, fc.jsonValue({ maxDepth: 0 }), tie("list"), tie("document")),
  list: fc.array(tie("value"), { maxLength: 4 }),
  document: fc.dictionary(name, tie("value"), { maxKeys: 4, noNullPrototype: true }),
}));

test("each name and item of a JSON text stands where the YAML parser finds it, and all of them are read", () => {
  fc.assert(
    fc.property(document, fc.constantFrom("", "  ", "\n"), fc.constantFrom("", "\n  "), (value, indent, before) => {
      const text = before + JSON.stringify(value, null, indent);
      expect(parsePlainJson(text)).toEqual(JSON.parse(text));
      const source = new Source("a.json", text);
      const places = new JsonPlaces(text);
      for (const keys of pathsIn(value)) {
        const pointer = `#/${keys.join("/")}`;
        expect(places.find(keys)).toEqual(getLineColLocation({ source, pointer, reportOnKey: true }).start);
      }
    }),
    { numRuns: 100 },
  );
});

test("of keys that lead nowhere, the last that is there is found", () => {
  const places = new JsonPlaces('{\n  "a": [1,\n    { "b": "c" }]\n}');
  expect(places.find(["a", "1", "b", "d"])).toEqual({ line: 3, col: 7 });
  expect(places.find(["a", "2"])).toEqual({ line: 2, col: 3 });
  expect(places.find(["b"])).toEqual({ line: 1, col: 1 });
});

test.each([
  ["YAML", "a: 1"],
  ["YAML in braces", "{ a: 1 }"],
  ["a name that comes twice (RFC 8259 §4)", '{ "a": 1, "b": { "c": 2, "\\u0063": 3 } }'],
  ["more levels than the YAML parser takes", "[".repeat(101) + "]".repeat(101)],
  ["no object and no list", '"a"'],
])("%s is left to the YAML parser", (_, text) => {
  expect(parsePlainJson(text)).toBeUndefined();
});
