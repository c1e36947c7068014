/** Looking into a pattern takes more steps than there are. */
export class TooManySteps extends Error {
  override readonly name = "TooManySteps";
}

/** Steps that may be taken to look into a pattern. */
export class Steps {
  taken = 0;

  constructor(private readonly most: number) {}

  /** @throws TooManySteps */
  take(count = 1): void {
    this.taken += count;
    if (this.taken > this.most) throw new TooManySteps();
  }
}
