import semver from "semver";
import { type Change, highest, type Rating } from "./change.js";
import { type Changelog, type ChangelogSection, isNamed } from "./changelog.js";

/**
 * When the check is made.
 *
 * - development: between releases. Until package.json has a newer version, [Unreleased] of CHANGELOG.md is where a change is to be named.
 * - next: by `npm version`, before it writes anything: may `version` follow?
 * - release: on the tag's build. CHANGELOG.md must have the section of package.json's version, with its date.
 */
export type Stage = "development" | "next" | "release";

export interface Checked {
  readonly stage: Stage;
  /** The version of package.json, or the one that `npm version` is about to write. */
  readonly version: string;
  /** The version of the last released contract, if there is one. */
  readonly released: string | undefined;
  readonly changes: readonly Change[];
  readonly changelog: Changelog;
}

/** What version and CHANGELOG.md lack for such changes; nothing when they follow. */
export function unmetRequirements(checked: Checked): string[] {
  const faults = [...checked.changelog.faults, ...versionFaults(checked)];
  const section = sectionFor(checked);
  if (section === undefined)
    return [...faults, `CHANGELOG.md: expected a section ${expectedSection(checked)}, found none`];
  const place = `CHANGELOG.md:${section.line}`;
  if (checked.stage === "release" && section.date === undefined)
    faults.push(`${place}: expected a date after [${section.title}]`);
  const mustSaySomething = checked.stage !== "development" || checked.changes.length > 0;
  if (mustSaySomething && section.entries.length === 0)
    faults.push(`${place}: expected an entry under [${section.title}], found none`);
  return [...faults, ...unnamedChanges(checked.changes, section, place)];
}

/** A caller must find each change that breaks something, by its name. */
function unnamedChanges(changes: readonly Change[], section: ChangelogSection, place: string): string[] {
  const names = new Set(changes.filter(({ rating }) => rating === "major").map(({ name }) => name));
  return [...names]
    .filter((name) => !isNamed(section, ["Changed", "Removed"], name))
    .map((name) => `${place}: expected ${name} to be named under Changed or Removed of [${section.title}]`);
}

function versionFaults({ stage, version, released, changes }: Checked): string[] {
  if (released === undefined || (stage === "development" && version === released)) return [];
  const rating = highest(changes.map((change) => change.rating));
  if (mayFollow(version, released, rating)) return [];
  const source = stage === "next" ? "npm version" : "package.json";
  if (rating === undefined) return [`${source}: expected a version after ${released}, found ${version}`];
  return [
    `${source}: expected ${requiredVersion(released, rating)} or later, found ${version}; run: npm version ${requiredBump(released, rating)}`,
  ];
}

function sectionFor({ stage, version, released, changelog }: Checked): ChangelogSection | undefined {
  const titled = (title: string) => changelog.sections.find((section) => section.title === title);
  if (stage === "next") return titled("Unreleased");
  if (stage === "release") return titled(version);
  const isBumped = released === undefined || semver.gt(version, released);
  return (isBumped ? titled(version) : undefined) ?? titled("Unreleased");
}

function expectedSection({ stage, version, released }: Checked): string {
  if (stage === "release") return `[${version}]`;
  const isBumped = stage === "development" && version !== released;
  return isBumped ? `[Unreleased] or [${version}]` : "[Unreleased]";
}

/** The part of the version that a change asks to be raised. semver.org §4: below 1.0.0 anything may change; here, with the minor part. */
export function requiredBump(released: string, rating: Rating): Rating {
  return semver.major(released) === 0 && rating === "major" ? "minor" : rating;
}

/** The lowest version that may follow a released one with such a change. */
export function requiredVersion(released: string, rating: Rating): string {
  const version = semver.inc(released, requiredBump(released, rating));
  if (version === null) throw new TypeError(`${released} is no version.`);
  return version;
}

/** Whether a version may follow a released one with such a change. A pre-release counts as the version that it leads to. */
export function mayFollow(version: string, released: string, rating: Rating | undefined): boolean {
  if (!semver.gt(version, released)) return false;
  const { major, minor, patch } = new semver.SemVer(version);
  return rating === undefined || semver.gte(`${major}.${minor}.${patch}`, requiredVersion(released, rating));
}
