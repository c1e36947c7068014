import { bindDecodeXml, bindEncodeXml } from "adultwork-webcam/runtime";
import { describe, expect, test } from "vitest";
import type {
  AlternativeShape,
  NamedShape,
  ObjectShape,
  PropertyShape,
  Shape,
  Shapes,
  UnionShape,
} from "../../scripts/model/shape.js";
import { xmlTableOf } from "../support/xml-table.js";

const string = { kind: "string" } as const;
const integer = { kind: "integer" } as const;
const attribute = { nodeType: "attribute" } as const;
const object = (...properties: readonly PropertyShape[]): ObjectShape => ({ kind: "object", properties });
const root = (shape: Shape, xml: Partial<NamedShape["xml"]> = {}): NamedShape => ({
  shape,
  xml: { name: "r", ...xml },
});

const encode = (value: unknown, named: NamedShape, shapes: Shapes = {}): Promise<string> =>
  bindEncodeXml<Record<string, unknown>>(xmlTableOf({ ...shapes, Root: named }))("Root", value);
const decode = (text: string, named: NamedShape, shapes: Shapes = {}): Promise<unknown> =>
  bindDecodeXml<Record<string, unknown>>(xmlTableOf({ ...shapes, Root: named }))("Root", text);

interface Written {
  readonly rule: string;
  readonly named: NamedShape;
  readonly value: unknown;
  readonly text: string;
  readonly shapes?: Shapes;
}

/** What is written, to the letter; and that it is read as the value again. */
function writes(...rows: readonly Written[]): void {
  test.each(rows)("$rule", async ({ named, value, text, shapes }) => {
    expect(await encode(value, named, shapes)).toBe(text);
    expect(await decode(text, named, shapes)).toEqual(value);
  });
}

const note = object(
  { name: "mark", shape: string, xml: attribute },
  { name: "text", shape: string },
  { name: "number", shape: { ...integer, nullable: true }, xml: { name: "n" } },
);

describe("objects and their members", () => {
  writes(
    {
      rule: "stand in the contract's order, whatever the value's; attributes in the start tag",
      named: root(note),
      value: { number: 1, text: "a", mark: "b" },
      text: '<r mark="b"><text>a</text><n>1</n></r>',
    },
    { rule: "that are missing are not written", named: root(note), value: {}, text: "<r/>" },
    {
      rule: "that are null are nil (XML Schema part 1 §2.6.2)",
      named: root(note),
      value: { number: null },
      text: '<r xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><n xsi:nil="true"/></r>',
    },
    { rule: "an empty string is an empty element", named: root(note), value: { text: "" }, text: "<r><text/></r>" },
    {
      rule: "an attribute that is null is left out (OpenAPI 3.2, Handling null values)",
      named: root(object({ name: "a", required: true, shape: { ...string, nullable: true }, xml: attribute })),
      value: { a: null },
      text: "<r/>",
    },
    {
      rule: "text beside attributes",
      named: root(
        object({ name: "a", shape: integer, xml: attribute }, { name: "t", shape: integer, xml: { nodeType: "text" } }),
      ),
      value: { a: 1, t: 2 },
      text: '<r a="1">2</r>',
    },
    {
      rule: "a CDATA section is split where it would end, and where it cannot hold a carriage return",
      named: root(object({ name: "t", shape: string, xml: { nodeType: "cdata" } })),
      value: { t: "<a> & ]]> \r\n ]]>" },
      text: "<r><![CDATA[<a> & ]]]]><![CDATA[> ]]>&#xD;<![CDATA[\n ]]]]><![CDATA[>]]></r>",
    },
    {
      rule: "an object without an element of its own stands in the one around it",
      named: root(
        object(
          { name: "a", shape: integer },
          {
            name: "group",
            shape: object({ name: "b", shape: integer }, { name: "c", shape: integer, xml: attribute }),
            xml: { nodeType: "none" },
          },
        ),
      ),
      value: { a: 1, group: { b: 2, c: 3 } },
      text: '<r c="3"><a>1</a><b>2</b></r>',
    },
  );

  test("a missing member that has a default is not written, except as text, which is always there", async () => {
    const member = { name: "a", shape: string, default: "x" };
    expect(await encode({}, root(object(member)))).toBe("<r/>");
    expect(await encode({}, root(object({ ...member, xml: { nodeType: "text" } })))).toBe("<r>x</r>");
  });

  test("a member that is undefined is none", async () => {
    expect(await encode({ text: undefined, other: undefined }, root(note))).toBe("<r/>");
  });

  test("a member of requests alone is written, although it is not read from answers", async () => {
    const named = root(object({ name: "a", shape: string, required: true, access: "write" }));
    expect(await encode({ a: "x" }, named)).toBe("<r><a>x</a></r>");
    expect(await decode("<r><a>x</a></r>", named)).toEqual({});
    await expect(encode({}, named)).rejects.toMatchObject({ name: "ContractError", path: "/a", found: "nothing" });
  });

  test("a required member of answers alone need not be there", async () => {
    expect(await encode({}, root(object({ name: "a", shape: string, required: true, access: "read" })))).toBe("<r/>");
  });
});

