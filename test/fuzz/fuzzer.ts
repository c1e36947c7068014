import type { Input } from "./input.js";
import { mutate } from "./mutate.js";
import { Random } from "./random.js";
import { runInput } from "./run-input.js";
import { seeds } from "./seeds.js";

export interface Statistics {
  readonly runs: number;
  /** How many inputs have been kept to be changed further. */
  readonly corpus: number;
  /** How often each has come. */
  readonly verdicts: ReadonlyMap<string, number>;
}

/**
 * Tries inputs, each made from one before it. One is kept, for others to be made from, when it was judged as none before it was.
 *
 * A verdict names the rule or the member, so it says which way an input took through the code. V8's own count of the code that ran was
 * tried in its place: it made a run take twice as long, and after as many runs no more of the code had run.
 */
export class Fuzzer {
  private readonly random: Random;
  private readonly corpus: Input[] = [...seeds];
  private readonly verdicts = new Map<string, number>();
  private runs = 0;

  /** @param beforeRun is told of each input, so that one which never ends is known */
  constructor(
    seed: number,
    private readonly beforeRun: (input: Input) => void = () => {},
  ) {
    this.random = new Random(seed);
  }

  get statistics(): Statistics {
    return { runs: this.runs, corpus: this.corpus.length, verdicts: this.verdicts };
  }

  /** @throws FoundViolation */
  async runSeeds(): Promise<void> {
    for (const seed of seeds) await this.run(seed);
  }

  /**
   * Tries one more input.
   *
   * @throws FoundViolation
   */
  async runNext(): Promise<void> {
    const input = mutate(this.random.pick(this.corpus), this.random.pick(this.corpus), this.random);
    if (await this.run(input)) this.corpus.push(input);
  }

  /** @returns whether the verdict is a new one */
  private async run(input: Input): Promise<boolean> {
    this.beforeRun(input);
    const verdict = await runInput(input).catch((error: unknown) => {
      throw new FoundViolation(input, error);
    });
    this.runs += 1;
    const count = this.verdicts.get(verdict) ?? 0;
    this.verdicts.set(verdict, count + 1);
    return count === 0;
  }
}

/** An input that brought about what none may. */
export class FoundViolation extends Error {
  constructor(
    readonly input: Input,
    cause: unknown,
  ) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}
