import { partsOf, type Shape } from "../../src/shape.js";
import { limits } from "../limits.js";
import type { ContractNode } from "../load/contract-node.js";
import { type Contradiction, isContradiction } from "./contradiction.js";

type Merged = Shape | Contradiction;

/** Is told how many parts are about to be merged, and how deep inside others they stand. */
export type Spend = (pairs: number, depth: number) => void;

/**
 * What schemas may come to beyond what the contract says once. Alternatives beside alternatives come to the product of both, members of one
 * name inside members of one name to a power of both, and what many responses refer to is written for each.
 */
export class MergeBudget {
  private merges = 0;
  private parts = 0;
  private isTold = false;
  private readonly written = new Set<string>();
  private readonly sizes = new WeakMap<Shape, number>();

  /**
   * Merges, unless that comes to more than the build takes. Then it is refused at the schema, once for the contract.
   *
   * @param merge calls what it is given before it merges anything
   */
  merge(schema: ContractNode, merge: (spend: Spend) => Merged): Merged | undefined {
    try {
      const merged = merge((pairs, depth) => this.spend(pairs, depth));
      if (!isContradiction(merged)) this.add(merged);
      return merged;
    } catch (error) {
      return this.refuse(schema, error);
    }
  }

  /** Counts what is written of a schema that has no name, if it was before. */
  write(schema: ContractNode, shape: Shape): void {
    try {
      if (this.written.has(schema.pointer)) this.add(shape);
      this.written.add(schema.pointer);
    } catch (error) {
      this.refuse(schema, error);
    }
  }

  private spend(pairs: number, depth: number): void {
    this.merges += pairs;
    if (this.merges > limits.merges)
      throw new TooMany(
        `more than ${limits.merges} members, alternatives and listed values that are merged with others`,
      );
    if (depth > limits.depth) throw new TooMany(`schemas that are merged more than ${limits.depth} deep`);
  }

  private add(shape: Shape): void {
    this.parts += this.sizeOf(shape);
    if (this.parts > limits.parts)
      throw new TooMany(`schemas that come to more than ${limits.parts} members, alternatives and listed values`);
  }

  private refuse(schema: ContractNode, error: unknown): undefined {
    if (!(error instanceof TooMany)) throw error;
    const advice = "write what is used often as a schema of components, and fewer alternatives beside others";
    if (!this.isTold) schema.refuse(error.message, advice);
    this.isTold = true;
  }

  /** What is written of a shape: parts that several others share are written for each. */
  private sizeOf(shape: Shape): number {
    const known = this.sizes.get(shape);
    if (known !== undefined) return known;
    const size = partsOf(shape).reduce((sum, part) => sum + this.sizeOf(part), partCount(shape));
    this.sizes.set(shape, size);
    return size;
  }
}

class TooMany extends Error {
  override readonly name = "TooMany";
}

/** The members, alternatives and listed values of a shape, and itself. */
export function partCount(shape: Shape): number {
  switch (shape.kind) {
    case "object":
      return 1 + shape.properties.length + (shape.requiredOthers?.length ?? 0) + (shape.patternProperties?.length ?? 0);
    case "union":
      return 1 + shape.alternatives.length;
    case "string":
    case "integer":
    case "number":
      return 1 + (shape.enum?.length ?? 0);
    default:
      return 1;
  }
}
