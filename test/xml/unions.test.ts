import { describe, expect, test } from "vitest";
import type { DiscriminatorShape, NamedShape, PropertyShape, Shape, UnionShape } from "../../scripts/model/shape.js";
import { decodersOf, decodersOfRoot } from "../support/decode-shapes.js";
import { errorOf } from "../support/errors.js";

const string = { kind: "string" } as const;
const integer = { kind: "integer" } as const;
const instance = "http://www.w3.org/2001/XMLSchema-instance";
const nil = `xmlns:i="${instance}" i:nil="true"`;

describe("a union that is told by its elements' names", () => {
  const pet: UnionShape = {
    kind: "union",
    mode: "oneOf",
    alternatives: [
      {
        shape: { kind: "object", properties: [{ name: "lives", shape: integer, required: true }] },
        xml: { name: "cat" },
      },
      {
        shape: { kind: "array", items: string, itemXml: { name: "trick" } },
        xml: { name: "dog", namespace: "urn:d", prefix: "d" },
      },
      { shape: { ...integer, nullable: true }, xml: { name: "fish" } },
    ],
  };
  const owner = (more: Partial<PropertyShape> = {}, shape: Shape = pet) =>
    decodersOfRoot({
      kind: "object",
      properties: [
        { name: "pet", shape, ...more },
        { name: "n", shape: string },
      ],
    }).xml;

  test.each([
    ["the first", "<n/><cat><lives>9</lives></cat>", { n: "", pet: { lives: 9 } }],
    [
      "one in another namespace, by whichever prefix",
      '<q:dog xmlns:q="urn:d"><trick>sit</trick></q:dog>',
      { pet: ["sit"] },
    ],
    ["a scalar", "<fish>3</fish>", { pet: 3 }],
    ["an alternative that may be null", `<fish ${nil}/>`, { pet: null }],
    ["none", "<dog/><n>a</n>", { n: "a" }],
  ])("%s", async (_, content, value) => {
    expect(await owner()(`<r>${content}</r>`)).toEqual(value);
  });

  test("null stands in the member's own element, or in that of any alternative", async () => {
    const decode = owner({ required: true }, { ...pet, nullable: true });
    expect(await decode(`<r><pet ${nil}/></r>`)).toEqual({ pet: null });
    expect(await decode(`<r><cat ${nil}/></r>`)).toEqual({ pet: null });
    expect(await errorOf(() => decode("<r><pet/></r>"))).toMatchObject({
      path: "/pet",
      found: "element pet in no namespace",
    });
  });

  test.each([
    ["two of them", "<fish>1</fish><cat><lives>9</lives></cat>", { path: "/pet", found: "another one" }],
    ["a value that the named alternative does not fit", "<cat/>", { path: "/pet/lives", found: "nothing" }],
    ["null where the named alternative may not be", `<cat ${nil}/>`, { path: "/pet", found: "null" }],
    ["none, where one is required", "<n/>", { path: "/pet", found: "nothing" }],
  ])("refused: %s", async (_, content, error) => {
    expect(await errorOf(() => owner({ required: true })(`<r>${content}</r>`))).toMatchObject(error);
  });
});

const cat: NamedShape = {
  xml: { name: "Cat", namespace: "urn:cats" },
  shape: {
    kind: "object",
    properties: [
      {
        name: "kind",
        shape: string,
        required: true,
        xml: { name: "type", namespace: instance, nodeType: "attribute" },
      },
      { name: "lives", shape: integer },
    ],
  },
};
const dog: NamedShape = {
  xml: { name: "Dog", namespace: "urn:dogs" },
  shape: { kind: "object", properties: [{ name: "tricks", shape: { kind: "array", items: string } }] },
};
const byType: DiscriminatorShape = {
  propertyName: "kind",
  mapping: { Cat: 0, Dog: 1, Puppy: 1, Thing: 2 },
  xml: { name: "type", namespace: instance, nodeType: "attribute" },
};
const thing: Shape = { kind: "object", properties: [{ name: "x", shape: integer }] };

function union(discriminator: DiscriminatorShape): UnionShape {
  const named = ["Cat", "Dog"].map((name) => ({ shape: { kind: "reference", name } as const }));
  return { kind: "union", mode: "oneOf", alternatives: [...named, { shape: thing }], discriminator };
}

function told(discriminator: DiscriminatorShape, more: Partial<UnionShape> = {}, namespace = "") {
  return decodersOf({
    Root: { xml: { name: "r", namespace }, shape: { ...union(discriminator), ...more } },
    Cat: cat,
    Dog: dog,
  });
}

