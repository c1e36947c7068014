import { describe, expect, test } from "vitest";
import { changed, type LintProblem, problemsOf } from "../support/lint.js";

const weeks = "Weeks: 2\n            application/xml";
const xmlOfSecond = '<Loan xmlns="urn:library"><Title>Emma</Title><Weeks>2</Weeks></Loan>';
const integer = "an integer up to ±(2^53−1)";

describe("no-undecodable-examples", () => {
  const fault = (place: string, message: string, suggest?: string[]): LintProblem[] => [
    { rule: "contract/no-undecodable-examples", place, message, ...(suggest ? { suggest } : {}) },
  ];

  test("a JSON example's wrong member is found at the member", async () => {
    expect(await problemsOf(changed([weeks, weeks.replace("2", "two")]))).toEqual(
      fault("openapi.yaml:39:28", `The example \`second\` does not fit its schema: expected ${integer}, found "two".`),
    );
  });

  test("a JSON example's missing member is found at the object that lacks it", async () => {
    expect(await problemsOf(changed(["Emma\n                    Weeks: 2", "Emma"]))).toEqual(
      fault(
        "openapi.yaml:38:21",
        `The example \`second\` does not fit its schema: the required member /Weeks is missing, expected ${integer}.`,
      ),
    );
  });

  test("a JSON example's member that the schema does not name is found, with the name that was meant", async () => {
    expect(await problemsOf(changed([weeks, weeks.replace("2", "2\n                    Retruned: null")]))).toEqual(
      fault("openapi.yaml:40:21", "The schema names no member `Retruned`, so the decoder leaves it out.", ["Returned"]),
    );
  });

  test("a schema with additionalProperties lets an example have further members", async () => {
    const contract = changed(
      [weeks, weeks.replace("2", "2\n                    Shelf: A")],
      ["required: [Title, Weeks]", "additionalProperties: { type: string }\n      required: [Title, Weeks]"],
    );
    const problems = await problemsOf(contract);
    expect(problems.filter(({ rule }) => rule === "contract/no-undecodable-examples")).toEqual([]);
  });

  test("the example of a request is decoded too", async () => {
    expect(await problemsOf(changed(["{ Title: Dune }", "{ Title: 7 }"]))).toEqual(
      fault("openapi.yaml:22:31", "The example `example` does not fit its schema: expected a string, found 7."),
    );
  });

  test("an XML example's wrong member is named by its path", async () => {
    expect(await problemsOf(changed(["<Weeks>2<", "<Weeks>two<"]))).toEqual(
      fault(
        "openapi.yaml:52:26",
        `The example \`second\` does not fit its schema at /Weeks: expected ${integer}, found "two".`,
      ),
    );
  });

  test("an element in another namespace than the schema's is found", async () => {
    expect(await problemsOf(changed([xmlOfSecond, xmlOfSecond.replace("urn:library", "urn:libary")]))).toEqual(
      fault(
        "openapi.yaml:52:26",
        "The example `second` does not fit its schema: expected element Loan in urn:library, found element Loan in urn:libary.",
      ),
    );
  });

  test("an XML example that is not well-formed is found with line and column in it", async () => {
    expect(await problemsOf(changed(["Ada</Name>", "Ada</Nmae>"]))).toEqual(
      fault(
        "openapi.yaml:44:26",
        "The example `first` is not well-formed XML at line 5, column 22 of the example: expected the end tag of Name (XML 1.0 §3).",
      ),
    );
  });

  test("an XML example that is no text is found", async () => {
    expect(await problemsOf(changed([xmlOfSecond, "{ Title: Emma }"]))).toEqual([
      {
        rule: "contract/no-ineffective-keywords",
        place: "openapi.yaml:52:19",
        message:
          "Found an example of application/xml that is no document: it is shown nowhere: write the XML, as a string.",
      },
    ]);
  });
});