describe("roots", () => {
  writes(
    { rule: "a string", named: root(string), value: "a", text: "<r>a</r>" },
    { rule: "a number", named: root({ kind: "number" }), value: 1.5, text: "<r>1.5</r>" },
    { rule: "a boolean", named: root({ kind: "boolean" }), value: false, text: "<r>false</r>" },
    {
      rule: "null",
      named: root({ ...string, nullable: true }),
      value: null,
      text: '<r xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"/>',
    },
    {
      rule: "an array: an element around its items",
      named: root({ kind: "array", items: integer, itemXml: { name: "i" } }),
      value: [1, 2],
      text: "<r><i>1</i><i>2</i></r>",
    },
    { rule: "an empty array", named: root({ kind: "array", items: integer }), value: [], text: "<r/>" },
    {
      rule: "a union by the element's name",
      named: root({
        ...{ kind: "union", mode: "oneOf" },
        alternatives: [
          { shape: integer, xml: { name: "one" } },
          { shape: string, xml: { name: "two" } },
        ],
      }),
      value: "a",
      text: "<two>a</two>",
    },
  );
});

describe("arrays", () => {
  const items = { kind: "array", items: integer } as const;
  const of = (shape: Shape, xml?: PropertyShape["xml"]) => root(object({ name: "a", shape, ...(xml && { xml }) }));
  const wrapped = { ...items, wrapped: true, itemXml: { name: "i" } } as const;
  writes(
    { rule: "without a wrapper", named: of(items), value: { a: [1, 2] }, text: "<r><a>1</a><a>2</a></r>" },
    {
      rule: "with one",
      named: of(wrapped, { name: "w" }),
      value: { a: [1, 2] },
      text: "<r><w><i>1</i><i>2</i></w></r>",
    },
    { rule: "with one, empty", named: of(wrapped), value: { a: [] }, text: "<r><a/></r>" },
    {
      rule: "items that have no name have the wrapper's",
      named: of({ ...items, wrapped: true }, { name: "w" }),
      value: { a: [1] },
      text: "<r><w><w>1</w></w></r>",
    },
    {
      rule: "items that are null",
      named: of({ ...wrapped, items: { ...integer, nullable: true } }),
      value: { a: [null, 1] },
      text: '<r xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><a><i xsi:nil="true"/><i>1</i></a></r>',
    },
    {
      rule: "of arrays: an item's element is the wrapper of its own items",
      named: of({ ...wrapped, items: { ...wrapped, itemXml: { name: "j" } } }),
      value: { a: [[1, 2], [], [3]] },
      text: "<r><a><i><j>1</j><j>2</j></i><i/><i><j>3</j></i></a></r>",
    },
    {
      rule: "a tuple: each item by its own name",
      named: of({ ...wrapped, prefixItems: [{ shape: string, xml: { name: "s" } }, { shape: integer }] }),
      value: { a: ["x", 1, 2] },
      text: "<r><a><s>x</s><a>1</a><i>2</i></a></r>",
    },
    {
      rule: "of a union: each item by its alternative's name, in order",
      named: of({
        kind: "array",
        items: {
          kind: "union",
          mode: "oneOf",
          alternatives: [
            { shape: integer, xml: { name: "n" } },
            { shape: string, xml: { name: "s" } },
          ],
        },
      }),
      value: { a: [1, "x", 2] },
      text: "<r><n>1</n><s>x</s><n>2</n></r>",
    },
  );
});