describe("a union that is told by xsi:type", () => {
  const { decodeXml } = told(byType);
  const typed = (type: string, content = "", declarations = "") =>
    decodeXml(
      "Root",
      `<r xmlns:s="${instance}" xmlns:c="urn:cats" xmlns:d="urn:dogs" ${declarations} s:type="${type}">${content}</r>`,
    );

  test.each([
    [
      "its value is a name by its prefix, and the member is the local name",
      "c:Cat",
      "<lives>9</lives>",
      "",
      { kind: "Cat", lives: 9 },
    ],
    [
      "the member is left out where the alternative does not name it",
      "d:Dog",
      "<tricks>sit</tricks>",
      "",
      { tricks: ["sit"] },
    ],
    ["a name that the mapping gives another alternative", "d:Puppy", "", "", {}],
    ["white space around it", " \n c:Cat ", "", "", { kind: "Cat" }],
    ["an alternative whose namespace the contract does not state", "c:Thing", "<x>1</x>", "", { x: 1 }],
  ])("%s", async (_, type, content, declarations, value) => {
    expect(await typed(type, content, declarations)).toEqual(value);
  });

  test.each([
    [
      "a name in another namespace than the alternative's",
      "d:Cat",
      { path: "/kind", expected: "Cat in urn:cats", found: "Cat in urn:dogs" },
    ],
    [
      "a name in no namespace, where the alternative's is in one",
      "Cat",
      { path: "/kind", found: "Cat in no namespace" },
    ],
    [
      "a prefix that nothing declares",
      "u:Cat",
      { path: "/kind", expected: "a name whose prefix is declared", found: '"u:Cat"' },
    ],
    [
      "a name that the contract does not know",
      "c:Cow",
      { path: "/kind", expected: 'one of "Cat", "Dog", "Puppy", "Thing"', found: '"Cow"' },
    ],
    ["a name that objects have of themselves", "c:constructor", { path: "/kind", found: '"constructor"' }],
  ])("refused: %s", async (_, type, error) => {
    expect(await errorOf(() => typed(type))).toMatchObject(error);
  });

  test("a name without a prefix is in the default namespace", async () => {
    const document = (namespace: string) =>
      `<q:r xmlns:q="urn:r" xmlns="${namespace}" xmlns:s="${instance}" s:type="Cat"/>`;
    const { decodeXml } = told(byType, {}, "urn:r");
    expect(await decodeXml("Root", document("urn:cats"))).toEqual({ kind: "Cat" });
    expect(await errorOf(() => decodeXml("Root", document("urn:r")))).toMatchObject({ found: "Cat in urn:r" });
  });

  test("a prefix is that of the nearest declaration, on the element itself too", async () => {
    const { decodeXml } = decodersOf({
      Root: { xml: { name: "r" }, shape: { kind: "array", items: union(byType), itemXml: { name: "i" } } },
      Cat: cat,
      Dog: dog,
    });
    const items = '<i s:type="p:Cat"/><i xmlns:p="urn:dogs" s:type="p:Dog"><x xmlns:p="urn:x"/></i><i s:type="p:Cat"/>';
    const document = `<r xmlns:s="${instance}" xmlns:p="urn:cats">${items}</r>`;
    expect(await decodeXml("Root", document)).toEqual([{ kind: "Cat" }, {}, { kind: "Cat" }]);
  });

  test("missing, it names no alternative", async () => {
    const error = await errorOf(() => decodeXml("Root", '<r type="Cat"/>'));
    expect(error).toMatchObject({ path: "/kind", found: "nothing" });
  });

  test("missing or unknown, it is the default alternative where there is one", async () => {
    const { decodeXml } = told({ ...byType, defaultAlternative: 2 });
    expect(await decodeXml("Root", "<r><x>1</x></r>")).toEqual({ x: 1 });
    expect(await decodeXml("Root", `<r xmlns:s="${instance}" s:type="Cow"><x>1</x></r>`)).toEqual({ x: 1 });
  });

  test("null needs no type", async () => {
    expect(await told(byType, { nullable: true }).decodeXml("Root", `<r ${nil}/>`)).toBeNull();
    expect(await errorOf(() => decodeXml("Root", `<r ${nil}/>`))).toMatchObject({ path: "", found: "null" });
  });
});

describe("a union that is told by another attribute", () => {
  const { decodeXml } = told({ ...byType, xml: { name: "k", nodeType: "attribute", namespace: "urn:k", prefix: "k" } });

  test("its value is compared as it is", async () => {
    expect(await decodeXml("Root", '<r xmlns:q="urn:k" q:k="Dog"><tricks>a</tricks></r>')).toEqual({ tricks: ["a"] });
    for (const value of [" Dog", "q:Dog", "dog", ""]) {
      const error = await errorOf(() => decodeXml("Root", `<r xmlns:q="urn:k" q:k="${value}"/>`));
      expect(error).toMatchObject({ path: "/kind", found: JSON.stringify(value) });
    }
    expect(await errorOf(() => decodeXml("Root", '<r k="Dog"/>'))).toMatchObject({ path: "/kind", found: "nothing" });
  });
});