describe("no-unequal-examples", () => {
  const fault = (place: string, message: string, suggest?: string[]): LintProblem => ({
    rule: "contract/no-unequal-examples",
    place,
    message,
    ...(suggest ? { suggest } : {}),
  });

  test("a member with another value in XML than in JSON is found at the JSON example's member", async () => {
    expect(await problemsOf(changed(["<Title>Emma", "<Title>Persuasion"]))).toEqual([
      fault(
        "openapi.yaml:38:28",
        "The examples `second` do not hold the same value at /Title: " +
          '"Emma" in application/json, "Persuasion" in application/xml. ' +
          "Correct one of them, or state the difference and its reason in `x-example-differences`.",
      ),
    ]);
  });

  test("null in one format and nothing in the other is a difference", async () => {
    expect(await problemsOf(changed(['<Returned i:nil="true"/>', ""]))).toEqual([
      fault(
        "openapi.yaml:34:31",
        "The examples `first` do not hold the same value at /Returned: " +
          "null in application/json, nothing in application/xml. " +
          "Correct one of them, or state the difference and its reason in `x-example-differences`.",
      ),
    ]);
  });

  test("a stated difference covers what is inside the member", async () => {
    const contract = changed(
      ["<Name>Ada</Name>", "<Name>Bea</Name>"],
      ["<Weeks>4<", "<Weeks>3<"],
      ["member: /Weeks", "member: /Reader"],
    );
    expect(await problemsOf(contract)).toEqual([]);
  });

  test("a stated difference that is none is a fault", async () => {
    expect(await problemsOf(changed(["<Weeks>4<", "<Weeks>3<"]))).toEqual([
      fault("openapi.yaml:55:23", "The examples `first` do not differ at /Weeks: leave the statement out."),
    ]);
  });

  test("a stated difference of an example that is not there is a fault", async () => {
    expect(await problemsOf(changed(["<Weeks>4<", "<Weeks>3<"], ["example: first", "example: frist"]))).toEqual([
      fault("openapi.yaml:54:24", "There is no example `frist` among those of this response.", ["first"]),
    ]);
  });

  test("an example that another media type with examples lacks is found, since it would be compared with nothing", async () => {
    expect(
      await problemsOf(
        changed([
          `second:\n                  value: ${xmlOfSecond}`,
          `third:\n                  value: ${xmlOfSecond}`,
        ]),
      ),
    ).toEqual([
      fault(
        "openapi.yaml:38:21",
        "The example `second` of application/json has none of its name in application/xml to be compared with.",
      ),
      fault(
        "openapi.yaml:52:26",
        "The example `third` of application/xml has none of its name in application/json to be compared with.",
      ),
    ]);
  });

  test("the single `example` of each media type is compared as well", async () => {
    const contract = changed(
      [
        `second:\n                  value: ${xmlOfSecond}`,
        `second:\n                  value: ${xmlOfSecond}\n              example: ${xmlOfSecond}`,
      ],
      [
        "            application/xml:",
        "              example: { Title: Emma, Weeks: 5 }\n            application/xml:",
      ],
    );
    expect(await problemsOf(contract, { "no-example-value-and-externalValue": "off" })).toEqual([
      fault(
        "openapi.yaml:40:46",
        "The examples `example` do not hold the same value at /Weeks: 5 in application/json, 2 in application/xml. " +
          "Correct one of them, or state the difference and its reason in `x-example-differences`.",
      ),
    ]);
  });
});

describe("no-unreasoned-presence", () => {
  const fault = (place: string, message: string): LintProblem[] => [
    { rule: "contract/no-unreasoned-presence", place, message },
  ];
  const nullableName = [
    "type: string\n          description: What",
    'type: [string, "null"]\n          description: What',
  ] as const;

  test("a member that may be null, and that no example shows as null, has a reason", async () => {
    expect(await problemsOf(changed(nullableName))).toEqual(
      fault(
        "openapi.yaml:94:9",
        "The member `Name` may be null, but no example shows it so: say in `x-reasoned` how that is known.",
      ),
    );
    const reasoned = ["is called.", "is called.\n          x-reasoned: A reader may have no name."] as const;
    expect(await problemsOf(changed(nullableName, reasoned))).toEqual([]);
  });

  test("a reference that may be null, and that no example shows as null, has a reason", async () => {
    const reference = '$ref: "#/components/schemas/Reader"';
    expect(await problemsOf(changed([reference, `anyOf: [{ ${reference} }, { type: "null" }]`]))).toEqual(
      fault(
        "openapi.yaml:87:9",
        "The member `Reader` may be null, but no example shows it so: say in `x-reasoned` how that is known.",
      ),
    );
  });

  test("a member that may be absent, and that every example has, has a reason", async () => {
    expect(await problemsOf(changed(["[Title, Weeks]", "[Title]"]))).toEqual(
      fault(
        "openapi.yaml:81:9",
        "The member `Weeks` may be absent, but every example has it: require it, or say in `x-reasoned` how that is known.",
      ),
    );
  });

  test("a member of a part of allOf is one of the schema's, as the decoder has it, and required where any part says so", async () => {
    const own = "        Weeks:\n          type: integer\n          description: How long the book is lent.\n";
    const part = "allOf: [{ properties: { Weeks: { type: integer, description: How long. } } }]";
    const moved = (required: string) => changed([own, ""], ["required: [Title, Weeks]", `${required}\n      ${part}`]);
    expect(await problemsOf(moved("required: [Title]"))).toEqual(
      fault(
        "openapi.yaml:77:31",
        "The member `Weeks` may be absent, but every example has it: require it, or say in `x-reasoned` how that is known.",
      ),
    );
    expect(await problemsOf(moved("required: [Title, Weeks]"))).toEqual([]);
  });

  test("an optional member of a request needs no reason: examples show only what one may send", async () => {
    expect(await problemsOf(changed(["      required: [Title]\n", ""]))).toEqual([]);
  });
});