describe("maps", () => {
  const map = (others: Partial<ObjectShape>): NamedShape => root({ kind: "object", properties: [], ...others });
  writes(
    {
      rule: "each member is an element of its name",
      named: map({ additionalProperties: { shape: integer } }),
      value: { b: 1, a: 2, ü: 3 },
      text: "<r><b>1</b><a>2</a><ü>3</ü></r>",
    },
    {
      rule: "by the pattern that the name matches, in its namespace",
      named: map({
        patternProperties: [{ pattern: "^x", shape: integer, xml: { namespace: "urn:x", prefix: "p" } }],
        additionalProperties: { shape: string },
      }),
      value: { x1: 1, a: "x" },
      text: '<r xmlns:p="urn:x"><p:x1>1</p:x1><a>x</a></r>',
    },
    {
      rule: "a list: an element of the name for each item",
      named: map({ additionalProperties: { shape: { kind: "array", items: integer } } }),
      value: { a: [1, 2] },
      text: "<r><a>1</a><a>2</a></r>",
    },
    {
      rule: "as entries, whatever the name",
      named: root(
        {
          ...{ kind: "object", properties: [] },
          additionalProperties: {
            shape: { ...integer, nullable: true },
            entries: { entry: { name: "KeyValue" }, key: { name: "Key" }, value: { name: "Value" } },
          },
        },
        { namespace: "urn:arrays" },
      ),
      value: { "a b <": 1, "": null },
      text:
        '<r xmlns="urn:arrays" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><KeyValue><Key>a b &lt;</Key><Value>1</Value></KeyValue>' +
        '<KeyValue><Key/><Value xsi:nil="true"/></KeyValue></r>',
    },
    {
      rule: "entries of lists",
      named: map({
        additionalProperties: {
          shape: { kind: "array", items: integer, itemXml: { name: "i" } },
          entries: { entry: { name: "e" }, key: { name: "k" }, value: { name: "v" } },
        },
      }),
      value: { a: [1, 2], b: [] },
      text: "<r><e><k>a</k><v><i>1</i><i>2</i></v></e><e><k>b</k><v/></e></r>",
    },
  );
});

describe("unions", () => {
  const type = {
    name: "type",
    namespace: "http://www.w3.org/2001/XMLSchema-instance",
    prefix: "i",
    nodeType: "attribute",
  } as const;
  const animals = (xml: PropertyShape["xml"], own: readonly PropertyShape[] = []): UnionShape => ({
    ...{ kind: "union", mode: "oneOf" },
    alternatives: [
      { shape: { kind: "reference", name: "Cat" } },
      { shape: object(...own, { name: "bark", shape: integer }) },
    ],
    discriminator: { propertyName: "$type", mapping: { Cat: 0, Dog: 1 }, ...(xml && { xml }) },
  });
  const member = (xml: PropertyShape["xml"]): PropertyShape => ({
    name: "$type",
    shape: string,
    required: true,
    ...(xml && { xml }),
  });
  const shapes = (xml: PropertyShape["xml"], namespace?: string): Shapes => ({
    Cat: {
      shape: object({ name: "lives", shape: integer }, member(xml)),
      xml: { name: "Cat", ...(namespace === undefined ? {} : { namespace }) },
    },
  });
  const kind = { name: "kind", nodeType: "attribute" } as const;
  writes(
    {
      rule: "by an attribute",
      ...{ named: root(animals(kind)), shapes: shapes(kind) },
      value: { lives: 9, $type: "Cat" },
      text: '<r kind="Cat"><lives>9</lives></r>',
    },
    {
      rule: "by an element",
      ...{ named: root(animals({ name: "kind" })), shapes: shapes({ name: "kind" }) },
      value: { lives: 9, $type: "Cat" },
      text: "<r><lives>9</lives><kind>Cat</kind></r>",
    },
    {
      rule: "by xsi:type, whose value is a name in the type's namespace: another one than the default",
      ...{ named: root(animals(type), { namespace: "urn:r" }), shapes: shapes(type, "urn:cat") },
      value: { lives: 9, $type: "Cat" },
      text: '<r xmlns="urn:r" xmlns:i="http://www.w3.org/2001/XMLSchema-instance" xmlns:ns1="urn:cat" i:type="ns1:Cat"><lives>9</lives></r>',
    },
    {
      rule: "by xsi:type in the default namespace",
      ...{ named: root(animals(type), { namespace: "urn:cat" }), shapes: shapes(type, "urn:cat") },
      value: { lives: 9, $type: "Cat" },
      text: '<r xmlns="urn:cat" xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:type="Cat"><lives>9</lives></r>',
    },
    {
      rule: "by xsi:type in no namespace: there is no default one then",
      ...{ named: root(animals(type), { namespace: "urn:r" }), shapes: shapes(type, "") },
      value: { lives: 9, $type: "Cat" },
      text: '<ns1:r xmlns:ns1="urn:r" xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:type="Cat"><ns1:lives>9</ns1:lives></ns1:r>',
    },
    {
      rule: "of scalars, by their text",
      named: root({
        kind: "union",
        mode: "anyOf",
        alternatives: [{ shape: integer }, { shape: { kind: "boolean" } }, { shape: string }],
      }),
      value: "a",
      text: "<r>a</r>",
    },
  );

  test("a discriminator that the alternative does not name is written all the same", async () => {
    expect(await encode({ bark: 1, $type: "Dog" }, root(animals(kind)), shapes(kind))).toBe(
      '<r kind="Dog"><bark>1</bark></r>',
    );
  });
});

