import { describe, expect, test } from "vitest";
import { compileContracts } from "../contracts/real/compile-contracts.js";
import { publicContracts } from "../contracts/real/contracts.js";
import { trueFaults } from "../contracts/real/faults.js";
import { measureContract } from "../contracts/real/measure-contract.js";
import { judge } from "../contracts/real/verdict.js";

/** Small ones; `npm run contracts` builds them all. */
const quick = publicContracts.filter(({ name }) => ["lix", "uspto", "hasura-data-connector"].includes(name));

describe.each(quick)("the public contract $name", (contract) => {
  test("builds, compiles under both settings, and each of its examples decodes; what is refused is a true fault of it", async () => {
    const measured = await measureContract(contract, () => {});
    const [typeErrors = []] = await compileContracts([measured], () => {});
    expect(judge(measured, typeErrors, trueFaults)).toMatchObject({ unjustified: [], typeErrors: [], idle: [] });
  });
});
