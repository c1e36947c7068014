import { writeFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { generate } from "../../scripts/build/generate.js";
import { ContractFault } from "../../scripts/report/problems.js";
import { generateFrom, temporaryDirectory } from "../support/build.js";
import { libraryContract } from "../support/library-contract.js";
import { type Change, loan, operation, problemsOf, startLoan } from "../support/refusals.js";

function prerequisites({ subject = "Loan", member = "Due" }) {
  const rules = [{ name: "a", description: "A.", refusedWhen: [{ member, before: "now" }] }];
  return { subject, identifiedBy: { request: "Title", subject: "id" }, rules };
}

describe("a construct that the build does not support stops it, with its place and what to write instead: extensions", () => {
  test.each<[string, Change, string, string, string]>([
    [
      "an extension of another form",
      operation("x-prerequisites", { rules: [] }),
      `${startLoan}/x-prerequisites`,
      "an extension that its JSON Schema refuses: must have required property 'subject'",
      "write it as docs/extensions.md says (required: subject)",
    ],
    [
      "prerequisites of a schema that is not there",
      operation("x-prerequisites", prerequisites({ subject: "Laon" })),
      `${startLoan}/x-prerequisites/subject`,
      '"Laon"',
      "name a schema of components/schemas",
    ],
    [
      "prerequisites of a member that is not there",
      operation("x-prerequisites", prerequisites({ member: "Deu" })),
      `${startLoan}/x-prerequisites/rules/0/refusedWhen/0/member`,
      '"Deu"',
      "name a member: id, Renewals, Due, Shelf, Reader, Books, Notes",
    ],
    [
      "a comparison with now of what is no local date-time",
      operation("x-prerequisites", prerequisites({})),
      `${startLoan}/x-prerequisites/rules/0/refusedWhen/0/before`,
      "before, of the member Due",
      "compare a member of format local-date-time",
    ],
    [
      "an attribute for null without a reason",
      (c) => {
        c["x-xml-nil-aliases"] = [{ localName: "isnil", namespace: "urn:x" }];
      },
      "/x-xml-nil-aliases/0",
      "an extension that its JSON Schema refuses: must have required property 'reason'",
      "write it as docs/extensions.md says (required: reason)",
    ],
  ])("%s", async (_, change, pointer, found, advice) => {
    expect(await problemsOf(change)).toContainEqual({ pointer, found, advice });
  });
});

test("all faults are named at once, each with file, line and column", async () => {
  const contract = libraryContract();
  contract.components.schemas.Loan.properties.Due.type = "text";
  contract.paths["/loans"].post.parameters = [{ name: "a", in: "body" }];
  const fault = await generateFrom(contract).catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(ContractFault);
  expect(String(fault)).toMatch(
    /contract\.json:\d+:\d+ at #\/paths\/~1loans\/post\/parameters\/0\/in\n {2}found: "body"\n {2}instead: write/,
  );
  expect(String(fault)).toMatch(/contract\.json:\d+:\d+ at #\/components\/schemas\/Loan\/properties\/Due\/type\n/);
});

test.each([
  ["an unresolved reference", "#/components/schemas/Nothing"],
  ["a reference over the network", "https://127.0.0.1:1/schema.yaml"],
])("%s stops the build", async (_, reference) => {
  const problems = await problemsOf((contract) => {
    contract.components.schemas.Loan.properties.Reader.anyOf[0] = { $ref: reference };
  });
  expect(problems[0]?.pointer).toContain(`${loan}/properties/Reader/anyOf/0`);
});

test.each(["swagger: '2.0'", "[1, 2]", "a: [", ""])(
  "what is no OpenAPI document, or no YAML, stops the build: %s",
  async (text) => {
    const file = `${await temporaryDirectory()}/contract.yaml`;
    await writeFile(file, text);
    await expect(generate({ contract: file, runtime: "", modules: "ts" })).rejects.toThrow(ContractFault);
  },
);
