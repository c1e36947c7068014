import { describe, expect, test } from "vitest";
import type { AdditionalPropertiesShape, ObjectShape, PropertyShape, Shape } from "../../scripts/model/shape.js";
import { decodersOf, decodersOfRoot } from "../support/decode-shapes.js";
import { errorOf } from "../support/errors.js";

const string = { kind: "string" } as const;
const integer = { kind: "integer" } as const;
const nil = 'xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:nil="true"';
const known: PropertyShape = { name: "known", shape: string };

function map(shape: Partial<ObjectShape>) {
  return decodersOfRoot({ kind: "object", properties: [known], ...shape }).xml;
}

const additional = (shape: AdditionalPropertiesShape) => map({ additionalProperties: shape });

describe("members of any name", () => {
  test.each<[title: string, shape: Partial<ObjectShape>, content: string, value: unknown]>([
    [
      "each is an element, its local name the key",
      { additionalProperties: { shape: integer } },
      "<a>1</a><known/><b>2</b>",
      { a: 1, known: "", b: 2 },
    ],
    ["none", { additionalProperties: { shape: integer } }, "", {}],
    ["null", { additionalProperties: { shape: { ...integer, nullable: true } } }, `<a ${nil}/>`, { a: null }],
    [
      "names that objects have of themselves",
      { additionalProperties: { shape: integer } },
      "<__proto__>1</__proto__><constructor>2</constructor>",
      JSON.parse('{"__proto__":1,"constructor":2}'),
    ],
    [
      "in the namespace that the contract states, and in no other",
      { additionalProperties: { shape: integer, xml: { namespace: "urn:m" } } },
      '<m:a xmlns:m="urn:m">1</m:a><b>2</b><c xmlns="urn:m">3</c>',
      { a: 1, c: 3 },
    ],
    [
      "objects",
      { additionalProperties: { shape: { kind: "object", properties: [known] } } },
      "<a><known>1</known></a>",
      { a: { known: "1" } },
    ],
    [
      "arrays without an element around their items: elements of one name, among others",
      { additionalProperties: { shape: { kind: "array", items: integer } } },
      "<a>1</a><b>2</b><a>3</a>",
      { a: [1, 3], b: [2] },
    ],
    [
      "arrays with an element around their items, which have its name",
      { additionalProperties: { shape: { kind: "array", items: integer, wrapped: true } } },
      "<a><a>1</a></a><b/><c><c>2</c></c>",
      { a: [1], b: [], c: [2] },
    ],
    [
      "maps of maps",
      { additionalProperties: { shape: { kind: "object", properties: [], additionalProperties: { shape: integer } } } },
      "<a><known>1</known></a>",
      { a: { known: 1 } },
    ],
    [
      "by their patterns, the others left out",
      {
        patternProperties: [
          { pattern: "^n-", shape: integer },
          { pattern: "-s$", shape: string },
        ],
      },
      "<n-a>1</n-a><a-s>1</a-s><a>1</a>",
      { "n-a": 1, "a-s": "1" },
    ],
    [
      "by their patterns, the others by another shape",
      { patternProperties: [{ pattern: "^n-", shape: integer }], additionalProperties: { shape: { kind: "boolean" } } },
      "<n-a>1</n-a><a>1</a>",
      { "n-a": 1, a: true },
    ],
    [
      "required ones that have come",
      { additionalProperties: { shape: integer }, requiredOthers: ["a"] },
      "<a>1</a>",
      { a: 1 },
    ],
  ])("%s", async (_, shape, content, value) => {
    expect(await map(shape)(`<r>${content}</r>`)).toEqual(value);
  });

  test("keep the order of the document, after those that the contract names", async () => {
    const value = await additional({ shape: integer })("<r><b>1</b><known/><a>2</a></r>");
    expect(Object.keys(Object(value))).toEqual(["known", "b", "a"]);
  });

  test.each<[title: string, shape: Partial<ObjectShape>, content: string, error: object]>([
    ["a value that does not fit", { additionalProperties: { shape: integer } }, "<a>1</a><b>x</b>", { path: "/b" }],
    [
      "one twice",
      { additionalProperties: { shape: integer } },
      "<a>1</a><a>1</a>",
      { path: "/a", expected: "one member", found: "another one" },
    ],
    [
      "an item that does not fit",
      { additionalProperties: { shape: { kind: "array", items: integer } } },
      "<a>1</a><a>x</a>",
      { path: "/a/1" },
    ],
    [
      "one that its pattern allows no value",
      { patternProperties: [{ pattern: "^x", shape: { kind: "never" } }] },
      "<xy/>",
      { path: "/xy", expected: "nothing" },
    ],
  ])("refused: %s", async (_, shape, content, error) => {
    expect(await errorOf(() => map(shape)(`<r>${content}</r>`))).toMatchObject(error);
  });

  test("items have the name of the element around them, whatever it is, in each document", async () => {
    const decode = additional({ shape: { kind: "array", items: integer, wrapped: true } });
    for (let index = 0; index < 3; index += 1) {
      expect(await decode(`<r><n${index}><n${index}>1</n${index}></n${index}></r>`)).toEqual({ [`n${index}`]: [1] });
    }
  });
});

