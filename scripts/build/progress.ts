/** Is told of a step of the build when it is done. */
export type OnStep = (step: string, milliseconds: number) => void;

/** Takes a step, and tells how long it took. */
export async function timed<Result>(
  step: string,
  onStep: OnStep,
  take: () => Result | Promise<Result>,
): Promise<Result> {
  const started = performance.now();
  const result = await take();
  onStep(step, performance.now() - started);
  return result;
}

/** Tells whoever waits, on standard error, which steps of a build are done. Of a build that is soon over it tells nothing. */
export class Progress {
  private readonly started = performance.now();
  private waiting: string[] = [];

  /**
   * @param patience milliseconds before anything is told
   * @param write prints a line
   */
  constructor(
    private readonly patience = 2_000,
    private readonly write: (line: string) => void = console.error,
  ) {}

  readonly onStep: OnStep = (step, milliseconds) => {
    this.waiting.push(`${step}: ${Math.round(milliseconds)} ms`);
    if (performance.now() - this.started < this.patience) return;
    for (const line of this.waiting) this.write(line);
    this.waiting = [];
  };
}
