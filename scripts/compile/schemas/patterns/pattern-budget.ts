/** Looking into a pattern takes more than there is. */
export class PatternTooLarge extends Error {
  override readonly name = "PatternTooLarge";
}

/** How much looking into a pattern may take, in pairs and edges that are looked at. */
export class PatternBudget {
  spent = 0;

  constructor(private readonly most: number) {}

  /** @throws PatternTooLarge */
  spend(count = 1): void {
    this.spent += count;
    if (this.spent > this.most) throw new PatternTooLarge();
  }
}
