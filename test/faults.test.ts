import { describe, expect, test } from "vitest";
import { runConcurrently } from "./faults/concurrent.js";
import { deviations, runFault } from "./faults/run-fault.js";
import { faults } from "./faults/table.js";

describe.each(["json", "xml"] as const)("a call in %s tells the truth and leaves nothing behind after", (format) => {
  test.each(faults.map((fault) => [fault.name, fault] as const))("%s", async (_, fault) => {
    expect(deviations(fault, format, await runFault(fault, format))).toEqual([]);
  });
});

test("1,000 calls at once each get their own answer, and leave nothing behind", async () => {
  expect(await runConcurrently(1000)).toEqual({ cancelled: 1, refused: 999, leaks: [], warnings: [] });
});
