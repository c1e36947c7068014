/** Numbers that look random, and are the same for the same seed (xorshift32). */
export class Random {
  private state: number;

  constructor(seed: number) {
    // Spread over all bits, and never 0, which xorshift would stay at.
    this.state = Math.imul(seed ^ 0x9e37_79b9, 0x85eb_ca6b) | 1;
  }

  /** From 0 up to, not including, `bound`. */
  below(bound: number): number {
    this.state ^= this.state << 13;
    this.state ^= this.state >>> 17;
    this.state ^= this.state << 5;
    return Math.floor(((this.state >>> 0) / 0x1_0000_0000) * bound);
  }

  oneIn(count: number): boolean {
    return this.below(count) === 0;
  }

  /** @throws RangeError for an empty list */
  pick<Item>(items: readonly Item[]): Item {
    const index = this.below(items.length);
    for (const item of items.slice(index, index + 1)) return item;
    throw new RangeError("There is nothing to pick from.");
  }
}
