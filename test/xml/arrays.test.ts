import { describe, expect, test } from "vitest";
import type { ArrayShape, PropertyShape, Shape } from "../../scripts/model/shape.js";
import { decodersOf, decodersOfRoot } from "../support/decode-shapes.js";
import { errorOf } from "../support/errors.js";

const string = { kind: "string" } as const;
const integer = { kind: "integer" } as const;
const nil = 'xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:nil="true"';

function member(shape: ArrayShape, more: Partial<PropertyShape> = {}) {
  const list: PropertyShape = { name: "list", shape, ...more };
  return decodersOfRoot({ kind: "object", properties: [list, { name: "other", shape: string }] }).xml;
}

const point: Shape = {
  kind: "object",
  properties: [
    { name: "x", shape: integer, xml: { nodeType: "attribute" }, required: true },
    { name: "y", shape: integer },
  ],
};
const pets: Shape = {
  kind: "union",
  mode: "oneOf",
  alternatives: [
    { shape: point, xml: { name: "cat" } },
    { shape: integer, xml: { name: "dog", namespace: "urn:dog" } },
  ],
};

describe("an array without an element around its items", () => {
  test.each<[title: string, shape: ArrayShape, content: string, list: unknown]>([
    ["of scalars", { kind: "array", items: integer }, "<list>1</list><list> 2 </list>", [1, 2]],
    ["among other elements", { kind: "array", items: integer }, "<list>1</list><other/><list>2</list>", [1, 2]],
    ["none of its elements", { kind: "array", items: integer }, "", undefined],
    [
      "of objects",
      { kind: "array", items: point },
      '<list x="1"/><list x="2"><y>3</y></list>',
      [{ x: 1 }, { x: 2, y: 3 }],
    ],
    [
      "items with a name of their own",
      { kind: "array", items: integer, itemXml: { name: "i" } },
      "<i>1</i><i>2</i>",
      [1, 2],
    ],
    [
      "items in a namespace of their own, by whichever prefix",
      { kind: "array", items: integer, itemXml: { name: "i", namespace: "urn:i", prefix: "p" } },
      '<q:i xmlns:q="urn:i">1</q:i><i xmlns="urn:i">2</i><i>3</i>',
      [1, 2],
    ],
    [
      "items that are null",
      { kind: "array", items: { ...integer, nullable: true } },
      `<list ${nil}/><list>1</list>`,
      [null, 1],
    ],
    [
      "of arrays: each item is an element around its own items",
      { kind: "array", items: { kind: "array", items: integer, itemXml: { name: "n" }, wrapped: true } },
      "<list><n>1</n><n>2</n></list><list/>",
      [[1, 2], []],
    ],
    [
      "items that their names tell apart, in their order",
      { kind: "array", items: pets },
      '<cat x="1"/><d:dog xmlns:d="urn:dog">5</d:dog><other/><cat x="2"/>',
      [{ x: 1 }, 5, { x: 2 }],
    ],
    [
      "first items with names of their own",
      {
        kind: "array",
        prefixItems: [
          { shape: string, xml: { name: "a" } },
          { shape: integer, xml: { name: "b" } },
        ],
        items: integer,
        itemXml: { name: "c" },
      },
      "<a>x</a><b>1</b><c>2</c><c>3</c>",
      ["x", 1, 2, 3],
    ],
  ])("%s", async (_, shape, content, list) => {
    expect(Object(await member(shape)(`<r>${content}</r>`)).list).toEqual(list);
  });

  test("required, it is empty where none of its elements has come", async () => {
    expect(await member({ kind: "array", items: integer }, { required: true })("<r/>")).toEqual({ list: [] });
  });

  test("it has no element around its items either where the contract says so of its node", async () => {
    const shape: ArrayShape = { kind: "array", items: integer, itemXml: { name: "i" }, wrapped: true };
    expect(await member(shape, { xml: { nodeType: "none" } })("<r><i>1</i></r>")).toEqual({ list: [1] });
  });

  test("an item that does not fit is an error at its place", async () => {
    const decode = member({ kind: "array", items: integer });
    const expected = "an integer up to ±(2^53−1)";
    expect(await errorOf(() => decode("<r><list>1</list><list>a</list></r>"))).toMatchObject({
      path: "/list/1",
      expected,
    });
    expect(await errorOf(() => decode(`<r><list ${nil}/></r>`))).toMatchObject({ path: "/list/0", found: "null" });
  });
});

