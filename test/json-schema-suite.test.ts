import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isRecord } from "../scripts/load/contract-node.js";
import { compileSchemas } from "./support/compile-schemas.js";

/** The JSON Schema Test Suite, draft 2020-12: the tests of every group of which the build refuses no part, and what the build refuses. */
const suite = "test/json-schema-suite/draft2020-12";

interface Group {
  readonly description: string;
  readonly schema: unknown;
  readonly tests: readonly { readonly description: string; readonly data: unknown; readonly valid: boolean }[];
}

const implied = "keywords without type imply the type that they speak of: docs/coverage.md, Composition";
const vocabulary = "the keywords of OpenAPI's own dialect are read, whatever $schema says";
const base64 = "contentEncoding: base64 is checked: docs/coverage.md, Scalars";

/** Tests with another verdict than the suite's: file, group and test (or the start of them) → why. */
const differences: readonly (readonly [start: string, reason: string])[] = [
  ["additionalProperties › additionalProperties being false does not allow other properties › ignores", implied],
  ["content › validation of binary string-encoding › an invalid base64 string", base64],
  ["content › validation of binary string-encoding › ignores non-strings", implied],
  ["content › validation of binary-encoded media type documents › an invalid base64 string", base64],
  ["content › validation of binary-encoded media type documents › ignores non-strings", implied],
  ["content › validation of binary-encoded media type documents with schema › an invalid base64 string", base64],
  ["content › validation of binary-encoded media type documents with schema › ignores non-strings", implied],
  ["exclusiveMaximum › exclusiveMaximum validation › ignores", implied],
  ["exclusiveMinimum › exclusiveMinimum validation › ignores", implied],
  ["items › a schema given for items › ignores", implied],
  ["items › a schema given for items › JavaScript pseudo-array is valid", implied],
  ["maxItems › maxItems validation › ignores", implied],
  ["maxLength › maxLength validation › ignores", implied],
  ["maxProperties › maxProperties validation › ignores", implied],
  ["maximum › maximum validation › ignores", implied],
  ["minItems › minItems validation › ignores", implied],
  ["minLength › minLength validation › ignores", implied],
  ["minProperties › minProperties validation › ignores", implied],
  ["minimum › minimum validation › ignores", implied],
  ["minimum › minimum validation with signed integer › ignores", implied],
  ["multipleOf › by int › ignores", implied],
  ["pattern › pattern validation › ignores", implied],
  ["patternProperties › patternProperties validates properties matching a regex › ignores", implied],
  ["prefixItems › a schema given for prefixItems › JavaScript pseudo-array is valid", implied],
  ["properties › object properties validation › ignores", implied],
  ["ref › root pointer ref › match", implied],
  ["ref › root pointer ref › recursive match", implied],
  ["required › required validation › ignores", implied],
  ["required › required properties whose names are Javascript object property names › ignores", implied],
  ["unevaluatedProperties › non-object instances are valid › ignores", implied],
  ["vocabulary › schema that uses custom metaschema with with no validation vocabulary › no validation", vocabulary],
];

const results = readdirSync(suite).flatMap((file) => {
  const groups = JSON.parse(readFileSync(`${suite}/${file}`, "utf8")) as readonly Group[];
  return groups.map((group) => ({ file: file.replace(".json", ""), ...resultOf(group) }));
});

function resultOf({ description, schema, tests }: Group) {
  const { refusals, notices, takes } = compileSchemas({ Root: placed(schema) });
  const verdicts = tests.map(({ description: name, data, valid }) => ({
    test: `${description} › ${name}`,
    valid,
    isTaken: refusals.length === 0 && takes("Root", JSON.stringify(data)),
  }));
  return {
    isRefused: refusals.length > 0,
    isTold: notices.some(({ advice }) => advice.includes("write the type")),
    isUnchecked: notices.some(({ advice }) => advice.includes("not checked")),
    verdicts,
  };
}

/** The schema as one of components: what its references lead to stands there. */
function placed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(placed);
  if (!isRecord(schema)) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => {
      if (key === "$ref" && typeof value === "string") return [key, value.replace(/^#/, "#/components/schemas/Root")];
      return [key, key === "enum" || key === "const" ? value : placed(value)];
    }),
  );
}

const wrong = results
  .filter(({ isRefused }) => !isRefused)
  .flatMap(({ file, verdicts, isTold, isUnchecked }) =>
    verdicts
      // What is not checked, as the build tells, lets values pass.
      .filter(({ valid, isTaken }) => valid !== isTaken && !(isUnchecked && isTaken))
      .map((verdict) => ({ ...verdict, isTold, id: `${file} › ${verdict.test}` })),
  );

describe("the JSON Schema Test Suite, draft 2020-12", () => {
  test("each value has the suite's verdict, in every group that the build does not refuse, but for the differences listed", () => {
    const unlisted = wrong.filter(({ id }) => !differences.some(([start]) => id.startsWith(start)));
    expect(unlisted).toEqual([]);
    const idle = differences.filter(([start]) => !wrong.some(({ id }) => id.startsWith(start)));
    expect(idle).toEqual([]);
  });

  test("no value is taken that is not valid, unless the build tells that something is not checked", () => {
    expect(wrong.filter(({ isTaken }) => isTaken)).toEqual([]);
  });

  test("where keywords imply a type, the build tells", () => {
    const listed = wrong.filter(({ id }) =>
      differences.some(([start, reason]) => id.startsWith(start) && reason === implied),
    );
    expect(listed.filter(({ isTold }) => !isTold)).toEqual([]);
  });

  test("no more groups are refused than there were: by file, those that run and those that are refused", () => {
    const files = [...new Set(results.map(({ file }) => file))];
    const table = files.map((file) => {
      const groups = results.filter((result) => result.file === file);
      const refused = groups.filter(({ isRefused }) => isRefused).length;
      return `${file}: ${groups.length - refused}, ${refused}`;
    });
    expect(table).toMatchInlineSnapshot(`
      [
        "additionalProperties: 7, 0",
        "allOf: 11, 1",
        "anchor: 1, 6",
        "anyOf: 8, 0",
        "boolean_schema: 2, 0",
        "const: 15, 0",
        "contains: 7, 0",
        "content: 4, 0",
        "default: 3, 0",
        "defs: 0, 1",
        "dependentRequired: 4, 0",
        "dependentSchemas: 3, 0",
        "dynamicRef: 0, 17",
        "enum: 10, 0",
        "exclusiveMaximum: 1, 0",
        "exclusiveMinimum: 1, 0",
        "format: 19, 0",
        "id: 1, 4",
        "if-then-else: 10, 0",
        "infinite-loop-detection: 1, 0",
        "items: 9, 0",
        "maxContains: 4, 0",
        "maxItems: 2, 0",
        "maxLength: 2, 0",
        "maxProperties: 3, 0",
        "maximum: 2, 0",
        "minContains: 8, 0",
        "minItems: 2, 0",
        "minLength: 2, 0",
        "minProperties: 2, 0",
        "minimum: 2, 0",
        "multipleOf: 5, 0",
        "not: 7, 0",
        "oneOf: 11, 0",
        "pattern: 2, 0",
        "patternProperties: 5, 0",
        "prefixItems: 4, 0",
        "properties: 5, 1",
        "propertyNames: 3, 0",
        "ref: 16, 17",
        "refRemote: 0, 14",
        "required: 5, 0",
        "type: 11, 0",
        "unevaluatedItems: 24, 0",
        "unevaluatedProperties: 25, 11",
        "uniqueItems: 6, 0",
        "unknownKeyword: 0, 1",
        "vocabulary: 2, 0",
      ]
    `);
  });
});