describe("namespaces", () => {
  const a = { name: "a", shape: string };
  const n = (name: string, xml: PropertyShape["xml"]) => ({ name, shape: object(a), ...(xml && { xml }) });
  writes(
    {
      rule: "the root's is the default one, and declared once",
      named: root(object(n("x", undefined), n("y", { namespace: "urn:r" })), { namespace: "urn:r" }),
      value: { x: { a: "1" }, y: { a: "2" } },
      text: '<r xmlns="urn:r"><x><a>1</a></x><y><a>2</a></y></r>',
    },
    {
      rule: "the root has the contract's prefix, and what is inside has none",
      named: root(object(a), { namespace: "urn:r", prefix: "p" }),
      value: { a: "1" },
      text: '<p:r xmlns:p="urn:r"><a>1</a></p:r>',
    },
    {
      rule: "others are declared on the root, however often they are used: by the contract's prefix, or by another",
      named: root(
        object(n("x", { namespace: "urn:x", prefix: "x" }), n("y", { namespace: "urn:y" }), {
          ...{ name: "z", shape: { kind: "array", items: string, itemXml: { namespace: "urn:y" } } },
        }),
        { namespace: "urn:r" },
      ),
      value: { x: { a: "1" }, y: { a: "2" }, z: ["3", "4"] },
      text:
        '<r xmlns="urn:r" xmlns:x="urn:x" xmlns:ns1="urn:y"><x:x><a>1</a></x:x><ns1:y><ns1:a>2</ns1:a></ns1:y>' +
        "<ns1:z>3</ns1:z><ns1:z>4</ns1:z></r>",
    },
    {
      rule: "a prefix that is taken, or reserved, gives way to another",
      named: root(
        object(
          n("x", { namespace: "urn:x", prefix: "p" }),
          n("y", { namespace: "urn:y", prefix: "p" }),
          n("z", { namespace: "urn:z", prefix: "ns1" }),
          n("w", { namespace: "urn:w", prefix: "xmlns" }),
        ),
      ),
      value: { x: { a: "1" }, y: { a: "2" }, z: { a: "3" }, w: { a: "4" } },
      text:
        '<r xmlns:p="urn:x" xmlns:ns2="urn:y" xmlns:ns1="urn:z" xmlns:ns3="urn:w"><p:x><a>1</a></p:x><ns2:y><a>2</a></ns2:y>' +
        "<ns1:z><a>3</a></ns1:z><ns3:w><a>4</a></ns3:w></r>",
    },
    {
      rule: "what is in none undeclares the default one (Namespaces §6.2), for what is inside it too",
      named: root(
        object(n("x", { namespace: "" }), {
          ...{ name: "y", xml: { namespace: "" } },
          shape: object({ name: "z", shape: string, xml: { namespace: "urn:r" } }),
        }),
        { namespace: "urn:r" },
      ),
      value: { x: { a: "1" }, y: { z: "2" } },
      text: '<r xmlns="urn:r"><x xmlns=""><a>1</a></x><y xmlns=""><z xmlns="urn:r">2</z></y></r>',
    },
    {
      rule: "the default one does not hold for attributes (Namespaces §6.2)",
      named: root(object({ ...a, xml: { ...attribute, namespace: "urn:r" } }, { name: "b", shape: string }), {
        namespace: "urn:r",
      }),
      value: { a: "1", b: "2" },
      text: '<r xmlns="urn:r" xmlns:ns1="urn:r" ns1:a="1"><b>2</b></r>',
    },
    {
      rule: "that of the prefix xml needs no declaration (Namespaces §3)",
      named: root(
        object({
          name: "lang",
          shape: string,
          xml: { ...attribute, namespace: "http://www.w3.org/XML/1998/namespace", prefix: "xml" },
        }),
      ),
      value: { lang: "en" },
      text: '<r xml:lang="en"/>',
    },
    {
      rule: "a namespace's name is escaped",
      named: root(object(a), { namespace: "urn:r?a=1&b=%22<" }),
      value: { a: "1" },
      text: '<r xmlns="urn:r?a=1&amp;b=%22&lt;"><a>1</a></r>',
    },
  );
});

