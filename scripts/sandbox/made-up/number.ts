import { isOfIntegers, rangeOfIntegers } from "../../model/number-range.js";
import type { NumberShape } from "../../model/shape.js";
import type { Choices } from "./choices.js";

/** Numbers of a shape, as JSON has them, the likeliest to fit first: all of them are still to be held to it. */
export function numbersOf(shape: NumberShape, choices: Choices): readonly (number | bigint)[] {
  if (shape.enum !== undefined) return from(shape.enum, choices);
  const [least, greatest] = boundsOf(shape);
  const small = Math.max(least, Math.min(greatest, Math.max(least, 1) + choices.below(100)));
  const between = isOfIntegers(shape) ? [small] : [Math.min(greatest, small + 0.5), small, (least + greatest) / 2];
  const { multipleOf } = shape;
  const multiples = multipleOf === undefined ? [] : multiplesOf(multipleOf, least, greatest);
  return [...multiples, ...between, least, greatest, 0].filter((number) => Number.isFinite(number));
}

function boundsOf(shape: NumberShape): readonly [number, number] {
  if (isOfIntegers(shape)) {
    const [least, greatest] = rangeOfIntegers(shape);
    return [Number(least), Number(greatest)];
  }
  const { minimum = -Infinity, maximum = Infinity, exclusiveMinimum = -Infinity, exclusiveMaximum = Infinity } = shape;
  return [Math.max(minimum, exclusiveMinimum), Math.min(maximum, exclusiveMaximum)];
}

function multiplesOf(multipleOf: number, least: number, greatest: number): number[] {
  const first = Number.isFinite(least) ? Math.ceil(least / multipleOf) : Math.min(1, Math.floor(greatest / multipleOf));
  return [first + 1, first].map((factor) => factor * multipleOf);
}

/** All of them, the chosen one first. */
export function from<Item>(items: readonly Item[], choices: Choices): readonly Item[] {
  const at = choices.below(Math.max(items.length, 1));
  return [...items.slice(at), ...items.slice(0, at)];
}
