import { refuseTooDeep } from "../../content/limits.js";

/** The objects and arrays that are being encoded, each inside the one before. */
export class OpenValues {
  private readonly values: Set<unknown> = new Set();

  get size(): number {
    return this.values.size;
  }

  /** @throws TypeError for a value that is inside itself, LimitError for one that lies too deep */
  enter(value: unknown): void {
    if (this.values.has(value)) throw new TypeError("A value that is inside itself (a cycle) cannot be written.");
    refuseTooDeep(this.size);
    this.values.add(value);
  }

  leave(value: unknown): void {
    this.values.delete(value);
  }

  /** Leaves those that have been entered since there were so many. */
  leaveTo(size: number): void {
    for (const value of [...this.values].slice(size)) this.values.delete(value);
  }
}
