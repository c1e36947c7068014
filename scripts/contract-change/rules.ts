import type { Rating } from "./change.js";

/** How changes are rated that `redocly diff` does not look at, or not as callers do (see facts.ts). docs/releasing.md says why, rule by rule. */
export const factRules = {
  "scope-added": "major",
  "scope-removed": "minor",
  "prerequisite-added": "major",
  "prerequisite-removed": "minor",
  "prerequisite-changed": "major",
  "prerequisite-subject-changed": "major",
  "server-changed": "major",
  "nil-alias-added": "minor",
  "nil-alias-removed": "major",
  "schema-added": "minor",
  "schema-removed": "major",
  "value-name-added": "minor",
  "value-name-removed": "major",
  "value-name-changed": "major",
} as const satisfies Readonly<Record<string, Rating>>;

/** The same of changes that Redocly finds and has no rule for, or rates too low for a caller of this client (see redocly-ratings.ts). */
export const ownRatings = {
  "operation-named": "major",
  "path-changed": "major",
  "credentials-removed": "minor",
  "request-added": "major",
  "answer-added": "major",
  "member-removed": "major",
  "sent-wider": "minor",
  "received-narrower": "major",
  "xml-changed": "major",
  deprecated: "minor",
  "words-added": "patch",
  "other-changed": "patch",
} as const satisfies Readonly<Record<string, Rating>>;

export type FactRule = keyof typeof factRules;
export type OwnRating = keyof typeof ownRatings;
