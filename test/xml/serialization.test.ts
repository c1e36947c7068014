import { describe, expect, test } from "vitest";
import type { NamedShape } from "../../scripts/model/shape.js";
import { decodersOf } from "../support/decode-shapes.js";
import { errorOf } from "../support/errors.js";

const string = { kind: "string" } as const;
const instance = "http://www.w3.org/2001/XMLSchema-instance";
const serialization = "http://schemas.microsoft.com/2003/10/Serialization/";

const person: NamedShape = {
  xml: { name: "Person", namespace: "urn:people" },
  shape: {
    kind: "object",
    properties: [
      { name: "Name", shape: string, xml: { namespace: "urn:base" } },
      { name: "Title", shape: string },
      { name: "OtherTitle", shape: string, xml: { name: "Title", namespace: "urn:base" } },
      { name: "Friend", shape: { kind: "reference", name: "Person", nullable: true } },
    ],
  },
};
const { decodeXml } = decodersOf({ Person: person });
const decode = (content: string, attributes = "") =>
  decodeXml(
    "Person",
    `<Person xmlns="urn:people" xmlns:b="urn:base" xmlns:i="${instance}" xmlns:z="${serialization}" ${attributes}>${content}</Person>`,
  );

describe("what .NET's serializers write", () => {
  test("members of a base class in a namespace of their own, in any order, one of the same local name too", async () => {
    expect(await decode("<Title>a</Title><b:Title>b</b:Title><b:Name>c</b:Name>")).toEqual({
      Name: "c",
      Title: "a",
      OtherTitle: "b",
    });
    expect(await decode('<Title xmlns="urn:base">b</Title><Title>a</Title>')).toEqual({ Title: "a", OtherTitle: "b" });
  });

  test("numbers that elements have (z:Id) are no part of the value", async () => {
    const friend = '<Friend z:Id="i2"><Title>b</Title><Friend i:nil="true"/></Friend>';
    expect(await decode(`<b:Name z:Id="i3">a</b:Name>${friend}`, 'z:Id="i1"')).toEqual({
      Name: "a",
      Friend: { Title: "b", Friend: null },
    });
  });

  test.each([
    ["an object", '<Friend z:Ref="i1"/>', "/Friend"],
    ["marked as null", '<Friend z:Ref="i1" i:nil="true"/>', "/Friend"],
    ["a string", '<b:Name z:Ref="i1" i:nil="true"/>', "/Name"],
    ["by whichever prefix", `<Friend><Friend q:Ref="i1" xmlns:q="${serialization}"/></Friend>`, "/Friend/Friend"],
  ])("an element that refers to another one (z:Ref) is refused: %s", async (_, content, path) => {
    expect(await errorOf(() => decode(content))).toMatchObject({
      path,
      expected: "the value itself",
      found: "a reference to another element (z:Ref)",
    });
  });

  test("an attribute of that name in another namespace is none", async () => {
    expect(await decode('<Friend Ref="i1" b:Ref="i1"/>')).toEqual({ Friend: {} });
  });
});
