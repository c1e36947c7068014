/**
 * How much a contract may ask of the build. Each limit is well above what the largest public contracts need (GitHub's has 13 MB), and low enough
 * that a contract beyond it is refused in seconds. docs/coverage.md states them.
 */
export const limits = {
  /** Levels of objects and lists, one inside another; it is the YAML parser's own limit. Also of schemas that are merged inside others. */
  depth: 100,
  /** Characters of names and texts that aliases of YAML repeat. */
  aliasedCharacters: 5_000_000,
  /** References that have to be followed for one of them. */
  chainedReferences: 100,
  /** References from file to file that have to be followed for all of them. */
  referencesBetweenFiles: 100_000,
  /** References, each inside what the one before leads to. */
  nestedReferences: 400,
  /** Objects of other files that are copied to each place that refers to them, since components have no section for them. */
  inlinedObjects: 200_000,
  /** Properties of one schema, or names that it requires. */
  properties: 10_000,
  /** Alternatives of one `anyOf` or `oneOf`. */
  alternatives: 2_000,
  /** Members, alternatives and listed values that `allOf`, or alternatives beside others, merge with one another. */
  merges: 100_000,
  /** Members, alternatives and listed values that come out of it, and of schemas that are written more than once since they have no name. */
  parts: 500_000,
  /** Characters of all operations, each with the descriptions, examples and schemas of answers that it refers to. */
  repeatedCharacters: 40_000_000,
  /** Steps of looking into patterns, to tell whether they take exponential time; a tenth of them for one pattern. */
  patternSteps: 3_000_000,
  /** Faults that are named, and kinds of notices. Of the others, their number is. */
  named: 1_000,
} as const;