describe("text is escaped", () => {
  writes(
    {
      rule: "in an element: markup, and a carriage return (XML 1.0 §2.11)",
      named: root(string),
      value: "<a> & ]]> \" ' \t\n\r\u0085\u2028 é 😀",
      text: "<r>&lt;a&gt; &amp; ]]&gt; \" ' \t\n&#xD;\u0085\u2028 é 😀</r>",
    },
    {
      rule: "in an attribute: quotes and white space too (XML 1.0 §3.3.3)",
      named: root(object({ name: "a", shape: string, xml: attribute })),
      value: { a: "<a> & \" ' \t\n\r " },
      text: '<r a="&lt;a&gt; &amp; &quot; \' &#x9;&#xA;&#xD; "/>',
    },
  );
});

describe("scalars", () => {
  const number = (format?: "double" | "decimal"): Shape => ({ kind: "number", ...(format && { format }) });
  test.each([
    [0.1, "0.1"],
    [-1e21, "-1000000000000000000000"],
    [1.25e22, "12500000000000000000000"],
    [-1.5e-7, "-0.00000015"],
    [-0, "0"],
    [5e-324, `0.${"0".repeat(323)}5`],
    [Number.MAX_VALUE, `17976931348623157${"0".repeat(292)}`],
  ])(
    "a number is written without an exponent, which no decimal has (XML Schema part 2 §3.2.3): %s",
    async (value, text) => {
      expect(await encode(value, root(number()))).toBe(`<r>${text}</r>`);
      expect(await encode(value, root(number("decimal")))).toBe(`<r>${text}</r>`);
      expect(await decode(`<r>${text}</r>`, root(number("decimal")))).toBe(value || 0);
    },
  );

  writes(
    { rule: "a double has one (§3.2.5)", named: root(number("double")), value: 1e21, text: "<r>1e+21</r>" },
    {
      rule: "an integer of 64 bits as a bigint",
      named: root({ kind: "integer", format: "int64", representation: "bigint" }),
      value: -9223372036854775808n,
      text: "<r>-9223372036854775808</r>",
    },
    {
      rule: "an integer of 64 bits as text",
      named: root({ kind: "integer", format: "int64", representation: "text" }),
      value: "9223372036854775807",
      text: "<r>9223372036854775807</r>",
    },
    { rule: "a date", named: root({ ...string, format: "date" }), value: "2018-01-01", text: "<r>2018-01-01</r>" },
  );
});

