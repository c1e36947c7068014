import { collect } from "../measure.js";
import type { Sample } from "../samples.js";
import { bytesOf, endingOf, type HostileCase } from "./hostile-case.js";

/** Decodes to a value, or throws an error. */
export type Decode = (bytes: Uint8Array) => unknown;

/**
 * Measures how the time grows from a document that is large enough for its time to be measured to one twice as large, by turns: by 2
 * where it follows the size, by 4 where it follows the square.
 *
 * Above the growth that is allowed there are more rounds, as there are far below 2, where the smaller document was disturbed: with each,
 * both times come closer to what the work itself takes.
 */
export async function measureGrowth(
  hostile: HostileCase,
  decode: Decode,
  { atMost, leastMilliseconds }: GrowthLimits,
): Promise<Sample> {
  for (let count = 1000; ; ) {
    const one = newMeasured(hostile, count);
    await runTimes(2, [one], decode);
    if (isLargeEnough(one, leastMilliseconds)) {
      const other = newMeasured(hostile, count * 2);
      await runTimes(fewestRounds, [one, other], decode);
      const misfit = [one, other].find(({ ending }) => !hostile.ends.some((end) => end === ending));
      if (misfit !== undefined)
        return { rounds: [], failure: `${misfit.ending} instead of ${hostile.ends.join(" or ")}` };
      for (let round = fewestRounds; round < mostRounds && !isLikely(growth(one, other), atMost); round += 1) {
        await runTimes(1, [one, other], decode);
      }
      // By now the compiler may have made it faster than it seemed.
      if (isLargeEnough(one, leastMilliseconds)) return { rounds: [growth(one, other)], bytes: one.bytes.length };
    }
    // A step of eight at most: a decoder whose time follows the square would take 64 times as long.
    count *= Math.min(8, Math.max(2, Math.ceil((1.25 * leastMilliseconds) / one.milliseconds)));
  }
}

const fewestRounds = 2;
const mostRounds = 15;

/** What ends without having looked at the whole is never slow enough; it need not be looked for in ever larger documents. */
const mostBytes = 16_000_000;

export interface GrowthLimits {
  readonly atMost: number;
  /** What the smaller document must take: below, what does not depend on the size would count as well. */
  readonly leastMilliseconds: number;
}

interface Measured {
  readonly bytes: Uint8Array;
  /** Of the best run. */
  milliseconds: number;
  /** Of the last run. */
  ending: string;
}

function newMeasured(hostile: HostileCase, count: number): Measured {
  return { bytes: bytesOf(hostile, count), milliseconds: Number.POSITIVE_INFINITY, ending: "" };
}

function growth(one: Measured, other: Measured): number {
  return other.milliseconds / one.milliseconds;
}

function isLikely(measuredGrowth: number, atMost: number): boolean {
  return measuredGrowth >= 1.7 && measuredGrowth <= atMost;
}

function isLargeEnough({ bytes, milliseconds }: Measured, leastMilliseconds: number): boolean {
  return milliseconds >= leastMilliseconds || bytes.length >= mostBytes;
}

async function runTimes(rounds: number, documents: readonly Measured[], decode: Decode): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    for (const document of documents) {
      collect("major");
      const started = performance.now();
      document.ending = await endingOf(() => decode(document.bytes));
      document.milliseconds = Math.min(document.milliseconds, performance.now() - started);
    }
  }
}
