import { describe, expect, test } from "vitest";
import { changed, problemsOf } from "../support/lint.js";

/** The library's contract, spread over files: a path, a response, schemas, an example and an XML document. */
const root = `openapi: 3.1.0
info:
  title: Library
  version: "1"
  license: { name: MIT, identifier: MIT }
servers:
  - url: https://library.example/api
paths:
  /loans:
    $ref: paths/loans.yaml
components:
  securitySchemes:
    token:
      type: http
      scheme: bearer
  schemas:
    Loan:
      $ref: schemas/loan.yaml
`;

const files = {
  "openapi.yaml": root,
  "paths/loans.yaml": `post:
  operationId: startLoan
  summary: Start a loan
  security:
    - token: [loans]
  x-prerequisites:
    none: No page states any.
  responses:
    "201":
      $ref: ../responses.yaml#/Created
    "409":
      description: The book is lent already.
`,
  "responses.yaml": `Created:
  description: The loan.
  content:
    application/json:
      schema: { $ref: "openapi.yaml#/components/schemas/Loan" }
      examples:
        first: { $ref: examples.yaml#/first }
    application/xml:
      schema: { $ref: "openapi.yaml#/components/schemas/Loan" }
      examples:
        first: { externalValue: loan.xml }
`,
  "examples.yaml": `first:
  summary: A loan of two weeks
  value:
    Title: Dune
    Weeks: 2
    Reader: { Name: Ada, GuarantorOf: [] }
`,
  "loan.xml": `<Loan xmlns="urn:library"><Title>Dune</Title><Weeks>2</Weeks><Reader><Name>Ada</Name></Reader></Loan>`,
  "schemas/loan.yaml": `type: object
xml: { name: Loan, namespace: "urn:library" }
required: [Title, Weeks, Reader]
properties:
  Title: { type: string, description: The book. }
  Weeks: { type: integer, description: How long. }
  Reader: { $ref: "reader.yaml#/Reader" }
`,
  "schemas/reader.yaml": `Reader:
  type: object
  description: Who has the book.
  required: [Name, GuarantorOf]
  properties:
    Name: { type: string, description: The name. }
    GuarantorOf:
      type: array
      description: Whom the reader answers for.
      items: { $ref: "#/Reader" }
`,
};

/** The files, with a piece of one file's text replaced. */
function withChange(file: keyof typeof files, from: string, to: string): Record<string, string> {
  expect(files[file].split(from).length, from).toBe(2);
  return { ...files, [file]: files[file].replace(from, () => to) };
}

describe("a contract of several files", () => {
  test("passes as one of a single file does", async () => {
    expect(await problemsOf(files)).toEqual([]);
  });

  test.each([
    [
      "an unsupported schema, two references away",
      withChange("schemas/reader.yaml", "description: The name.", "description: The name., $dynamicRef: x"),
      "contract/no-unsupported-schemas",
      "schemas/reader.yaml:6:51",
    ],
    [
      "an XML name, in a component that is a reference to a file",
      withChange("schemas/loan.yaml", '"urn:library"', '"a library"'),
      "contract/no-unresolved-xml-names",
      "schemas/loan.yaml:2:20",
    ],
    [
      "an extension, in a path of its own file",
      withChange("paths/loans.yaml", "No page states any.", "7"),
      "contract/no-invalid-extensions",
      "paths/loans.yaml:7:5",
    ],
    [
      "an example that does not decode, in a file of examples",
      withChange("examples.yaml", "Weeks: 2", "Weeks: two"),
      "contract/no-undecodable-examples",
      "examples.yaml:5:12",
    ],
    [
      "an XML document that does not decode, at the reference to it",
      withChange("loan.xml", "<Weeks>2", "<Weeks>two"),
      "contract/no-undecodable-examples",
      "responses.yaml:11:33",
    ],
    [
      "examples that are not equal",
      withChange("loan.xml", "Ada", "Bea"),
      "contract/no-unequal-examples",
      "examples.yaml:6:21",
    ],
    [
      "a member that may be null without a reason",
      withChange("schemas/reader.yaml", "Name: { type: string", 'Name: { type: [string, "null"]'),
      "contract/no-unreasoned-presence",
      "schemas/reader.yaml:6:5",
    ],
    [
      "a member without a description",
      withChange("schemas/loan.yaml", ", description: How long.", ""),
      "contract/property-description",
      "schemas/loan.yaml:6:3",
    ],
  ])("%s is found in its own file", async (_, contract, rule, place) => {
    expect(await problemsOf(contract)).toMatchObject([{ rule, place }]);
  });

  test("two parts of the same name in different files stay apart", async () => {
    const contract = {
      "openapi.yaml": changed(
        ['$ref: "#/components/schemas/Reader"', '$ref: "a.yaml#/Reader"'],
        [
          "    Reader:\n      type: object\n      description: Who has the book.\n      required: [Name]\n      properties:\n        Name:\n          type: string\n          description: What the reader is called.\n",
          "",
        ],
      ),
      "a.yaml":
        'Reader:\n  type: object\n  description: A reader.\n  required: [Name]\n  properties:\n    Name: { $ref: "b.yaml#/Reader" }\n',
      "b.yaml": "Reader: { type: string, description: A name. }\n",
    };
    expect(await problemsOf(contract)).toEqual([]);
    expect(
      await problemsOf({ ...contract, "b.yaml": "Reader: { type: integer, description: A name. }\n" }),
    ).toMatchObject([
      { rule: "contract/no-undecodable-examples", place: "openapi.yaml:35:37" },
      { rule: "contract/no-undecodable-examples", place: "openapi.yaml:44:26" },
    ]);
  });
});
