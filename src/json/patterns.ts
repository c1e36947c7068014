import type { Patterns, Schema } from "../values/schema.js";
import { regularExpression } from "../values/string.js";
import { union } from "./union.js";

/** Members by regular expressions of ECMA-262 that their names match, not anchored. */
export function patterns(...stated: readonly (readonly [pattern: string, schema: Schema])[]): Patterns {
  return {
    stated: stated.map(([, schema]) => schema),
    of: (name) => stated.filter(([pattern]) => regularExpression(pattern).test(name)).map(([, schema]) => schema),
    all: (schemas) => union("allOf", () => schemas),
  };
}