describe("what does not fit the contract, or XML, is refused at its place", () => {
  const list = { kind: "array", items: integer } as const;
  const group = object({ name: "b", shape: integer });
  const union: UnionShape = {
    ...{ kind: "union", mode: "oneOf" },
    alternatives: [
      { shape: object({ name: "a", shape: integer, required: true }), xml: { name: "x" } },
      { shape: object({ name: "b", shape: integer }, { name: "c", shape: integer }), xml: { name: "y" } },
      { shape: object({ name: "b", shape: integer }), xml: { name: "z" } },
    ],
  };
  const something = "something to write, since no element stands around it";
  const map = (shape: Shape): NamedShape => root({ ...note, additionalProperties: { shape } });

  test.each<[rule: string, value: unknown, named: NamedShape, path: string, expected: string, found: string]>([
    ["a value of another kind", { text: 1 }, root(note), "/text", "a string", "1"],
    ["an array for an object", [], root(note), "", "an object", "an array"],
    ["an object that is no plain one", new Map(), root(note), "", "an object", "an object of class Map"],
    ["an object for an array", { a: {} }, root(object({ name: "a", shape: list })), "/a", "an array", "an object"],
    ["an item", { a: [1, "2"] }, root(object({ name: "a", shape: list })), "/a/1", "an integer up to ±(2^53−1)", '"2"'],
    ["an item that is undefined", [1, undefined], root(list), "/1", "an integer up to ±(2^53−1)", "nothing"],
    ["a missing member", {}, root(object({ name: "a", required: true, shape: string })), "/a", "a string", "nothing"],
    ["a member that the contract does not know: it would be lost", { "a/b": 1 }, root(note), "/a~1b", "nothing", "1"],
    [
      "a member that must not be",
      { a: 1 },
      root(object({ name: "a", shape: { kind: "never" } })),
      "/a",
      "nothing",
      "1",
    ],
    ["null where it is not allowed", { text: null }, root(note), "/text", "a string", "null"],
    [
      "a number that is none",
      Number.NaN,
      root({ kind: "number" }),
      "",
      "a decimal that a JavaScript number holds exactly",
      "NaN",
    ],
    [
      "an infinite number",
      Number.POSITIVE_INFINITY,
      root({ kind: "number", format: "double" }),
      "",
      "a number",
      "Infinity",
    ],
    ["a number for a bigint", 1, root({ kind: "integer", representation: "bigint" }), "", "an integer", "1"],
    [
      "digits that are not the shortest",
      "01",
      root({ kind: "integer", representation: "text" }),
      "",
      "an integer",
      '"01"',
    ],
    ["a constraint", "abc", root({ kind: "string", maxLength: 2 }), "", "a string of at most 2 characters", '"abc"'],
    [
      "white space around a date, which would not be read",
      " 2018-01-01",
      root({ ...string, format: "date" }),
      "",
      "a date as YYYY-MM-DD",
      '" 2018-01-01"',
    ],
    ["a control character", { text: "a\u0000" }, root(note), "/text", "text that XML can hold", 'U+0000 in "a\\u0000"'],
    ["a lone surrogate", { mark: "\uD800" }, root(note), "/mark", "text that XML can hold", 'U+D800 in "\\ud800"'],
    ["U+FFFE", "\uFFFE", root(string), "", "text that XML can hold", 'U+FFFE in "\uFFFE"'],
    [
      "a name that no element can have",
      { "a b": 1 },
      map(integer),
      "/a b",
      "a member whose name an element can have",
      'the name "a b"',
    ],
    [
      "a name with a colon",
      { "a:b": 1 },
      map(integer),
      "/a:b",
      "a member whose name an element can have",
      'the name "a:b"',
    ],
    ["no name", { "": 1 }, map(integer), "/", "a member whose name an element can have", 'the name ""'],
    [
      "a name whose element is another member's",
      { n: 1 },
      map(integer),
      "/n",
      "a member whose element is no other member's",
      'the name "n"',
    ],
    ["an empty list in a map: its name would be lost", { a: [] }, map(list), "/a", something, "an empty array"],
    [
      "an empty list where a default would be read",
      { a: [] },
      root(object({ name: "a", shape: list, default: [1] })),
      "/a",
      something,
      "an empty array",
    ],
    [
      "null for a list without an element",
      { a: null },
      root(object({ name: "a", shape: { ...list, nullable: true } })),
      "/a",
      something,
      "null",
    ],
    [
      "an empty object without an element",
      { a: {} },
      root(object({ name: "a", shape: group, xml: { nodeType: "none" } })),
      "/a",
      something,
      "an empty object",
    ],
    [
      "null for an attribute that has a default",
      { a: null },
      root(object({ name: "a", shape: { ...string, nullable: true }, xml: attribute, default: "x" })),
      "/a",
      something,
      "null",
    ],
    [
      "null for a text",
      { a: null },
      root(object({ name: "a", required: true, shape: { ...string, nullable: true }, xml: { nodeType: "text" } })),
      "/a",
      something,
      "null",
    ],
    [
      "the fault of the alternative that a value goes furthest in",
      { a: "1" },
      root(union),
      "/a",
      "an integer up to ±(2^53−1)",
      '"1"',
    ],
    [
      "a value that fits several alternatives",
      { b: 1 },
      root(union),
      "",
      "just one of the alternatives",
      "a value that fits 2 of them",
    ],
    [
      ...(["a scalar that its text does not tell from another", "5"] as const),
      root({ kind: "union", mode: "anyOf", alternatives: [{ shape: integer }, { shape: string }] }),
      ...(["", "a value that its text tells from others", '"5", which would be read as 5'] as const),
    ],
  ])("%s", async (_, value, named, path, expected, found) => {
    const error: unknown = await encode(value, named).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: "ContractError", format: "xml", path, found });
    expect(error).toHaveProperty("expected", expect.stringContaining(expected));
  });

  test("a discriminator that names no alternative", async () => {
    const animals: UnionShape = {
      ...{ kind: "union", mode: "oneOf", alternatives: [{ shape: note }] },
      discriminator: { propertyName: "kind", mapping: { Note: 0 } },
    };
    const error = { path: "/kind", expected: 'one of "Note"', found: '"Nota"' };
    await expect(encode({ kind: "Nota" }, root(animals))).rejects.toMatchObject(error);
    await expect(encode({}, root(animals))).rejects.toMatchObject({ ...error, found: "nothing" });
  });

  test("a value that is inside itself is a TypeError", async () => {
    const tree = { kind: "reference", name: "Root" } as const;
    const named = root(object({ name: "inner", shape: tree }, { name: "list", shape: { kind: "array", items: tree } }));
    const value: Record<string, unknown> = {};
    value["inner"] = { list: [{}, value] };
    await expect(encode(value, named)).rejects.toThrow(TypeError);
    const twice = {};
    expect(await encode({ list: [twice, twice] }, named)).toBe("<r><list/><list/></r>");
  });

  test.each<[string, NamedShape]>([
    ["a schema without a root element", { shape: string }],
    ["any value", root({ kind: "any" })],
  ])("%s has no XML form: a TypeError", async (_, named) => {
    await expect(encode("a", named)).rejects.toThrow(TypeError);
  });
});

