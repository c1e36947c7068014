import type { Rating } from "./change.js";

/** How a change is rated that `redocly diff` does not see, or rates wrong for a caller of this client; all others are Redocly's to rate. */
export interface Rule {
  /** The change, in words. */
  readonly change: string;
  readonly rating: Rating;
  readonly reason: string;
}

/** Changes of facts that Redocly does not look at, or not as callers do: see facts.ts. */
export const factRules = {
  "scope-added": rule("a scope is required that was not", "major", "A token that was enough is refused."),
  "scope-removed": rule("a scope is required no more", "minor", "A token that was enough still is."),
  "prerequisite-added": rule("a prerequisite is new", "major", "A call that was carried out is refused."),
  "prerequisite-removed": rule("a prerequisite is gone", "minor", "What could be called can be called."),
  "prerequisite-changed": rule("a prerequisite refuses something else", "major", "It may refuse what was carried out."),
  "prerequisite-subject-changed": rule("they speak of another schema", "major", "checkPrerequisites takes its type."),
  "server-changed": rule("the first server is another", "major", "Calls without baseUrl go elsewhere."),
  "nil-alias-added": rule("an attribute for null is new", "minor", "Documents that decoded decode as before."),
  "nil-alias-removed": rule("an attribute for null is gone", "major", "Documents with it no longer decode."),
  "schema-added": rule("a schema is new", "minor", "There is one more exported type."),
  "schema-removed": rule(
    "a schema is gone",
    "major",
    "It is an exported type, and a name for decodeJson and decodeXml.",
  ),
  "value-name-added": rule("a value has a name", "minor", "The exported constant has one more member."),
  "value-name-removed": rule("a value's name is gone", "major", "It is a member of an exported constant."),
  "value-name-changed": rule("a name stands for another value", "major", "It is a member of an exported constant."),
} as const satisfies Readonly<Record<string, Rule>>;

/** Changes that Redocly finds and has no rule for, or rates too low: see redocly-ratings.ts. */
export const ownRatings = {
  "operation-named": rule("an operation has an operationId that had none", "major", "It names the client's method."),
  "path-changed": rule("a path names its parameters otherwise", "major", "Calls by path no longer compile."),
  "credentials-removed": rule("a call needs fewer credentials", "minor", "A call with those of before works."),
  "request-added": rule("a required request body is new", "major", "Calls without one no longer compile."),
  "answer-added": rule("a 2xx status is new", "major", "The type of the call's value gets one more alternative."),
  "member-removed": rule(
    "a value that is sent lost or renamed a member",
    "major",
    "Code that names it does not compile.",
  ),
  "sent-wider": rule("what is sent may be more, or may be left out", "minor", "What was sent still fits."),
  "received-narrower": rule(
    "what is received must be more than before: a required member, no null, a format, a list of values",
    "major",
    "Documents of the old kind, such as a caller's recordings, no longer decode.",
  ),
  "xml-changed": rule(
    "an element or attribute has another name, namespace, kind of node or wrapper, or came to have a prefix or lost it",
    "major",
    "Documents of the old kind no longer decode, and what is sent is another document.",
  ),
  deprecated: rule("something is deprecated", "minor", "It works as before; semver.org §7 asks for it."),
  "words-added": rule("a tag, an example, a link or a note is new", "patch", "No call and no document is touched."),
  "other-changed": rule("anything else: words, examples, notes", "patch", "No call and no document is touched."),
} as const satisfies Readonly<Record<string, Rule>>;

export type FactRule = keyof typeof factRules;
export type OwnRating = keyof typeof ownRatings;

function rule<const R extends Rating>(change: string, rating: R, reason: string) {
  return { change, rating, reason };
}