describe("a name that several patterns match", () => {
  const shape = (first: Shape, second: Shape): Partial<ObjectShape> => ({
    properties: [{ name: "known-x", shape: { kind: "string", maxLength: 3 } }],
    patternProperties: [
      { pattern: "^known", shape: first },
      { pattern: "x$", shape: second },
    ],
  });
  const short: Shape = { kind: "string", minLength: 2 };

  test("its text fits all of them, and a property of that name does too", async () => {
    const decode = map(shape(short, { kind: "string", patterns: ["^a"] }));
    expect(await decode("<r><known-x>abc</known-x><known-yx>ab</known-yx></r>")).toEqual({
      "known-x": "abc",
      "known-yx": "ab",
    });
    for (const [content, path] of [
      ["<known-x>b</known-x>", "/known-x"],
      ["<known-x>abcd</known-x>", "/known-x"],
      ["<known-yx>a</known-yx>", "/known-yx"],
      ["<known-yx>bb</known-yx>", "/known-yx"],
    ]) {
      expect(await errorOf(() => decode(`<r>${content}</r>`))).toMatchObject({ path });
    }
  });

  test("the same schema twice is one", async () => {
    const list: Shape = { kind: "reference", name: "List" };
    const { decodeXml } = decodersOf({
      Root: { xml: { name: "r" }, shape: { kind: "object", ...shape(list, list), properties: [] } },
      List: { shape: { kind: "array", items: integer, wrapped: true } },
    });
    const document = "<r><known-x><known-x>1</known-x></known-x></r>";
    expect(await decodeXml("Root", document)).toEqual({ "known-x": [1] });
  });

  test("schemas that are not all of text are a mistake of the contract", async () => {
    const decode = map({ ...shape(short, { kind: "object", properties: [] }), properties: [] });
    await expect(decode("<r><known-x/></r>")).rejects.toThrow(TypeError);
  });
});

describe("an object that has no other members", () => {
  const closed = map({ additionalProperties: false, patternProperties: [{ pattern: "^x-", shape: integer }] });

  test("takes those that it names, and those that a pattern does", async () => {
    expect(await closed("<r><known/><x-a>1</x-a></r>")).toEqual({ known: "", "x-a": 1 });
  });

  test.each([
    ["an element", "<r><a><b/></a></r>", { path: "/a", found: "element a in no namespace" }],
    [
      "an element in another namespace",
      '<r><p:known xmlns:p="urn:p"/></r>',
      { path: "/known", found: "element known in urn:p" },
    ],
    ["an attribute", '<r a="1"/>', { path: "/a", found: "attribute a in no namespace" }],
    ["a member's name as an attribute", '<r known="1"/>', { path: "/known" }],
  ])("refuses any other: %s", async (_, document, error) => {
    expect(await errorOf(() => closed(document))).toMatchObject({ expected: "nothing", ...error });
  });

  test("attributes that say something of the XML are none", async () => {
    const attributes = [
      'xml:lang="en"',
      'xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:type="anything" i:nil="false"',
      'xmlns:z="http://schemas.microsoft.com/2003/10/Serialization/" z:Id="i1"',
    ];
    expect(await closed(`<r ${attributes.join(" ")}/>`)).toEqual({});
  });
});