describe("an array with an element around its items", () => {
  const wrapped = { kind: "array", wrapped: true } as const;
  test.each<[title: string, shape: ArrayShape, content: string, list: unknown]>([
    [
      "of scalars, named as the element around them",
      { ...wrapped, items: integer },
      "<list> <list>1</list> <list>2</list> </list>",
      [1, 2],
    ],
    ["an empty element", { ...wrapped, items: integer }, "<list/>", []],
    ["an element of white space and comments", { ...wrapped, items: integer }, "<list>\n <!-- none --> </list>", []],
    ["no element", { ...wrapped, items: integer }, "", undefined],
    ["null", { ...wrapped, items: integer, nullable: true }, `<list ${nil}/>`, null],
    [
      "items that are null",
      { ...wrapped, items: { ...integer, nullable: true } },
      `<list><list ${nil}/></list>`,
      [null],
    ],
    [
      "items in a namespace of their own",
      { ...wrapped, items: string, itemXml: { name: "s", namespace: "urn:arrays" } },
      '<list xmlns:a="urn:arrays"><a:s>x</a:s><s xmlns="urn:arrays">y</s></list>',
      ["x", "y"],
    ],
    [
      "of arrays of arrays",
      {
        ...wrapped,
        items: { ...wrapped, items: { ...wrapped, items: integer, itemXml: { name: "n" } }, itemXml: { name: "m" } },
      },
      "<list><list><m><n>1</n></m><m/></list><list/></list>",
      [[[1], []], []],
    ],
    [
      "items that their names tell apart, in their order",
      { ...wrapped, items: pets },
      '<list><cat x="1"/><dog xmlns="urn:dog">5</dog><cat x="2"/></list>',
      [{ x: 1 }, 5, { x: 2 }],
    ],
    [
      "null among items that their names tell apart: in the element of any of them, or in one of the array's own name",
      { ...wrapped, items: { ...pets, nullable: true } },
      `<list><cat ${nil}/><cat x="1"/><list ${nil}/></list>`,
      [null, { x: 1 }, null],
    ],
    [
      "first items by their places, with names of their own",
      {
        ...wrapped,
        prefixItems: [{ shape: string, xml: { name: "a" } }, { shape: integer }],
        items: { kind: "never" },
      },
      "<list><a>x</a><list>1</list></list>",
      ["x", 1],
    ],
    [
      "fewer items than are described one by one",
      { ...wrapped, prefixItems: [{ shape: string, xml: { name: "a" } }, { shape: integer }], items: string },
      "<list><a>x</a></list>",
      ["x"],
    ],
  ])("%s", async (_, shape, content, list) => {
    expect(Object(await member(shape)(`<r>${content}</r>`)).list).toEqual(list);
  });

  test.each<[title: string, shape: ArrayShape, content: string, error: object]>([
    [
      "an item of another name",
      { ...wrapped, items: integer, itemXml: { name: "i" } },
      "<i>1</i><j>2</j>",
      { path: "/list", expected: "elements i in no namespace alone", found: "element j in no namespace" },
    ],
    [
      "an item that is none of those that names tell apart",
      { ...wrapped, items: pets },
      "<dog>1</dog>",
      {
        path: "/list",
        expected: "elements cat in no namespace or dog in urn:dog alone",
        found: "element dog in no namespace",
      },
    ],
    [
      "an item of another place's name",
      {
        ...wrapped,
        prefixItems: [
          { shape: string, xml: { name: "a" } },
          { shape: integer, xml: { name: "b" } },
        ],
        items: string,
      },
      "<b>1</b>",
      { path: "/list", expected: "elements a in no namespace alone" },
    ],
    [
      "an item too many",
      { ...wrapped, prefixItems: [{ shape: string, xml: { name: "a" } }], items: { kind: "never" } },
      "<a/><a/>",
      { path: "/list/1", expected: "nothing", found: "element a in no namespace" },
    ],
    [
      "text among the items",
      { ...wrapped, items: integer },
      "<list>1</list>2",
      { path: "/list", expected: "an array", found: '"2"' },
    ],
    [
      "an item inside the second item's place",
      { ...wrapped, items: point },
      '<list x="1"/><list x="1"><y>a</y></list>',
      { path: "/list/1/y" },
    ],
  ])("refused: %s", async (_, shape, content, error) => {
    expect(await errorOf(() => member(shape)(`<r><list>${content}</list></r>`))).toMatchObject(error);
  });

  test("a second element around items is refused", async () => {
    const error = await errorOf(() => member({ ...wrapped, items: integer })("<r><list/><list/></r>"));
    expect(error).toMatchObject({ path: "/list", expected: "one element list in no namespace", found: "another one" });
  });
});

