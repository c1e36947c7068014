import { describe, expect, test } from "vitest";
import { factRules, ownRatings } from "../../scripts/contract-change/rules.js";
import { operationChanges } from "../support/contract-change-cases/operations.js";
import {
  reportedOfContract,
  reportedOfOperations,
  reportedOfValues,
} from "../support/contract-change-cases/reported.js";
import { valueChanges } from "../support/contract-change-cases/values.js";
import { isRatedAtLeast, reportedTogether } from "../support/contract-changes.js";

describe.each([
  ["operations", operationChanges, reportedOfOperations],
  ["values", valueChanges, reportedOfValues],
])("changes of %s are reported, and rated no lower than a caller needs", (_, changes, expected) => {
  let run: ReturnType<typeof reportedTogether> | undefined;

  test.each(Object.entries(expected))("%s", async (title, [atLeast, ...lines]) => {
    run ??= reportedTogether(changes);
    expect((await run).get(title)).toEqual(lines);
    expect(isRatedAtLeast(lines, atLeast)).toBe(true);
  });

  test("each of them", () => {
    expect(Object.keys(expected)).toEqual(Object.keys(changes));
  });
});

test("each rule of ours rates one of the changes", () => {
  const tables = [reportedOfOperations, reportedOfContract, reportedOfValues];
  const seen = new Set(tables.flatMap((table) => Object.values(table).flat()).map((line) => line.split(" ")[1]));
  expect(Object.keys({ ...factRules, ...ownRatings }).filter((rule) => !seen.has(rule))).toEqual([]);
});
