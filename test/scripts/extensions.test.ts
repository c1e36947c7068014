import { readdir } from "node:fs/promises";
import { expect, test } from "vitest";
import { extensionSchemas } from "../../scripts/compile/extensions/extension-schemas.js";
import { contractFile, generateFrom } from "../support/build.js";
import { libraryContract } from "../support/library-contract.js";
import { operation, problemsOf, startLoan } from "../support/refusals.js";
import { tablesOf } from "../support/tables-of.js";

test("every JSON Schema of scripts/compile/extensions/schemas is checked, and its title is the extension's name", async () => {
  const files = await readdir("scripts/compile/extensions/schemas");
  expect(extensionSchemas.map(({ title }) => `${title}.schema.json`).sort()).toEqual(files.sort());
});

test("x-prerequisites names members of a schema that is composed by allOf", async () => {
  const contract = libraryContract();
  contract.components.schemas.OwnLoan = {
    allOf: [{ $ref: "#/components/schemas/Loan" }, { type: "object", properties: { Owner: { type: "string" } } }],
  };
  contract.paths["/loans"].post["x-prerequisites"] = {
    description: "A loan of a shelf is not changed.",
    subject: "OwnLoan",
    identifiedBy: { request: "Title", subject: "Owner" },
    rules: [{ name: "is-free", description: "It is free.", refusedWhen: [{ member: "Shelf", in: ["A"] }] }],
  };
  expect([...(await generateFrom(contract)).keys()]).toContain("operations.ts");
});

test("x-prerequisites with `none` is an operation without prerequisites", async () => {
  const contract = libraryContract();
  contract.paths["/loans"].post["x-prerequisites"] = { none: "No page states any." };
  const { operations } = await tablesOf(await contractFile(contract));
  expect(operations["startLoan"]).not.toHaveProperty("prerequisites");
});

test.each([
  [{ none: "" }, `${startLoan}/x-prerequisites/none`, "must NOT have fewer than 1 characters", "minLength: 1"],
  [
    { none: "None.", subject: "Loan" },
    `${startLoan}/x-prerequisites`,
    "must NOT have additional properties",
    "additionalProperties: subject",
  ],
])("x-prerequisites: %j is refused once", async (value, pointer, found, detail) => {
  expect(await problemsOf(operation("x-prerequisites", value))).toEqual([
    {
      pointer,
      found: `an extension that its JSON Schema refuses: ${found}`,
      advice: `write it as docs/extensions.md says (${detail})`,
    },
  ]);
});
