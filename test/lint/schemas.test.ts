import { describe, expect, test } from "vitest";
import { changed, type LintProblem, problemsOf } from "../support/lint.js";

const weeks = "description: How long the book is lent.";
/** Adds a line to the schema of Weeks. */
const weeksWith = (line: string) => [weeks, `${weeks}\n          ${line}`] as const;

test("no-unsupported-schemas: a reference that the build does not follow is found", async () => {
  expect(await problemsOf(changed(weeksWith('$dynamicRef: "#weeks"')))).toContainEqual({
    rule: "contract/no-unsupported-schemas",
    place: "openapi.yaml:84:11",
    message: "Found $dynamicRef; instead, write $ref, with the schema's place.",
  });
});

test.each([
  ["format: int128", 'Found format "int128" of type integer: it is not checked.'],
  ["not: { const: 7 }", "Found not, a test of the value: it is not checked, so a value that fails it is taken."],
  ["maxLength: 9", "Found maxLength of a schema with type integer: leave it out: it has no effect."],
])("no-ineffective-keywords: %s, which the build passes over, is found", async (line, message) => {
  expect(await problemsOf(changed(weeksWith(line)))).toEqual([
    { rule: "contract/no-ineffective-keywords", place: "openapi.yaml:84:11", message },
  ]);
});

test("no-ineffective-keywords: a pattern that may take exponential time is found", async () => {
  const problems = await problemsOf(
    changed([
      "Title: { type: string, description: The book. }",
      'Title: { type: string, description: The book., pattern: "^(.|a)*b$" }',
    ]),
  );
  expect(problems).toContainEqual({
    rule: "contract/no-ineffective-keywords",
    place: expect.stringMatching(/^openapi\.yaml:72:/),
    message: expect.stringContaining('Found "^(.|a)*b$", a pattern that may take exponential time: '),
  });
});

test("a schema that is made of itself is a problem like another, and one that holds itself in its items is none", async () => {
  const schemas = "  schemas:\n    LoanRequest:";
  const circles = "  schemas:\n    Itself: { allOf: [{ $ref: '#/components/schemas/Itself' }] }\n    LoanRequest:";
  expect(await problemsOf(changed([schemas, circles]))).toContainEqual({
    rule: "contract/no-unsupported-schemas",
    place: "openapi.yaml:68:5",
    message:
      "Found a schema that is made of itself: Itself → Itself; instead, let it refer to itself in members or items alone.",
  });
  const list =
    "  schemas:\n    Lists: { type: array, items: { $ref: '#/components/schemas/Lists' } }\n    LoanRequest:";
  expect((await problemsOf(changed([schemas, list]))).filter(({ rule }) => rule.startsWith("contract/"))).toEqual([]);
});

describe("no-unresolved-xml-names", () => {
  const rule = "contract/no-unresolved-xml-names";

  test.each([
    [
      "a name with a colon",
      weeksWith('xml: { name: "w:Weeks" }'),
      "84:18",
      'Found "w:Weeks"; instead, write an XML name without a colon.',
    ],
    [
      "two members of one name",
      weeksWith("xml: { name: Title }"),
      "81:9",
      "Found a second member with the XML name Title; instead, give it an xml.name of its own.",
    ],
  ] as const)("%s is found", async (_, change, place, message) => {
    expect(await problemsOf(changed(change))).toEqual([{ rule, place: `openapi.yaml:${place}`, message }]);
  });

  test("a root element without a name is found", async () => {
    const inline =
      "schema: { type: object, properties: {} }\n              examples:\n                first:\n                  value: |-";
    const contract = changed([
      'schema: { $ref: "#/components/schemas/Loan" }\n              examples:\n                first:\n                  value: |-',
      inline,
    ]);
    expect(await problemsOf(contract)).toEqual([
      {
        rule,
        place: "openapi.yaml:41:15",
        message: "Found no name for the root element; instead, write xml.name, or refer to a schema in components.",
      },
    ]);
  });
});

describe("property-description", () => {
  const rule = "contract/property-description";
  const fault = (place: string, name: string): LintProblem[] => [
    { rule, place, message: `The member \`${name}\` has no description. Where no page describes it, say so.` },
  ];

  test("every member has a description that is not blank", async () => {
    const description = "description: What the reader is called.";
    expect(await problemsOf(changed([`          ${description}\n`, ""]))).toEqual(fault("openapi.yaml:94:9", "Name"));
    expect(await problemsOf(changed([description, "description: ' '"]))).toEqual(fault("openapi.yaml:94:9", "Name"));
  });

  test("a reference has the description of its target, unless that has none either", async () => {
    expect(await problemsOf(changed(["      description: Who has the book.\n", ""]))).toEqual(
      fault("openapi.yaml:87:9", "Reader"),
    );
    const reference = '$ref: "#/components/schemas/Reader"';
    const own = [reference, `${reference}\n          description: Who has it.`] as const;
    expect(await problemsOf(changed(["      description: Who has the book.\n", ""], own))).toEqual([]);
  });
});
