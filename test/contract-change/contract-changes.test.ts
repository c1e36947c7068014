import { describe, expect, test } from "vitest";
import { contractChanges } from "../support/contract-change-cases/contract.js";
import { reportedOfContract } from "../support/contract-change-cases/reported.js";
import { isRatedAtLeast, reportedAlone } from "../support/contract-changes.js";

describe("changes of the whole contract are reported, and rated no lower than a caller needs", () => {
  test.each(Object.entries(contractChanges))("%s", async (title, change) => {
    const [atLeast, ...lines] = reportedOfContract[title] ?? expect.fail(`nothing is expected of ${title}`);
    expect(await reportedAlone(change)).toEqual(lines);
    expect(isRatedAtLeast(lines, atLeast)).toBe(true);
  });
});
