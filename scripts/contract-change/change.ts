import type { Place } from "../report/problems.js";

/** What a change asks of the next version, by semver.org; the highest first. */
export const ratings = ["major", "minor", "patch"] as const;

export type Rating = (typeof ratings)[number];

/** One difference between two contracts. */
export interface Change {
  readonly rating: Rating;
  /** The rule that rates it: one of `rules.ts`, or one of `redocly diff`. */
  readonly rule: string;
  readonly message: string;
  /** The name that CHANGELOG.md must say when the change is major: that of an operation, a schema, a member, a scope, … */
  readonly name: string;
  /** Where it stands in the base, unless it is new. */
  readonly base?: Place;
  /** Where it stands in the revision, unless it is gone. */
  readonly revision?: Place;
}

/** The highest of some ratings. */
export function highest(all: Iterable<Rating>): Rating | undefined {
  const present = new Set(all);
  return ratings.find((rating) => present.has(rating));
}
