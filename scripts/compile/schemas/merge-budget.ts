import { regularExpression } from "../../../src/values/string.js";
import { type ContractNode, describe } from "../../load/contract-node.js";
import { limits } from "../../model/limits.js";
import { partsOf, type Shape } from "../../model/shape.js";
import { type Contradiction, isContradiction } from "../shapes/contradiction.js";
import { partCount } from "../shapes/part-count.js";
import { withinASecond } from "./patterns/within-a-second.js";

type Merged = Shape | Contradiction;

/**
 * What schemas may come to beyond what the contract says once. Alternatives beside alternatives come to the product of both, members of one
 * name inside members of one name to a power of both, and what many responses refer to is written for each.
 */
export class MergeBudget {
  private merges = 0;
  private parts = 0;
  private isTold = false;
  private readonly written = new Set<string>();
  private readonly sizes = new Map<Shape, number>();

  /**
   * Merges, unless that comes to more than the build takes. Then it is refused at the schema, once for the contract.
   *
   * @param merge spends before it merges anything
   */
  merge(schema: ContractNode, merge: () => Merged): Merged | undefined {
    if (this.isTold) return undefined;
    try {
      const merged = merge();
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

  /** @throws TooMuch if that is more than the build takes, as does {@link matches} */
  spend(pairs: number, depth: number): void {
    this.merges += pairs;
    if (this.merges > limits.merges)
      throw new TooMuch(
        `more than ${limits.merges} members, alternatives and listed values that are merged with others`,
      );
    if (depth > limits.depth) throw new TooMuch(`schemas that are merged more than ${limits.depth} deep`);
  }

  matches(pattern: string, name: string): boolean {
    const result = withinASecond(() => regularExpression(pattern).test(name));
    if (result === undefined) throw new TooMuch(`${describe(pattern)}, a pattern that takes too long to match a name`);
    return result;
  }

  private add(shape: Shape): void {
    this.parts += this.sizeOf(shape);
    if (this.parts > limits.parts)
      throw new TooMuch(`schemas that come to more than ${limits.parts} members, alternatives and listed values`);
  }

  private refuse(schema: ContractNode, error: unknown): undefined {
    if (!(error instanceof TooMuch)) throw error;
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

class TooMuch extends Error {
  override readonly name = "TooMuch";
}
