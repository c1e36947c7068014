import type { ResolvedShape, Shape } from "../../model/shape.js";
import { type Contradiction, isContradiction } from "./contradiction.js";

/** What the intersection of shapes needs to know of the contract. */
export interface IntersectionContext {
  /** Follows references. */
  resolve(shape: Shape): ResolvedShape;
  /** Whether no keyword states the shape's type, so that it says nothing of values of others (JSON Schema, Validation §6). */
  isUntyped(shape: Shape): boolean;
  /** Whether it stands for the members of an object of which nothing is said. */
  isImplied(additional: object): boolean;
  /** Is told which object another one is made of; gives back what is made. */
  derive<Made extends object>(made: Made, from: object): Made;
  /** Is told how many parts are about to be merged, and how deep inside others they stand. It throws where that is too much. */
  spend(pairs: number, depth: number): void;
  /** Whether the contract's version has `unevaluatedProperties`. */
  readonly hasUnevaluated: boolean;
  /** Whether a name matches a contract's pattern. It throws where that takes too long. */
  matches(pattern: string, name: string): boolean;
}

/** An intersection under way, as what merges the insides of shapes goes on with it. */
export interface Intersection {
  readonly context: IntersectionContext;
  /** Whether it is an alternative of a union that is being merged. */
  readonly isOfAlternative: boolean;
  of(one: Shape, other: Shape): Shape | Contradiction;
  /** Of an alternative of a union. */
  ofAlternative(one: Shape, other: Shape): Shape | Contradiction;
}

/** What fits two shapes of parts that need not be there: where no value fits both, there is none. */
export function intersectParts(one: Shape, other: Shape, intersection: Intersection): Shape | Contradiction {
  const shape = intersection.of(one, other);
  return isContradiction(shape) && shape.isEmpty ? { kind: "never" } : shape;
}
