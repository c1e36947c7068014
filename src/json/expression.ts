import type { Direction, Schema } from "../values/schema.js";

/**
 * Whether a text tells by its form that what it holds fits the schema as it is, has no member twice, and no number that would be rounded: if
 * it is JSON at all, and without lone surrogates. Where it does not tell, the value may fit all the same.
 *
 * @param depth how many objects and arrays may be open at once
 */
export function tellsByForm(text: string, schema: Schema, direction: Direction, depth: number): boolean {
  if (depth < mostParts) return false;
  const known = expressions[direction];
  const expression = known.get(schema) ?? 0;
  if (typeof expression === "number") {
    const read = expression + text.length;
    known.set(schema, read < worthAnExpression ? read : makeExpression(schema, direction));
    return false;
  }
  try {
    return expression.test(text);
  } catch {
    // A list of millions of items is more than engines have room for.
    return false;
  }
}

/** By schemas; of one without, how many characters were read for it. */
const expressions = {
  read: /* @__PURE__ */ new WeakMap<Schema, RegExp | number>(),
  write: /* @__PURE__ */ new WeakMap<Schema, RegExp | number>(),
};

/** So many characters take about as long to be read without an expression as it takes to make one, which is some milliseconds. */
const worthAnExpression = 1e5;

/** An expression of more is not worth its room, and one of a schema that holds itself would never end. No value is deeper than that. */
const mostParts = 256;

function makeExpression(root: Schema, direction: Direction): RegExp {
  let parts = 0;
  const source = sourceOf(root);
  return new RegExp(`^${source.includes(none) ? none : `\\s*${source}\\s*$`}`);

  function sourceOf({ expression, nullable }: Schema): string {
    parts += 1;
    const source = parts > mostParts ? none : (expression?.(sourceOf, direction) ?? none);
    return nullable ? `(?:null|${source})` : source;
  }
}

/** Matches nothing; anchored, it costs nothing either. */
const none = "(?!)";
