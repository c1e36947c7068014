import { describe, expect, test } from "vitest";
import { formatPatterns } from "../../scripts/compile/schema-keywords.js";
import { type Change, loan, problemsOf, property } from "../support/refusals.js";

describe("a construct that the build does not support stops it, with its place and what to write instead: schemas", () => {
  test.each<[string, Change, string, string, string]>([
    [
      "no type",
      property("X", { description: "?" }),
      `${loan}/properties/X`,
      "no type",
      "write type: object, array, string, integer, number, boolean",
    ],
    [
      "two types",
      property("X", { type: ["string", "integer"] }),
      `${loan}/properties/X/type`,
      '["string","integer"]',
      'write one of object, array, string, integer, number, boolean; "null" may stand beside it in a list',
    ],
    [
      "null alone",
      property("X", { type: "null" }),
      `${loan}/properties/X/type`,
      '"null"',
      'write one of object, array, string, integer, number, boolean; "null" may stand beside it in a list',
    ],
    [
      "alternatives",
      property("X", { oneOf: [{ type: "string" }, { type: "integer" }] }),
      `${loan}/properties/X/oneOf`,
      "alternatives",
      "write one schema; only a schema and null may stand side by side",
    ],
    [
      "allOf",
      property("X", { type: "object", allOf: [{ type: "object" }] }),
      `${loan}/properties/X/allOf`,
      "allOf",
      "write all properties in one schema: schemas are not merged",
    ],
    [
      "a map",
      property("X", { type: "object", additionalProperties: { type: "string" } }),
      `${loan}/properties/X/additionalProperties`,
      '{"type":"string"}',
      "leave it out: members that the schema does not name are ignored",
    ],
    [
      "members forbidden",
      property("X", { type: "object", additionalProperties: false }),
      `${loan}/properties/X/additionalProperties`,
      "false",
      "leave it out: members that the schema does not name are ignored",
    ],
    [
      "a pattern",
      property("X", { type: "string", pattern: "^a" }),
      `${loan}/properties/X/pattern`,
      "pattern",
      "leave out pattern: of a schema with type string the decoder checks format, enum, const",
    ],
    [
      "a pattern beside a format, other than the format's own",
      property("X", { type: "string", format: "local-date-time", pattern: "^a" }),
      `${loan}/properties/X/pattern`,
      "pattern",
      `write ${formatPatterns.get("local-date-time")}, or leave it out`,
    ],
    [
      "a minimum",
      property("X", { type: "integer", minimum: 1 }),
      `${loan}/properties/X/minimum`,
      "minimum",
      "leave out minimum: of a schema with type integer the decoder checks format, enum, const",
    ],
    [
      "a default",
      property("X", { type: "string", default: "a" }),
      `${loan}/properties/X/default`,
      "default",
      "leave out default: of a schema with type string the decoder checks format, enum, const",
    ],
    [
      "a format that is not checked",
      property("X", { type: "string", format: "email" }),
      `${loan}/properties/X/format`,
      '"email"',
      "write one of local-date-time, date-time, date, uuid, or leave it out: no other format is checked",
    ],
    [
      "a format of another type",
      property("X", { type: "integer", format: "decimal" }),
      `${loan}/properties/X/format`,
      '"decimal"',
      "write one of int32, int64, or leave it out: no other format is checked",
    ],
    [
      "an enum of another type",
      property("X", { type: "integer", enum: [1, "2"] }),
      `${loan}/properties/X/enum/1`,
      '"2"',
      "write values of the schema's own type",
    ],
    [
      "null in an enum that is not nullable",
      property("X", { type: "string", enum: ["a", null] }),
      `${loan}/properties/X/enum/1`,
      "null",
      "write values of the schema's own type",
    ],
    [
      "an enum without null, of a type with it",
      property("X", { type: ["string", "null"], enum: ["a"] }),
      `${loan}/properties/X/enum`,
      "an enum without null, of a type with it",
      "write null among the values, or take it from the type",
    ],
    [
      "a const of a type with null",
      property("X", { type: ["string", "null"], const: "a" }),
      `${loan}/properties/X/const`,
      "an enum without null, of a type with it",
      "write null among the values, or take it from the type",
    ],
    [
      "a const beside an enum",
      property("X", { type: "string", const: "a", enum: ["a", "b"] }),
      `${loan}/properties/X/enum`,
      "enum beside const",
      "write one of the two",
    ],
    [
      "read-only members",
      property("X", { type: "string", readOnly: true }),
      `${loan}/properties/X/readOnly`,
      "readOnly",
      "leave it out: write one schema for the request and one for the response",
    ],
    [
      "an array without items",
      property("X", { type: "array" }),
      `${loan}/properties/X`,
      "an array without items",
      "write items",
    ],
    [
      "an array of arrays",
      property("X", { type: "array", items: { type: "array", items: { type: "string" } } }),
      `${loan}/properties/X/items`,
      "an array of arrays",
      "write an object around the inner array",
    ],
    [
      "a required member that is none",
      (c) => {
        c.components.schemas.Loan.required.push("Bok");
      },
      `${loan}/required/3`,
      '"Bok"',
      "name one of the properties",
    ],
    [
      "a keyword beside $ref",
      property("X", { $ref: "#/components/schemas/Book", type: "object" }),
      `${loan}/properties/X/type`,
      "type",
      "move type into the schema that $ref names",
    ],
    [
      "a relative namespace",
      property("X", { type: "string", xml: { namespace: "loans" } }),
      `${loan}/properties/X/xml/namespace`,
      '"loans"',
      "write an absolute IRI, as the OpenAPI XML Object demands",
    ],
    [
      "an XML name with a colon",
      property("X", { type: "string", xml: { name: "a:b" } }),
      `${loan}/properties/X/xml/name`,
      '"a:b"',
      "write an XML name without a colon",
    ],
    [
      "a prefix without a namespace",
      property("X", { type: "string", xml: { prefix: "p" } }),
      `${loan}/properties/X/xml/prefix`,
      "a prefix without a namespace",
      "write the namespace beside it",
    ],
    [
      "an object as an attribute",
      property("X", { type: "object", xml: { attribute: true } }),
      `${loan}/properties/X`,
      "an attribute of type object",
      "only a scalar can be an attribute",
    ],
    [
      "an item as an attribute",
      property("X", { type: "array", items: { type: "string", xml: { attribute: true } } }),
      `${loan}/properties/X/items`,
      "an item as an attribute",
      "leave out attribute: items are elements",
    ],
    [
      "a name on an array that is not wrapped",
      property("X", { type: "array", xml: { name: "Y" }, items: { type: "string" } }),
      `${loan}/properties/X/xml`,
      "name on an array that is not wrapped",
      "write it under items, or add wrapped: true: without a wrapper it names no element",
    ],
    [
      "wrapped beside $ref",
      (c) => {
        c.components.schemas.List = { type: "array", items: { type: "string" } };
        c.components.schemas.Loan.properties.X = { $ref: "#/components/schemas/List", xml: { wrapped: true } };
      },
      `${loan}/properties/X/xml`,
      "wrapped beside $ref",
      "move it into the array's own schema",
    ],
    [
      "two members of one XML name",
      property("X", { type: "string", xml: { name: "Due" } }),
      `${loan}/properties/X`,
      "a second member with the XML name Due",
      "give it an xml.name of its own",
    ],
    [
      "a member whose name is no XML name",
      property("1st", { type: "string" }),
      `${loan}/properties/1st`,
      '"1st"',
      "write xml.name: the member's own name is no XML name",
    ],
    [
      "a member called __proto__",
      (c) => {
        Object.defineProperty(c.components.schemas.Loan.properties, "__proto__", {
          value: { type: "string" },
          enumerable: true,
        });
      },
      `${loan}/properties/__proto__`,
      "__proto__",
      "no member of that name can be decoded safely",
    ],
  ])("%s", async (_, change, pointer, found, advice) => {
    expect(await problemsOf(change)).toContainEqual({ pointer, found, advice });
  });
});
