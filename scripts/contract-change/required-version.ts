import semver from "semver";
import type { Rating } from "./change.js";

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
