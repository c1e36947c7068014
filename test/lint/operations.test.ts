import { describe, expect, test } from "vitest";
import { changed, problemsOf } from "../support/lint.js";

const reason = ["      x-prerequisites:", "      x-no-scopes: The page names none.\n      x-prerequisites:"] as const;
const noScope = ["token: [loans]", "token: []"] as const;

describe("operation-scopes", () => {
  const rule = "contract/operation-scopes";
  const message = "No scope is named. Name those that the token must have, or say in `x-no-scopes` why there are none.";

  test("an operation that needs a token names a scope in each alternative", async () => {
    expect(await problemsOf(changed(noScope))).toEqual([{ rule, place: "openapi.yaml:14:11", message }]);
  });

  test("security of the root counts for an operation that has none, and is reported at the operation", async () => {
    const contract = changed(
      ["      security:\n        - token: [loans]\n", ""],
      ["paths:", "security:\n  - token: []\npaths:"],
    );
    expect(await problemsOf(contract)).toEqual([{ rule, place: "openapi.yaml:12:5", message }]);
  });

  test("x-no-scopes says why no scope is named", async () => {
    expect(await problemsOf(changed(noScope, reason))).toEqual([]);
  });

  test("x-no-scopes beside scopes is a fault", async () => {
    expect(await problemsOf(changed(reason))).toEqual([
      { rule, place: "openapi.yaml:15:7", message: "`security` names scopes, so leave `x-no-scopes` out." },
    ]);
  });

  test("security: [] says that no token is needed, so x-no-scopes beside it is a fault", async () => {
    const open = ["security:\n        - token: [loans]", "security: []"] as const;
    const rules = { "no-unused-components": "off" };
    expect(await problemsOf(changed(open), rules)).toEqual([]);
    expect(await problemsOf(changed(open, reason), rules)).toEqual([
      { rule, place: "openapi.yaml:14:7", message: "`security` asks for no token, so leave `x-no-scopes` out." },
    ]);
  });

  test("an operation that says nothing of security is found by Redocly's own rule, which the preset turns on", async () => {
    const contract = changed(["      security:\n        - token: [loans]\n", ""]);
    expect(await problemsOf(contract, { "no-unused-components": "off" })).toEqual([
      {
        rule: "security-defined",
        place: "openapi.yaml:10:5",
        message: "Every operation should have security defined on it or on the root level.",
      },
    ]);
  });
});

test("operation-prerequisites: an operation states its prerequisites, or why there are none", async () => {
  expect(await problemsOf(changed(["      x-prerequisites:\n        none: No page states any.\n", ""]))).toEqual([
    {
      rule: "contract/operation-prerequisites",
      place: "openapi.yaml:10:5",
      message:
        "The operation does not state its prerequisites: write `x-prerequisites` with its rules, or with `none` and the reason.",
    },
  ]);
});

describe("no-invalid-extensions", () => {
  const rule = "contract/no-invalid-extensions";

  test.each([
    [
      "none: No page states any.",
      "none: 7",
      "openapi.yaml:16:9",
      "must be string; instead, write it as docs/extensions.md says (type: string).",
    ],
    [
      "none: No page states any.",
      "none: No page states any.\n        rules: []",
      "openapi.yaml:15:7",
      "must NOT have additional properties; instead, write it as docs/extensions.md says (additionalProperties: rules).",
    ],
    [
      "reason: The page shows 3 in JSON and 4 in XML.",
      "reason: ''",
      "openapi.yaml:56:15",
      "must NOT have fewer than 1 characters; instead, write it as docs/extensions.md says (minLength: 1).",
    ],
    [
      "description: The loan.",
      "description: The loan.\n          x-note: 7",
      "openapi.yaml:26:11",
      "must be string; instead, write it as docs/extensions.md says (type: string).",
    ],
  ])("%s → %s is found at its place", async (from, to, place, message) => {
    expect(await problemsOf(changed([from, to]))).toEqual([
      { rule, place, message: `Found an extension that its JSON Schema refuses: ${message}` },
    ]);
  });

  test("what x-prerequisites names must be there", async () => {
    const prerequisites = `subject: Lone
        identifiedBy: { request: Title, subject: Title }
        rules: [{ name: is-open, description: It is open., refusedWhen: [{ member: Title, in: [Dune] }] }]`;
    expect(await problemsOf(changed(["none: No page states any.", prerequisites]))).toEqual([
      { rule, place: "openapi.yaml:16:9", message: 'Found "Lone"; instead, name a schema of components/schemas.' },
    ]);
  });
});

describe("no-unsupported-constructs", () => {
  const rule = "contract/no-unsupported-constructs";

  test("what the build does not support is found at its place, with what to write instead", async () => {
    expect(await problemsOf(changed(["https://library.example/api", "https://library .example/api"]))).toEqual([
      {
        rule,
        place: "openapi.yaml:7:5",
        message:
          "Found https://library .example/api; instead, write an http or https URL, or one that is relative to the contract's own.",
      },
    ]);
  });

  test.each(["3.0.4", "3.2.0"])("OpenAPI %s is looked at too", async (version) => {
    const contract = changed(
      ["openapi: 3.1.0", `openapi: ${version}`],
      ["description: What the reader is called.", "not: {}"],
    );
    expect(await problemsOf(contract, { struct: "off" })).toContainEqual(
      expect.objectContaining({ rule: "contract/property-description" }),
    );
  });
});