describe("a union that is told by a child element", () => {
  const kind: PropertyShape = { name: "kind", shape: string, required: true };
  const node = (...properties: PropertyShape[]): Shape => ({ kind: "object", properties: [kind, ...properties] });
  const shapes: Record<string, NamedShape> = {
    Node: {
      xml: { name: "node" },
      shape: {
        kind: "union",
        mode: "oneOf",
        alternatives: [
          { shape: node({ name: "value", shape: integer }) },
          {
            shape: node(
              { name: "inner", shape: { kind: "reference", name: "Node" } },
              { name: "note", shape: string, xml: { nodeType: "attribute" } },
            ),
          },
          { shape: node({ name: "all", shape: { kind: "array", items: { kind: "reference", name: "Node" } } }) },
        ],
        discriminator: { propertyName: "kind", mapping: { leaf: 0, branch: 1, list: 2 } },
      },
    },
  };
  const { decodeXml, decodeJson } = decodersOf(shapes);
  const decode = (document: string, limits = {}) => decodeXml("Node", document, { limits });

  test.each([
    ["the first child", "<kind>leaf</kind><value>1</value>", { kind: "leaf", value: 1 }],
    [
      "the last child",
      "<value>1</value><!-- c --><x><kind>branch</kind></x><kind>leaf</kind>",
      { kind: "leaf", value: 1 },
    ],
    ["text in pieces", "<value>1</value><kind>l<![CDATA[ea]]><!-- c -->&#102;</kind>", { kind: "leaf", value: 1 }],
    [
      "one in another, the last child of each",
      '<inner note="a &amp; b"><inner><value> 2 </value><kind>leaf</kind></inner><kind>branch</kind></inner><kind>branch</kind>',
      { kind: "branch", inner: { kind: "branch", note: "a & b", inner: { kind: "leaf", value: 2 } } },
    ],
    [
      "several in a row",
      "<all><value>1</value><kind>leaf</kind></all><all><kind>leaf</kind></all><kind>list</kind><all><kind>leaf</kind><value>3</value></all>",
      { kind: "list", all: [{ kind: "leaf", value: 1 }, { kind: "leaf" }, { kind: "leaf", value: 3 }] },
    ],
  ])("%s", async (_, content, value) => {
    expect(await decode(`<node>${content}</node>`)).toEqual(value);
    expect(decodeJson("Node", JSON.stringify(value))).toEqual(value);
  });

  test.each([
    ["none", "<value>1</value>", { path: "/kind", expected: 'one of "leaf", "branch", "list"', found: "nothing" }],
    ["an unknown one", "<kind>twig</kind>", { path: "/kind", found: '"twig"' }],
    ["one with elements in it", "<kind>leaf<b/></kind>", { path: "/kind", found: "child elements" }],
    ["one deeper down alone", "<inner><kind>leaf</kind></inner>", { path: "/kind", found: "nothing" }],
    ["two", "<kind>leaf</kind><kind>leaf</kind>", { path: "/kind", found: "another one" }],
    [
      "a fault in the alternative that it names",
      "<inner><value>a</value><kind>leaf</kind></inner><kind>branch</kind>",
      { path: "/inner/value" },
    ],
    [
      "text in the alternative that it names",
      "<inner> a <kind>leaf</kind></inner><kind>branch</kind>",
      { path: "/inner", found: '"a"' },
    ],
  ])("refused: %s", async (_, content, error) => {
    expect(await errorOf(() => decode(`<node>${content}</node>`))).toMatchObject(error);
  });

  test("what is malformed is a syntax error, though a fault against the contract stands before it", async () => {
    await expect(decode("<node><kind>twig</kind><value></node>")).rejects.toThrow(/end tag of value/);
    await expect(decode("<node><value>1</value></node")).rejects.toThrow(/XML 1.0/);
  });

  test("as deep as limits allow at most; the limits of depth hold", async () => {
    // One element is around them, and one in the innermost.
    const depth = 998;
    const inner = (open: string, close: string) => open.repeat(depth) + close.repeat(depth);
    const document = `<node>${inner("<inner>", "<kind>branch</kind></inner>").replace("<inner><kind>branch", "<inner><kind>leaf")}<kind>branch</kind></node>`;
    let value = await decode(document, { depth: 1_000 });
    for (let level = 0; level < depth; level += 1) value = Object(value).inner;
    expect(value).toEqual({ kind: "leaf" });
    await expect(decode(document, { depth: 100 })).rejects.toMatchObject({ limit: "depth", maximum: 100 });
  });
});

describe("a union of scalars", () => {
  const of = (...alternatives: Shape[]): Shape => ({
    kind: "union",
    mode: "anyOf",
    alternatives: alternatives.map((shape) => ({ shape })),
  });
  const either = decodersOfRoot({
    kind: "object",
    properties: [
      { name: "a", shape: of(integer, { kind: "boolean" }, string), xml: { nodeType: "attribute" } },
      { name: "e", shape: of({ ...string, format: "uuid" }, of(integer, { kind: "null" })) },
    ],
  }).xml;

  test.each([
    ["the first that the text fits", '<r a="1"/>', { a: 1 }],
    ["the second", '<r a="true"/>', { a: true }],
    ["the last", '<r a=" x"/>', { a: " x" }],
    ["an element's text", "<r><e> 12 </e></r>", { e: 12 }],
    ["null, where it is one of them", `<r><e ${nil}/></r>`, { e: null }],
  ])("%s", async (_, document, value) => {
    expect(await either(document)).toEqual(value);
  });

  test("text that none of them fits is refused", async () => {
    expect(await errorOf(() => either("<r><e>x</e></r>"))).toMatchObject({ path: "/e", found: '"x"' });
  });
});
