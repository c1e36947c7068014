import type { ResolvedShape } from "../../model/shape.js";

/** What a value has to be besides its type: `at most 10 characters`. */
export function limitsInWords(shape: ResolvedShape): string[] {
  switch (shape.kind) {
    case "object":
      return [
        ...count(shape.minProperties, shape.maxProperties, "member"),
        ...(shape.additionalProperties === false ? ["no member but these"] : []),
      ];
    case "array":
      return [
        ...count(shape.minItems, shape.maxItems, "item"),
        ...(shape.uniqueItems === true ? ["no item twice"] : []),
      ];
    case "string":
      return [
        ...count(shape.minLength, shape.maxLength, "character"),
        ...(shape.patterns ?? []).map((pattern) => `matches ${pattern}`),
      ];
    case "integer":
    case "number":
      return [
        ...bound("at least", shape.minimum),
        ...bound("more than", shape.exclusiveMinimum),
        ...bound("at most", shape.maximum),
        ...bound("less than", shape.exclusiveMaximum),
        ...bound("a multiple of", shape.multipleOf),
      ];
    default:
      return [];
  }
}

function count(least: number | undefined, most: number | undefined, what: string): string[] {
  const counted = (number: number) => `${number} ${what}${number === 1 ? "" : "s"}`;
  if (least !== undefined && least === most) return [`just ${counted(least)}`];
  if (least !== undefined && most !== undefined) return [`${least} to ${counted(most)}`];
  if (least !== undefined) return [`at least ${counted(least)}`];
  return most === undefined ? [] : [`at most ${counted(most)}`];
}

function bound(words: string, limit: number | undefined): string[] {
  return limit === undefined ? [] : [`${words} ${limit}`];
}