describe("depth", () => {
  test("of objects is at most 1,000", async () => {
    const named = root(object({ name: "a", shape: { kind: "reference", name: "Root" } }));
    let value = {};
    for (let level = 1; level < 1_000; level += 1) value = { a: value };
    expect(await encode(value, named)).toBe(`<r>${"<a>".repeat(998)}<a/>${"</a>".repeat(998)}</r>`);
    await expect(encode({ a: value }, named)).rejects.toMatchObject({
      name: "LimitError",
      limit: "depth",
      maximum: 1_000,
    });
  });

  test("of unions in unions at each level is the same", async () => {
    const a: PropertyShape = { name: "a", shape: { kind: "reference", name: "Root" } };
    const one = (name: string, shape: Shape): AlternativeShape => ({ shape, xml: { name } });
    let shape: Shape = object(a);
    for (const level of [1, 2, 3, 4, 5])
      shape = {
        ...{ kind: "union", mode: "oneOf" },
        alternatives: [
          one("text", string),
          one(`union${level}`, shape),
          one("c", object(a, { name: "b", shape: string, required: true })),
        ],
      };
    let value: object = {};
    for (let level = 1; level < 1_000; level += 1) value = { a: value, ...(level % 2 && { b: "" }) };
    expect((await encode(value, root(shape))).match(/<c>/g)).toHaveLength(500);
    await expect(encode({ a: value }, root(shape))).rejects.toMatchObject({ name: "LimitError" });
  });

  test("of unions does not double the work with each level", async () => {
    const branch = (name: string): Shape =>
      object({ name: "left", shape: { kind: "reference", name: "Tree" } }, { name, shape: string, required: true });
    const tree: UnionShape = {
      ...{ kind: "union", mode: "oneOf" },
      alternatives: [
        { shape: branch("plus"), xml: { name: "plus" } },
        { shape: branch("minus"), xml: { name: "minus" } },
        { shape: object({ name: "leaf", shape: string, required: true }), xml: { name: "leaf" } },
      ],
    };
    let value: unknown = { leaf: "" };
    for (let level = 0; level < 200; level += 1) value = { left: value, [level % 2 ? "plus" : "minus"]: "" };
    const text = await encode(value, root(tree), { Tree: { shape: tree } });
    expect(text.match(/<(?:plus|minus)>/g)).toHaveLength(200);
  });
});