describe("members written as entries", () => {
  const names = { entry: { name: "e" }, key: { name: "k" }, value: { name: "v" } };
  const entries = additional({ shape: integer, entries: names });

  test.each([
    ["a key and a value", "<e><k>a</k><v>1</v></e><e><k>b</k><v>2</v></e>", { a: 1, b: 2 }],
    [
      "in any order, among others",
      "<e> <x/> <v>1</v> <k>a</k></e><known/><x/><e><k>b</k><y><k>c</k></y><v>2</v></e>",
      { a: 1, b: 2, known: "" },
    ],
    ["a key of any text, untrimmed", "<e><k> a&lt;<![CDATA[b/c]]> </k><v>1</v></e>", { " a<b/c ": 1 }],
    ["an empty key", "<e><k/><v>1</v></e>", { "": 1 }],
    ["keys that objects have of themselves", "<e><v>1</v><k>__proto__</k></e>", JSON.parse('{"__proto__":1}')],
    ["none", "", {}],
  ])("%s", async (_, content, value) => {
    expect(await entries(`<r>${content}</r>`)).toEqual(value);
  });

  test.each([
    ["a value that does not fit, before its key", "<e><v>x</v><k>a/b</k></e>", { path: "/a~1b", found: '"x"' }],
    [
      "a key twice",
      "<e><k>a</k><v>1</v></e><e><k>a</k><v>1</v></e>",
      { path: "/a", expected: "one member", found: "another one" },
    ],
    ["a key that is another member's", "<e><k>known</k><v>1</v></e>", { path: "/known", expected: "one member" }],
    [
      "two keys in an entry",
      "<e><k>a</k><v>1</v><k>b</k></e>",
      { path: "/a", expected: "one element k in no namespace" },
    ],
    [
      "two values in an entry",
      "<e><k>a</k><v>1</v><v>2</v></e>",
      { path: "/a", expected: "one element v in no namespace" },
    ],
    ["no value", "<e><k>a</k></e>", { path: "/a", expected: "an integer up to ±(2^53−1)", found: "nothing" }],
    ["no key", "<e><v>1</v></e>", { path: "", expected: "text in element k in no namespace", found: "nothing" }],
    ["elements in a key", "<e><k><b/></k><v>1</v></e>", { path: "", found: "child elements" }],
    ["text in an entry", "<e><k>a</k>1</e>", { path: "/a", found: '"1"' }],
  ])("refused: %s", async (_, content, error) => {
    expect(await errorOf(() => entries(`<r>${content}</r>`))).toMatchObject(error);
  });

  test("of a .NET dictionary of arrays, in the namespaces that its serializer writes", async () => {
    const arrays = "http://schemas.microsoft.com/2003/10/Serialization/Arrays";
    const { decodeXml } = decodersOf({
      Library: {
        xml: { name: "Library", namespace: "urn:library" },
        shape: {
          kind: "object",
          properties: [
            {
              name: "Loans",
              shape: {
                kind: "object",
                properties: [],
                additionalProperties: {
                  shape: { kind: "array", wrapped: true, items: integer, itemXml: { name: "int" }, nullable: true },
                  entries: {
                    entry: { name: "KeyValueOfstringArrayOfint", namespace: arrays },
                    key: { name: "Key" },
                    value: { name: "Value" },
                  },
                },
              },
            },
          ],
        },
      },
    });
    const entry = (prefix: string, key: string, value: string) =>
      `<${prefix}KeyValueOfstringArrayOfint><${prefix}Key>${key}</${prefix}Key>${value}</${prefix}KeyValueOfstringArrayOfint>`;
    const document = `<Library xmlns="urn:library" xmlns:i="http://www.w3.org/2001/XMLSchema-instance">
      <Loans xmlns:a="${arrays}">${entry("a:", "x", "<a:Value><a:int>1</a:int><a:int>2</a:int></a:Value>")}
      ${entry("a:", "y", '<a:Value i:nil="true"/>')}${entry("a:", "z", "<a:Value/>")}</Loans></Library>`;
    expect(await decodeXml("Library", document)).toEqual({ Loans: { x: [1, 2], y: null, z: [] } });
  });
});
