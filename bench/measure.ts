import type { Sample, Samples } from "./samples.js";

/** Something whose time is measured. What it returns is kept, so that no compiler can leave the work out. */
export interface Subject {
  readonly name: string;
  /** The size of what it works on. */
  readonly bytes?: number;
  /** The subject whose time its own is shown as a multiple of. */
  readonly comparedWith?: string;
  run(): unknown;
}

/** How long to measure. */
export interface Pace {
  readonly rounds: number;
  /** At least so long does one round of one subject take; a short subject runs many times in it. */
  readonly roundMilliseconds: number;
  /** So long does each subject run before it is measured: until the compiler has done its best. */
  readonly warmUpMilliseconds: number;
}

/** For what takes microseconds. */
export const shortPace: Pace = { rounds: 40, roundMilliseconds: 8, warmUpMilliseconds: 250 };

/** For what takes up to some tens of milliseconds: a round goes through many documents, and is long enough to meet collections of garbage. */
export const longPace: Pace = { rounds: 12, roundMilliseconds: 60, warmUpMilliseconds: 500 };

/** For commands that take seconds: each runs once before it is measured, and finds its files in memory then. */
export const onePerRound: Pace = { rounds: 5, roundMilliseconds: 0, warmUpMilliseconds: 0 };

/**
 * Measures in interleaved rounds: each round runs every subject, beginning with another one each time, so that whatever slows the machine
 * slows them all alike. What is young is collected before each, so that no subject pays for the garbage of another.
 */
export async function measure(subjects: readonly Subject[], pace: Pace): Promise<Samples> {
  const calls = new Map<Subject, number>();
  const rounds = new Map(subjects.map((subject): [Subject, number[]] => [subject, []]));
  for (const subject of subjects) calls.set(subject, await warmUp(subject, pace));
  for (let round = 0; round < pace.rounds; round += 1) {
    for (const index of subjects.keys()) {
      const subject = subjects[(index + round) % subjects.length];
      if (subject === undefined) continue;
      collect("minor");
      rounds.get(subject)?.push(await millisecondsPerRun(subject, calls.get(subject) ?? 1));
    }
  }
  return Object.fromEntries(subjects.map((subject) => [subject.name, sampleFor(subject, rounds.get(subject) ?? [])]));
}

/** `minor`: what is young. A major collection between rounds would also throw away what the compiler has learnt: of Node 24, half the speed. */
export type Collection = "minor" | "major";

/** Collects garbage, where Node was started with --expose-gc. */
export function collect(collection: Collection): void {
  globalThis.gc?.({ type: collection, execution: "sync" });
}

function sampleFor({ bytes, comparedWith }: Subject, rounds: readonly number[]): Sample {
  return { rounds, ...(bytes !== undefined && { bytes }), ...(comparedWith !== undefined && { comparedWith }) };
}

/** @returns how many runs fill a round */
async function warmUp(subject: Subject, { warmUpMilliseconds, roundMilliseconds }: Pace): Promise<number> {
  const started = performance.now();
  let perRun = await millisecondsPerRun(subject, 1);
  while (performance.now() - started < warmUpMilliseconds) {
    perRun = await millisecondsPerRun(subject, Math.max(1, Math.ceil(roundMilliseconds / perRun)));
  }
  return Math.max(1, Math.ceil(roundMilliseconds / perRun));
}

async function millisecondsPerRun(subject: Subject, runs: number): Promise<number> {
  let result: unknown;
  const started = performance.now();
  for (let run = 0; run < runs; run += 1) {
    result = subject.run();
    if (result instanceof Promise) result = await result;
  }
  const milliseconds = (performance.now() - started) / runs;
  kept.set(subject, result);
  return milliseconds;
}

const kept = new WeakMap<Subject, unknown>();
