/** What a step has to say when it succeeds, and what later steps need of it. */
export interface Done<Value> {
  readonly detail: string;
  readonly value: Value;
}

/** Runs steps, each to its end whatever became of the others, and prints a line for each. */
export class Report {
  private readonly failures: string[] = [];
  private readonly started = performance.now();
  private checks = 0;

  /** @param only the beginning of the titles of the checks to run; without it, all are run */
  constructor(private readonly only = "") {}

  /** Runs a step that nothing is prepared for, if it is among those to run. */
  async check<Needs extends object>(
    title: string,
    needs: { readonly [Name in keyof Needs]: Needs[Name] | undefined },
    run: (needs: Needs) => Promise<string>,
  ): Promise<void> {
    if (!title.startsWith(this.only)) return;
    this.checks += 1;
    await this.prepare(title, needs, run);
  }

  /**
   * Runs a step that gives something to later ones.
   *
   * @param needs what the step works on, each undefined when the step that should have given it failed
   * @returns what the step gives; undefined when it failed, or was not run for want of something
   */
  async prepare<Needs extends object, Value = void>(
    title: string,
    needs: { readonly [Name in keyof Needs]: Needs[Name] | undefined },
    run: (needs: Needs) => Promise<string | Done<Value>>,
  ): Promise<Value | undefined> {
    const missing = Object.entries(needs).filter(([, value]) => value === undefined);
    if (missing.length > 0) {
      this.fail(title, `not run: there is no ${missing.map(([name]) => name).join(" and no ")}`);
      return undefined;
    }
    const started = performance.now();
    try {
      // Nothing is missing.
      const done = await run(needs as Needs);
      const [detail, value] = typeof done === "string" ? [done, undefined] : [done.detail, done.value];
      console.log(`✓ ${title}: ${detail} (${seconds(started)})`);
      return value;
    } catch (error) {
      this.fail(`${title} (${seconds(started)})`, error instanceof Error ? error.message : String(error));
      return undefined;
    }
  }

  /** Prints the last line, and gives the exit code. */
  end(): number {
    const total = seconds(this.started);
    if (this.checks === 0) this.fail("--only", `no check has a title that begins with ${this.only}`);
    if (this.failures.length === 0) console.log(`\nThe package is sound. ${total}`);
    else console.error(`\n${this.failures.length} failed in ${total}: ${this.failures.join(", ")}`);
    return this.failures.length === 0 ? 0 : 1;
  }

  private fail(title: string, message: string): void {
    this.failures.push(title);
    console.error(`✗ ${title}\n${message.trim().replace(/^/gm, "    ")}`);
  }
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}
