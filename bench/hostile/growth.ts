import { collect } from "../measure.js";
import type { Sample } from "../samples.js";
import type { HostileCase } from "./hostile-case.js";

/** Decodes to a value, or throws an error. */
export type Decode = (bytes: Uint8Array) => unknown;

/**
 * Measures how the time grows from a document that is large enough for its time to be measured to one twice as large, by turns: by 2
 * where it follows the size, by 4 where it follows the square.
 *
 * @param atMost above such a growth there are more rounds: with each, both times come closer to what the work itself takes
 */
export async function measureGrowth(hostile: HostileCase, decode: Decode, atMost: number): Promise<Sample> {
  const one = await largeEnough(hostile, decode);
  const other = newMeasured(hostile, one.count * 2);
  for (let round = 0; round < mostRounds && (round < fewestRounds || growth(one, other) > atMost); round += 1) {
    for (const measured of [one, other]) {
      await runOnce(measured, decode);
      if (measured.ending === hostile.ends) continue;
      return { rounds: [], failure: `${measured.ending} instead of ${hostile.ends}` };
    }
  }
  return { rounds: [growth(one, other)], bytes: one.bytes.length };
}

/** The smaller document has been run before; so if one is disturbed in all of its rounds, then it is the larger, and there are more. */
const fewestRounds = 2;
const mostRounds = 15;

/** Below it, what does not depend on the size would count as well. */
const leastMilliseconds = 20;

/** What ends without having looked at the whole is never slow enough; it need not be looked for in ever larger documents. */
const mostBytes = 16_000_000;

interface Measured {
  readonly count: number;
  readonly bytes: Uint8Array;
  /** Of the best run. */
  milliseconds: number;
  /** Of the last run. */
  ending: string;
}

function growth(one: Measured, other: Measured): number {
  return other.milliseconds / one.milliseconds;
}

/** The smaller of the two documents. */
async function largeEnough(hostile: HostileCase, decode: Decode): Promise<Measured> {
  for (let count = 1000; ; ) {
    const measured = newMeasured(hostile, count);
    await runOnce(measured, decode);
    // The first runs of a size are often the compiler's too.
    for (let run = 1; run < 3 && measured.milliseconds >= leastMilliseconds; run += 1) await runOnce(measured, decode);
    if (measured.milliseconds >= leastMilliseconds || measured.bytes.length >= mostBytes) return measured;
    // A step of eight at most: a decoder whose time follows the square would take 64 times as long.
    count *= Math.min(8, Math.ceil((1.25 * leastMilliseconds) / measured.milliseconds));
  }
}

function newMeasured(hostile: HostileCase, count: number): Measured {
  return { count, bytes: bytesOf(hostile, count), milliseconds: Number.POSITIVE_INFINITY, ending: "" };
}

async function runOnce(measured: Measured, decode: Decode): Promise<void> {
  collect("major");
  const started = performance.now();
  measured.ending = await endingOf(decode, measured.bytes);
  measured.milliseconds = Math.min(measured.milliseconds, performance.now() - started);
}

function bytesOf({ document }: HostileCase, count: number): Uint8Array {
  const made = document(count);
  return typeof made === "string" ? new TextEncoder().encode(made) : made;
}

async function endingOf(decode: Decode, bytes: Uint8Array): Promise<string> {
  try {
    await decode(bytes);
    return "value";
  } catch (error) {
    return error instanceof Error ? error.name : String(error);
  }
}
