import { expect, test } from "vitest";
import type { Rating } from "../../scripts/contract-change/change.js";
import { mayFollow, requiredBump, requiredVersion } from "../../scripts/contract-change/requirements.js";

test.each<[string, Rating, Rating, string]>([
  ["1.2.3", "major", "major", "2.0.0"],
  ["1.2.3", "minor", "minor", "1.3.0"],
  ["1.2.3", "patch", "patch", "1.2.4"],
  // semver.org §4: below 1.0.0 a breaking change raises the minor part.
  ["0.2.3", "major", "minor", "0.3.0"],
  ["0.2.3", "minor", "minor", "0.3.0"],
  ["0.2.3", "patch", "patch", "0.2.4"],
])("after %s a %s change asks for a %s bump: %s", (released, rating, bump, version) => {
  expect([requiredBump(released, rating), requiredVersion(released, rating)]).toEqual([bump, version]);
});

test.each<[string, string, Rating | undefined, boolean]>([
  ["2.0.0", "1.2.3", "major", true],
  ["1.9.0", "1.2.3", "major", false],
  ["3.0.0", "1.2.3", "patch", true],
  ["1.3.0", "1.2.3", "minor", true],
  ["1.2.4", "1.2.3", "minor", false],
  ["0.3.0", "0.2.3", "major", true],
  ["0.2.4", "0.2.3", "major", false],
  ["2.0.0-rc.1", "1.2.3", "major", true],
  ["1.3.0-rc.1", "1.2.3", "major", false],
  ["1.2.3", "1.2.3", undefined, false],
  ["1.2.2", "1.2.3", undefined, false],
  ["1.2.4", "1.2.3", undefined, true],
])("%s after %s with a %s change: %s", (version, released, rating, expected) => {
  expect(mayFollow(version, released, rating)).toBe(expected);
});
