import type { Schema } from "../values/schema.js";

/** Whether a value of that schema can hold the text of an integer, which JSON is to hold as a number. */
export function holdsDigits(schema: Schema): boolean {
  let holds = known.get(schema);
  if (holds === undefined) {
    holds = search(schema);
    known.set(schema, holds);
  }
  return holds;
}

const known = new WeakMap<Schema, boolean>();

function search(root: Schema): boolean {
  const seen = new Set<unknown>();
  const waiting: Schema[] = [root];
  for (let schema = waiting.pop(); schema !== undefined; schema = waiting.pop()) {
    // Schemas that differ in null alone share them.
    if (schema.details === undefined || seen.has(schema.details)) continue;
    seen.add(schema.details);
    if ("representation" in schema.details && schema.details.representation === "text") return true;
    waiting.push(...partsOf(schema));
  }
  return false;
}

/** The schemas that stand in a schema. */
function partsOf(schema: Schema): readonly Schema[] {
  switch (schema.kind) {
    case "object": {
      const { properties, patterns, others } = schema.details();
      return [
        ...properties.map((property) => property.schema),
        ...(patterns?.stated ?? []),
        ...(others ? [others] : []),
      ];
    }
    case "array": {
      const { first, items } = schema.details();
      return [...first, items];
    }
    case "union": {
      const { alternatives, unevaluated } = schema.details();
      return unevaluated ? [...alternatives, unevaluated] : alternatives;
    }
    default:
      return [];
  }
}
