import type { Rating } from "./change.js";

/**
 * How a change is rated that `redocly diff` does not know, or knows too little of. The caller's side decides:
 *
 * - major: code that compiled no longer does or does something else, a call that was carried out is refused, or a document that decoded no
 *   longer does;
 * - minor: there is something new, and what was there works as before;
 * - patch: nothing changes but words.
 *
 * Of a value that is sent, a wider form is minor and a narrower one major. Of a value that is received, both are major: code meets values that
 * it does not know, or documents of the old kind (a caller's recordings, say) no longer decode.
 */
export interface Rule {
  /** The change, in words. */
  readonly change: string;
  readonly rating: Rating | ByDirection;
  readonly reason: string;
}

/** A schema in a request and in an answer has the higher of the two. */
export interface ByDirection {
  readonly request: Rating;
  readonly response: Rating;
}

const receivedOnly = { request: "patch", response: "major" } as const;
const wider = { request: "minor", response: "major" } as const;

export const rules = {
  "operation-added": rule("An operation is new", "minor", "The client has one more method."),
  "operation-removed": rule("An operation is gone", "major", "Calls of it no longer compile."),
  "operation-renamed": rule("An operation has another operationId", "major", "It names the client's method."),
  "operation-moved": rule("An operation has another method or path", "major", "Calls by path no longer compile."),
  "token-added": rule("An operation needs a token that needed none", "major", "A call without one is refused."),
  "token-removed": rule("An operation needs no token any more", "minor", "A call with one works as before."),
  "credentials-changed": rule(
    "An operation takes other credentials",
    "major",
    "A call with those of before may be refused, or does not compile.",
  ),
  "scope-added": rule("An operation requires one more scope", "major", "A token that was enough is refused."),
  "scope-removed": rule("An operation requires a scope no more", "minor", "A token that was enough still is."),
  "prerequisite-added": rule("A prerequisite is new", "major", "A call that was carried out is refused."),
  "prerequisite-removed": rule("A prerequisite is gone", "minor", "What could be called can be called."),
  "prerequisite-changed": rule(
    "A prerequisite refuses something else",
    "major",
    "A call that was carried out may be refused.",
  ),
  "prerequisite-subject-changed": rule(
    "The prerequisites speak of another schema",
    "major",
    "It is the type that checkPrerequisites takes.",
  ),
  "prerequisite-identity-changed": rule(
    "Other members say which resource the prerequisites mean",
    "patch",
    "The client does not read them.",
  ),
  "prerequisite-text-changed": rule(
    "A prerequisite is described in other words",
    "patch",
    "Its name and its effect stay.",
  ),
  "request-added": rule("A required request body is new", "major", "Calls without one no longer compile."),
  "optional-request-added": rule("An optional request body is new", "minor", "Calls without one work as before."),
  "request-removed": rule("A request body is gone", "major", "Calls that give one no longer compile."),
  "request-required": rule(
    "A request body is required that was optional",
    "major",
    "Calls without one no longer compile.",
  ),
  "request-optional": rule("A request body is optional that was required", "minor", "Calls with one work as before."),
  "request-media-type-changed": rule(
    "A request body has another media type",
    "major",
    "Proxies, stand-ins and recordings see another request.",
  ),
  "answer-added": rule("A 2xx status is new", "major", "The type of the call's value gets one more alternative."),
  "answer-removed": rule("A 2xx status is gone", "major", "The type of the call's value changes."),
  "answer-media-type-added": rule("An answer has one more media type", "minor", "The others are answered as before."),
  "answer-media-type-removed": rule(
    "An answer lacks a media type",
    "major",
    "A call that asks for it cannot be answered.",
  ),
  "default-server-changed": rule("The first server is another", "major", "Calls without baseUrl go elsewhere."),
  "nil-alias-added": rule("An attribute for null is new", "minor", "Documents that decoded decode as before."),
  "nil-alias-removed": rule("An attribute for null is gone", "major", "Documents with it no longer decode."),
  "schema-added": rule("A schema is new", "minor", "There is one more exported type."),
  "schema-removed": rule(
    "A schema is gone",
    "major",
    "It is an exported type, and a name for decodeJson and decodeXml.",
  ),
  "value-name-added": rule("A value has a name", "minor", "The exported constant has one more member."),
  "value-name-removed": rule("A value's name is gone", "major", "It is a member of an exported constant."),
  "value-name-changed": rule("A name stands for another value", "major", "It is a member of an exported constant."),
  "member-added": rule("An optional member is new", "minor", "What was sent and received still fits."),
  "required-member-added": rule(
    "A required member is new",
    "major",
    "Calls without it no longer compile; documents without it no longer decode.",
  ),
  "member-removed": rule("A member is gone", "major", "Code that names it no longer compiles."),
  "member-required": rule(
    "A member is required that was optional",
    "major",
    "Calls without it no longer compile; documents without it no longer decode.",
  ),
  "member-optional": rule("A member is optional that was required", wider, "Code that reads it may meet undefined."),
  "null-allowed": rule("A value may be null", wider, "Code that reads it may meet null."),
  "null-refused": rule(
    "A value may be null no more",
    "major",
    "Calls with null no longer compile; documents with it no longer decode.",
  ),
  "type-changed": rule("A value has another type", "major", "Code that writes or reads it no longer compiles."),
  "format-added": rule("A value has a format that had none", "major", "Documents that do not fit it no longer decode."),
  "format-removed": rule("A value has no format any more", wider, "Code that reads it may meet other values."),
  "format-changed": rule("A value has another format", "major", "Documents that do not fit it no longer decode."),
  "enum-added": rule("A value must be one of a list that might be any", "major", "Others no longer compile or decode."),
  "enum-removed": rule(
    "A value may be any that was one of a list",
    wider,
    "Code that reads it may meet unknown values.",
  ),
  "enum-value-added": rule("A list of values has one more", wider, "Code that handles each value does not know it."),
  "enum-value-removed": rule("A list of values has one fewer", "major", "Code that names it no longer compiles."),
  "xml-name-changed": rule(
    "An element or attribute has another name",
    receivedOnly,
    "Documents of the old kind no longer decode.",
  ),
  "xml-namespace-changed": rule(
    "An element or attribute is in another namespace",
    receivedOnly,
    "Documents of the old kind no longer decode.",
  ),
  "xml-prefix-added": rule(
    "A namespace has a prefix that had none",
    receivedOnly,
    "It is no longer the default namespace of what is inside.",
  ),
  "xml-prefix-removed": rule(
    "A namespace has no prefix any more",
    receivedOnly,
    "It is now the default namespace of what is inside.",
  ),
  "xml-prefix-changed": rule("A namespace has another prefix", "patch", "Names are compared, not prefixes."),
  "xml-node-changed": rule(
    "An attribute became an element, or the reverse",
    receivedOnly,
    "Documents of the old kind no longer decode.",
  ),
  "xml-wrapper-changed": rule(
    "The element around a list's items is new or gone",
    receivedOnly,
    "Documents of the old kind no longer decode.",
  ),
  deprecated: rule("Something is deprecated", "minor", "It works as before; semver.org §7 asks for it."),
  "words-added": rule("A tag, an example, a link or a note is new", "patch", "No call and no document is touched."),
  "other-changed": rule("Anything else: words, examples, notes", "patch", "No call and no document is touched."),
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleName = keyof typeof rules;

function rule<const R extends Rule["rating"]>(change: string, rating: R, reason: string) {
  return { change, rating, reason };
}
