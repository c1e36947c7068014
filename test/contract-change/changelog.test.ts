import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { isNamed, parseChangelog, releaseUnreleased } from "../../scripts/contract-change/changelog.js";

const text = `# Changelog

Words.

## [Unreleased]

### Changed

- \`Duration\` is a string,
  no number.
- Another.

### Fixed

- A fault.

## [1.0.0-rc.1] - 2026-01-31

- No group.

## 0.1.0 - 2026-01-01
`;

describe("CHANGELOG.md is read as Keep a Changelog says", () => {
  test("each version has its line, its date and its entries by group", () => {
    expect(parseChangelog(text)).toEqual({
      sections: [
        {
          title: "Unreleased",
          date: undefined,
          line: 5,
          entries: [
            { group: "Changed", text: "`Duration` is a string,\nno number." },
            { group: "Changed", text: "Another." },
            { group: "Fixed", text: "A fault." },
          ],
        },
        { title: "1.0.0-rc.1", date: "2026-01-31", line: 17, entries: [{ group: "", text: "No group." }] },
        { title: "0.1.0", date: "2026-01-01", line: 21, entries: [] },
      ],
      faults: [],
    });
  });

  test.each([
    ["## Next\n", "CHANGELOG.md:1: expected [Unreleased] or [version] - YYYY-MM-DD, found Next"],
    ["## [1.0]\n", "CHANGELOG.md:1: expected [Unreleased] or [version] - YYYY-MM-DD, found [1.0]"],
    [
      "## [1.0.0]\n\n### New\n",
      "CHANGELOG.md:3: expected one of Added, Changed, Deprecated, Removed, Fixed, Security, found New",
    ],
    ["## [1.0.0]\n\n## 1.0.0\n", "CHANGELOG.md:3: expected one section for each version, found 1.0.0"],
  ])("%j is named with its line", (wrong, fault) => {
    expect(parseChangelog(wrong).faults).toEqual([fault]);
  });

  test("this repository's own has no fault, and something is unreleased or released", async () => {
    const { sections, faults } = parseChangelog(await readFile("CHANGELOG.md", "utf8"));
    expect(faults).toEqual([]);
    expect(sections[0]?.title).toBe("Unreleased");
  });
});

test.each([
  ["Duration", ["Changed"], true],
  ["Duration", ["Removed"], false],
  ["Dur", ["Changed"], false],
  ["A", ["Fixed"], true],
  ["a.string", ["Changed"], false],
])("that %s is named under %j: %s", (name, groups, expected) => {
  const [unreleased = expect.fail("no section")] = parseChangelog(text).sections;
  expect(isNamed(unreleased, groups, name)).toBe(expected);
});

describe("a release gives what is unreleased to its version", () => {
  test("the entries stand under the version then, and no other line changes", () => {
    const released = releaseUnreleased(text, "1.0.0", "2026-02-01");
    expect(released).toBe(text.replace("## [Unreleased]\n", "## [Unreleased]\n\n## [1.0.0] - 2026-02-01\n"));
    expect(parseChangelog(released).sections.map(({ title, entries }) => [title, entries.length])).toEqual([
      ["Unreleased", 0],
      ["1.0.0", 3],
      ["1.0.0-rc.1", 1],
      ["0.1.0", 0],
    ]);
  });

  test("nothing unreleased, or a version that is there already, stops it", () => {
    expect(() => releaseUnreleased("## [Unreleased]\n", "1.0.0", "2026-02-01")).toThrow(
      new RangeError("CHANGELOG.md has no entry under [Unreleased]."),
    );
    expect(() => releaseUnreleased(text, "0.1.0", "2026-02-01")).toThrow(
      new RangeError("CHANGELOG.md has a section 0.1.0 already."),
    );
  });
});