describe("the root element", () => {
  const nested: Shape = { kind: "array", items: integer, itemXml: { name: "n" } };
  const { decodeXml } = decodersOf({
    List: { xml: { name: "list", namespace: "urn:l" }, shape: { kind: "array", items: integer } },
    Lists: { xml: { name: "lists" }, shape: { kind: "array", items: nested, itemXml: { name: "list" } } },
    Number: { xml: { name: "n" }, shape: integer },
    Text: { xml: { name: "t" }, shape: { ...string, nullable: true } },
    Flag: { xml: { name: "f", namespace: "urn:f", prefix: "f" }, shape: { kind: "boolean" } },
    Pet: { xml: { name: "pet" }, shape: { ...pets, nullable: true } },
  });

  test.each([
    [
      "an array: items named as the element around them, in its namespace",
      "List",
      '<list xmlns="urn:l"><list>1</list></list>',
      [1],
    ],
    ["an array with nothing in it", "List", '<p:list xmlns:p="urn:l"/>', []],
    ["an array of arrays", "Lists", "<lists><list><n>1</n></list><list/></lists>", [[1], []]],
    ["a bare number", "Number", "<n> 1 </n>", 1],
    ["a bare string", "Text", "<t> a </t>", " a "],
    ["a bare boolean by whichever prefix", "Flag", '<q:f xmlns:q="urn:f">1</q:f>', true],
    ["null", "Text", `<t ${nil}/>`, null],
    ["an alternative of its own name", "Pet", '<cat x="1"/>', { x: 1 }],
    ["an alternative of its own name and namespace", "Pet", '<d:dog xmlns:d="urn:dog">3</d:dog>', 3],
    ["null in place of an alternative", "Pet", `<pet ${nil}/>`, null],
  ])("%s", async (_, name, document, value) => {
    expect(await decodeXml(name, document)).toEqual(value);
  });

  test.each([
    [
      "another name",
      "Number",
      "<m>1</m>",
      { path: "", expected: "element n in no namespace", found: "element m in no namespace" },
    ],
    [
      "a name that is no alternative's",
      "Pet",
      "<cow/>",
      { path: "", expected: "element cat in no namespace or dog in urn:dog or pet in no namespace" },
    ],
    [
      "the union's own name where null is not marked",
      "Pet",
      "<pet/>",
      { path: "", found: "element pet in no namespace" },
    ],
    ["text that does not fit", "Number", "<n>a</n>", { path: "", found: '"a"' }],
    ["an item that does not fit", "Lists", "<lists><list/><list><n/></list></lists>", { path: "/1/0" }],
  ])("refused: %s", async (_, name, document, error) => {
    expect(await errorOf(() => decodeXml(name, document))).toMatchObject(error);
  });
});
