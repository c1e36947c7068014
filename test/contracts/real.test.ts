import { describe, expect, test } from "vitest";
import { publicContracts } from "./real/contracts.js";
import { trueFaults } from "./real/faults.js";
import { measureContract } from "./real/measure-contract.js";
import { judge } from "./real/verdict.js";

/** Small ones; `npm run contracts` builds them all. */
const quick = publicContracts.filter(({ name }) => ["lix", "uspto", "hasura-data-connector"].includes(name));

describe.each(quick)("$title", (contract) => {
  test("builds, type-checks, and each of its examples decodes; what is refused is a true fault of it", async () => {
    const measured = await measureContract(contract, () => {});
    expect(judge(measured, trueFaults)).toMatchObject({ unjustified: [], typeErrors: [], idle: [] });
  });
});
