import { describe, expect, test } from "vitest";
import type { PropertyShape, Shape } from "../../scripts/model/shape.js";
import { decodersOfRoot } from "../support/decode-shapes.js";
import { errorOf } from "../support/errors.js";

const string = { kind: "string" } as const;
const integer = { kind: "integer" } as const;
const unit: PropertyShape = { name: "unit", shape: string, required: true, xml: { nodeType: "attribute" } };

function textWith(text: Partial<PropertyShape> & { shape: Shape }) {
  const value: PropertyShape = { name: "value", xml: { nodeType: "text" }, ...text };
  return decodersOfRoot({ kind: "object", properties: [unit, value] }).xml;
}

describe("a member that is the text of its element", () => {
  test.each<[title: string, text: Partial<PropertyShape> & { shape: Shape }, content: string, value: unknown]>([
    ["a string, untrimmed", { shape: string }, " a\n", " a\n"],
    ["CDATA, whichever of the two the contract says", { shape: string }, "a<![CDATA[<b>]]>&amp;", "a<b>&"],
    ["cdata read from plain text", { shape: string, xml: { nodeType: "cdata" } }, "a&lt;<!-- c -->b", "a<b"],
    ["a number, white space around it", { shape: integer }, "\n 12 ", 12],
    ["no text is the empty string", { shape: string }, "", ""],
    ["no text is the empty string, whatever the default", { shape: string, default: "x" }, "", ""],
    ["no text is no number", { shape: integer }, " ", undefined],
    ["no text is the default of a number", { shape: integer, default: 7 }, "", 7],
    [
      "no text is null where that is all it can be",
      { shape: { ...integer, nullable: true }, required: true },
      "",
      null,
    ],
    [
      "one of several scalars",
      { shape: { kind: "union", mode: "anyOf", alternatives: [{ shape: integer }, { shape: string }] } },
      "1a",
      "1a",
    ],
  ])("%s", async (_, text, content, value) => {
    const expected = value === undefined ? { unit: "m" } : { unit: "m", value };
    expect(await textWith(text)(`<r unit="m">${content}</r>`)).toStrictEqual(expected);
  });

  test("child elements make it mixed content, which is refused at its place, known or not", async () => {
    for (const content of ["a<b/>", "<b/>", "<value>a</value>"]) {
      expect(await errorOf(() => textWith({ shape: string })(`<r unit="m">${content}</r>`))).toMatchObject({
        path: "/value",
        expected: "a string",
        found: "child elements",
      });
    }
  });

  test("text that does not fit is an error at its place, and so is no text where a number is required", async () => {
    const decode = textWith({ shape: integer, required: true });
    const expected = "an integer up to ±(2^53−1)";
    expect(await errorOf(() => decode('<r unit="m">a</r>'))).toMatchObject({ path: "/value", expected, found: '"a"' });
    expect(await errorOf(() => decode('<r unit="m"/>'))).toMatchObject({ path: "/value", expected, found: "nothing" });
  });
});

describe("an object whose members stand in the element around it", () => {
  const inner = (more: Partial<PropertyShape> = {}): PropertyShape => ({
    name: "size",
    xml: { nodeType: "none" },
    shape: {
      kind: "object",
      properties: [
        { name: "w", shape: integer, required: true },
        { name: "h", shape: integer, xml: { nodeType: "attribute" } },
        { name: "tags", shape: { kind: "array", items: string, itemXml: { name: "tag" } } },
      ],
    },
    ...more,
  });
  const around = (size: PropertyShape) =>
    decodersOfRoot({ kind: "object", properties: [{ name: "name", shape: string }, size] }).xml;

  test("it is built from them, in any order among the others", async () => {
    const decode = around(inner());
    expect(await decode('<r h="2"><tag>a</tag><name>n</name><w>1</w><tag>b</tag></r>')).toEqual({
      name: "n",
      size: { w: 1, h: 2, tags: ["a", "b"] },
    });
  });

  test("it is absent where none of them has come, unless it is required", async () => {
    expect(await around(inner())("<r><name>n</name></r>")).toEqual({ name: "n" });
    expect(await errorOf(() => around(inner({ required: true }))("<r/>"))).toMatchObject({ path: "/size/w" });
  });

  test("required and nullable, it is null where none of them has come", async () => {
    const shape = { ...inner().shape, nullable: true } as Shape;
    expect(await around(inner({ required: true, shape }))("<r/>")).toEqual({ size: null });
  });

  test("its default stands in for it where none of them has come", async () => {
    expect(await around(inner({ default: { w: 3 } }))("<r/>")).toEqual({ size: { w: 3 } });
  });

  test("errors in it have their places in it", async () => {
    const decode = around(inner());
    expect(await errorOf(() => decode("<r><w>a</w></r>"))).toMatchObject({ path: "/size/w" });
    expect(await errorOf(() => decode("<r><w>1</w><w>1</w></r>"))).toMatchObject({
      path: "/size/w",
      found: "another one",
    });
    expect(await errorOf(() => decode('<r h="a"><w>1</w></r>'))).toMatchObject({ path: "/size/h" });
    expect(await errorOf(() => decode("<r><tag/></r>"))).toMatchObject({ path: "/size/w", found: "nothing" });
  });

  test("one may stand in another, with a map of its own", async () => {
    const map: PropertyShape = {
      name: "others",
      xml: { nodeType: "none" },
      shape: { kind: "object", properties: [], additionalProperties: { shape: integer } },
    };
    const shape: Shape = { kind: "object", properties: [{ name: "a", shape: integer }, map] };
    const { xml } = decodersOfRoot({ kind: "object", properties: [{ name: "in", xml: { nodeType: "none" }, shape }] });
    expect(await xml("<r><b>2</b><a>1</a><c>3</c></r>")).toEqual({ in: { a: 1, others: { b: 2, c: 3 } } });
    expect(await errorOf(() => xml("<r><b>x</b></r>"))).toMatchObject({ path: "/in/others/b" });
  });
});

describe("members that are missing", () => {
  const fresh = decodersOfRoot({
    kind: "object",
    properties: [
      { name: "a", shape: integer, default: 5 },
      { name: "b", shape: { kind: "array", items: integer, wrapped: true }, default: [1] },
      { name: "c", shape: string, xml: { nodeType: "attribute" }, default: "x" },
      { name: "secret", shape: integer, required: true, access: "write" },
      { name: "never", shape: { kind: "never" } },
    ],
  }).xml;

  test("are their defaults, a copy each time", async () => {
    const [first, second] = [await fresh("<r/>"), await fresh("<r/>")];
    expect(first).toEqual({ a: 5, b: [1], c: "x" });
    expect(Object(first).b).not.toBe(Object(second).b);
  });

  test("what comes takes the default's place", async () => {
    expect(await fresh('<r c=""><a>1</a><b/></r>')).toEqual({ a: 1, b: [], c: "" });
  });

  test("what is in requests alone is left out, and is not required", async () => {
    expect(await fresh("<r><secret>not even a number</secret></r>")).toEqual({ a: 5, b: [1], c: "x" });
  });

  test("what must not be there is refused, null too", async () => {
    const instance = 'xmlns:i="http://www.w3.org/2001/XMLSchema-instance"';
    for (const element of ["<never/>", `<never ${instance} i:nil="true"/>`, "<never>a</never>"]) {
      expect(await errorOf(() => fresh(`<r>${element}</r>`))).toMatchObject({ path: "/never", expected: "nothing" });
    }
  });
});
