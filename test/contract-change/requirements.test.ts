import { describe, expect, test } from "vitest";
import type { Change } from "../../scripts/contract-change/change.js";
import { parseChangelog } from "../../scripts/contract-change/changelog.js";
import { type Checked, unmetRequirements } from "../../scripts/contract-change/requirements.js";

const newScope: Change = {
  rating: "major",
  rule: "scope-added",
  name: "renewals",
  message: "the scope renewals is new",
};
const newMember: Change = { rating: "minor", rule: "redocly added", name: "Place", message: "Place: Schema added" };

const silent = "## [Unreleased]\n";
const added = "## [Unreleased]\n\n### Added\n\n- `Place`.\n";
const changed = "## [Unreleased]\n\n### Changed\n\n- `startLoan` requires the scope `renewals`.\n";

function unmet(checked: Partial<Omit<Checked, "changelog">>, changelog: string): string[] {
  const given = { stage: "development", version: "0.1.0", released: "0.1.0", changes: [], ...checked } as const;
  return unmetRequirements({ ...given, changelog: parseChangelog(`# Changelog\n\n${changelog}`) });
}

describe("between releases", () => {
  test("CHANGELOG.md needs [Unreleased], or the section of a version that is not released yet", () => {
    expect(unmet({ released: undefined }, "## [0.0.1]\n")).toEqual([
      "CHANGELOG.md: expected a section [Unreleased] or [0.1.0], found none",
    ]);
    expect(unmet({ released: undefined }, "## [0.1.0]\n")).toEqual([]);
  });

  test("a breaking change is named under Changed or Removed; the version follows with the release", () => {
    expect(unmet({ changes: [newScope] }, changed)).toEqual([]);
    expect(unmet({ changes: [newScope] }, changed.replace("Changed", "Removed"))).toEqual([]);
    expect(unmet({ changes: [newScope] }, changed.replace("Changed", "Added"))).toEqual([
      "CHANGELOG.md:3: expected renewals to be named under Changed or Removed of [Unreleased]",
    ]);
  });

  test("with any change [Unreleased] has an entry", () => {
    expect(unmet({ changes: [newMember] }, silent)).toEqual([
      "CHANGELOG.md:3: expected an entry under [Unreleased], found none",
    ]);
  });

  test("a version that was raised was raised far enough", () => {
    const checked = { version: "1.0.1", released: "1.0.0", changes: [newMember] };
    expect(unmet(checked, added)).toEqual([
      "package.json: expected 1.1.0 or later, found 1.0.1; run: npm version minor",
    ]);
    expect(unmet({ ...checked, version: "1.1.0" }, added)).toEqual([]);
  });
});

test.each([
  ["0.2.0", []],
  ["0.1.1", ["npm version: expected 0.2.0 or later, found 0.1.1; run: npm version minor"]],
  ["0.1.0", ["npm version: expected 0.2.0 or later, found 0.1.0; run: npm version minor"]],
])("the next version after 0.1.0 with a breaking change: %s", (version, expected) => {
  expect(unmet({ stage: "next", version, changes: [newScope] }, changed)).toEqual(expected);
});

test("a release has a section of its version, with a date", () => {
  const checked = { stage: "release", version: "0.2.0", changes: [newScope] } as const;
  expect(unmet(checked, changed)).toEqual(["CHANGELOG.md: expected a section [0.2.0], found none"]);
  expect(unmet(checked, changed.replace("Unreleased", "0.2.0"))).toEqual([
    "CHANGELOG.md:3: expected a date after [0.2.0]",
  ]);
  expect(unmet(checked, changed.replace("[Unreleased]", "[0.2.0] - 2026-01-31"))).toEqual([]);
});
