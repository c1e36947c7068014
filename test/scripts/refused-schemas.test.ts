import { describe, expect, test } from "vitest";
import { type Change, loan, problemsOf, property } from "../support/refusals.js";

/** Adds a property to a schema of an OpenAPI 3.2 document. */
const in32 =
  (name: string, schema: unknown): Change =>
  (contract) => {
    contract.openapi = "3.2.0";
    property(name, schema)(contract);
  };

describe("a construct that the build does not support stops it, with its place and what to write instead: schemas", () => {
  test.each<[string, Change, string, string, string]>([
    [
      "a type that JSON Schema does not have",
      property("X", { type: "text" }),
      `${loan}/properties/X/type`,
      '"text"',
      'write one of object, array, string, integer, number, boolean; or several, "null" too, in a list',
    ],
    [
      "read-only beside write-only",
      property("X", { type: "string", readOnly: true, writeOnly: true }),
      `${loan}/properties/X/writeOnly`,
      "readOnly beside writeOnly",
      "write one of the two",
    ],
    [
      "allOf that no value fits",
      property("X", { allOf: [{ type: "string" }, { type: "integer" }] }),
      `${loan}/properties/X/allOf`,
      "string and integer",
      "write schemas of which one value fits both",
    ],
    [
      "allOf of values that exclude each other",
      property("X", { allOf: [{ type: "string", enum: ["a"] }, { enum: ["b"] }] }),
      `${loan}/properties/X/allOf`,
      "string and string",
      "write schemas of which one value fits both",
    ],
    [
      "allOf of a schema that forbids the members of the other",
      property("X", {
        allOf: [
          { type: "object", properties: { A: { type: "string" } }, additionalProperties: false },
          { type: "object", properties: { B: { type: "string" } } },
        ],
      }),
      `${loan}/properties/X/allOf`,
      "additionalProperties: false in one part of allOf, which forbids the property B of another",
      "write unevaluatedProperties: false beside allOf in its place, which sees the properties of all parts",
    ],
    [
      "the same in OpenAPI 3.0, which has no unevaluatedProperties",
      (c) => {
        c.openapi = "3.0.3";
        c.components.schemas.Loan.properties = {};
        c.components.schemas.Loan.allOf = [
          { type: "object", properties: { A: { type: "string" } }, additionalProperties: false },
          { type: "object", properties: { B: { type: "string" } } },
        ];
      },
      `${loan}/allOf`,
      "additionalProperties: false in one part of allOf, which forbids the property B of another",
      "leave it out of the part: it sees the properties beside it alone",
    ],
    [
      "allOf of members by pattern, and of a schema that says what members of other names are",
      property("X", {
        allOf: [
          { type: "object", additionalProperties: { type: "string" } },
          { type: "object", patternProperties: { "^n": { type: "string", maxLength: 1 } } },
        ],
      }),
      `${loan}/properties/X/allOf`,
      "additionalProperties, and beside it another schema's patternProperties ^n",
      "write both in one schema",
    ],
    [
      "allOf of numbers of two formats",
      property("X", {
        allOf: [
          { type: "integer", format: "int64" },
          { type: "integer", format: "int32" },
        ],
      }),
      `${loan}/properties/X/allOf`,
      "format int64 and format int32",
      "write one of them",
    ],
    [
      "allOf of items of which it is not known whether a value fits both",
      property("X", {
        type: "array",
        items: { type: "integer", multipleOf: 2 },
        allOf: [{ type: "array", items: { type: "integer", multipleOf: 3 } }],
      }),
      `${loan}/properties/X/allOf`,
      "multipleOf twice",
      "write one number, of which both are factors",
    ],
    [
      "unevaluatedProperties in a part of allOf, beside members of another part",
      property("X", {
        allOf: [
          {
            type: "object",
            anyOf: [{ properties: { A: { type: "string" } } }, { properties: { B: { type: "string" } } }],
            unevaluatedProperties: false,
          },
          { type: "object", properties: { C: { type: "string" } } },
        ],
      }),
      `${loan}/properties/X/allOf`,
      "unevaluatedProperties in a part of allOf, whose alternatives another part adds members to",
      "write unevaluatedProperties beside allOf instead",
    ],
    [
      "keywords of two types, of which no schema states one",
      property("X", { allOf: [{ minLength: 2 }, { minimum: 3 }] }),
      `${loan}/properties/X/allOf`,
      "keywords of string and of number without type",
      "write the type",
    ],
    [
      "in XML, unevaluatedProperties beside alternatives that one value may fit together",
      property("X", {
        type: "object",
        anyOf: [{ properties: { A: { type: "string" } } }, { properties: { B: { type: "string" } } }],
        unevaluatedProperties: false,
      }),
      `${loan}/properties/X`,
      "unevaluatedProperties beside alternatives that one value may fit together",
      "give each a required member with an enum of one value of its own, or write a discriminator",
    ],
    [
      "a schema that is made of itself",
      (c) => {
        c.components.schemas.Loan.allOf = [{ $ref: "#/components/schemas/Loan" }];
      },
      loan,
      "a schema that is made of itself: Loan → Loan",
      "let it refer to itself in members or items alone",
    ],
    [
      "a discriminator that maps to no alternative",
      property("X", {
        oneOf: [{ $ref: "#/components/schemas/Book" }, { $ref: "#/components/schemas/Reader" }],
        discriminator: { propertyName: "Kind", mapping: { loan: "Loan" } },
      }),
      `${loan}/properties/X/discriminator/mapping/loan`,
      '"Loan"',
      "name one of the alternatives",
    ],
    [
      "in XML, a value of any kind",
      property("X", {}),
      `${loan}/properties/X`,
      "a value of any kind",
      "write its type: XML has no form of a value that may be anything",
    ],
    [
      "in XML, an object of which nothing is said",
      property("X", { type: "object" }),
      `${loan}/properties/X`,
      "a value of any kind",
      "write its type: XML has no form of a value that may be anything",
    ],
    [
      "in XML, null alone",
      property("X", { type: "null" }),
      `${loan}/properties/X`,
      "null alone",
      "write the type that it is null of: XML has no form of null alone",
    ],
    [
      "in XML, bytes",
      property("X", { type: "string", format: "binary" }),
      `${loan}/properties/X`,
      "format binary",
      "XML holds no bytes: write a body of bytes under application/octet-stream or the file's own media type, bytes beside other members under multipart/form-data, and bytes in Base64 as format: byte",
    ],
    [
      "in XML, alternatives that nothing tells apart",
      property("X", { oneOf: [{ $ref: "#/components/schemas/LoanRequest" }, { type: "object", properties: {} }] }),
      `${loan}/properties/X`,
      "alternatives that XML does not tell apart",
      "give each an xml.name, or write a discriminator that all of them have",
    ],
    [
      "in XML, an alternative that is no object beside a discriminator",
      (c) => {
        c.components.schemas["Titles"] = { type: "array", items: { type: "string" } };
        c.components.schemas.Loan.properties["X"] = {
          oneOf: [{ $ref: "#/components/schemas/Titles" }, { $ref: "#/components/schemas/Reader" }],
          discriminator: { propertyName: "Kind" },
        };
      },
      `${loan}/properties/X/oneOf/0`,
      "an alternative of type array beside a discriminator",
      "write objects alone: XML tells them apart by their member Kind",
    ],
    [
      "in XML, an array of arrays without a wrapper around the inner one",
      property("X", { type: "array", items: { type: "array", items: { type: "string" } } }),
      `${loan}/properties/X/items`,
      "an array of arrays",
      "add wrapped: true to the inner array (nodeType: element in OpenAPI 3.2)",
    ],
    [
      "in XML, a tuple without a wrapper",
      property("X", { type: "array", prefixItems: [{ type: "string" }] }),
      `${loan}/properties/X`,
      "prefixItems without a wrapper",
      "add wrapped: true (nodeType: element in OpenAPI 3.2)",
    ],
    [
      "entries of no map",
      property("X", {
        type: "object",
        properties: {},
        "x-xml-entries": { entry: { name: "E" }, key: { name: "K" }, value: { name: "V" } },
      }),
      `${loan}/properties/X/x-xml-entries`,
      "entries of no map",
      "write additionalProperties, with a schema",
    ],
    [
      "nodeType in OpenAPI 3.1",
      property("X", { type: "string", xml: { nodeType: "attribute" } }),
      `${loan}/properties/X/xml/nodeType`,
      "nodeType",
      "write openapi: 3.2.0, or attribute or wrapped: nodeType is OpenAPI 3.2's",
    ],
    [
      "text beside elements",
      in32("X", { type: "string", xml: { nodeType: "text" } }),
      loan,
      "text beside elements",
      "let the other members be attributes: mixed content has no members",
    ],
    [
      "text that may be null",
      in32("X", { type: ["string", "null"], xml: { nodeType: "text" } }),
      `${loan}/properties/X`,
      "text that may be null",
      "let it not be null: text cannot say it",
    ],
    [
      "attribute beside nodeType",
      in32("X", { type: "string", xml: { nodeType: "attribute", attribute: true } }),
      `${loan}/properties/X/xml/attribute`,
      "attribute beside nodeType",
      "leave out attribute",
    ],
    [
      "an element around the one that $ref names",
      in32("X", { $ref: "#/components/schemas/Book", xml: { nodeType: "element" } }),
      `${loan}/properties/X/xml`,
      "an element around the one that $ref names",
      "leave out nodeType: the node is that of the schema",
    ],
    [
      "a name beside $ref in OpenAPI 3.2",
      in32("X", { $ref: "#/components/schemas/Book", xml: { name: "Volume" } }),
      `${loan}/properties/X/xml`,
      "names beside $ref",
      "write them in the schema that $ref names: in OpenAPI 3.2 the node is its own",
    ],
    [
      "nodeType none of a map",
      in32("X", { type: "object", additionalProperties: { type: "string" }, xml: { nodeType: "none" } }),
      `${loan}/properties/X`,
      "nodeType none of an object that may be null, or has other members",
      "leave it out: an object that names all its members can have it",
    ],
    [
      "two members of one XML name, of which one inherits the namespace that the other states",
      property("X", { type: "string", xml: { name: "Due", namespace: "urn:library:loans" } }),
      `${loan}/properties/X`,
      "a second member with the XML name Due",
      "give it an xml.name of its own",
    ],
    [
      "an XML name with a colon",
      property("X", { type: "string", xml: { name: "a:b" } }),
      `${loan}/properties/X/xml/name`,
      '"a:b"',
      "write an XML name without a colon",
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
