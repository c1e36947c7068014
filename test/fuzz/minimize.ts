import type { AnswerInput, Input } from "./input.js";
import { runInput } from "./run-input.js";
import { defaultLimits } from "./seeds.js";

/** What an input brings about that it must not, in words. */
export type Judge = (input: Input) => Promise<string | undefined>;

/** The smallest input found that is judged the same: whatever can be left out of it has been left out. */
export async function minimize(input: Input, message: string, judge: Judge = violationOf): Promise<Input> {
  const isSame = async (candidate: Input) => (await judge(candidate)) === message;
  let smallest = input;
  for (const simpler of simplifications(input)) {
    const candidate = simpler(smallest);
    if (await isSame(candidate)) smallest = candidate;
  }
  return shortenBody(smallest, isSame);
}

async function violationOf(input: Input): Promise<string | undefined> {
  try {
    await runInput(input);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function simplifications({ target }: Input): ((input: Input) => Input)[] {
  const ofAll = [(input: Input): Input => ({ ...input, limits: defaultLimits })];
  if (target !== "answer") return ofAll;
  const changes: Partial<AnswerInput>[] = [
    { headers: [] },
    { status: 200 },
    { isRejected: false },
    { breaksAt: 1 << 24 },
    { chunk: 1 << 16 },
    { failure: "error" },
  ];
  return [
    ...ofAll,
    ...changes.map((change) => (input: Input) => (input.target === "answer" ? { ...input, ...change } : input)),
  ];
}

/** Takes pieces out, each half as long as those before, as long as that leaves the same. */
async function shortenBody(input: Input, isSame: (candidate: Input) => Promise<boolean>): Promise<Input> {
  let smallest = input;
  for (let length = input.body.length; length >= 1; length = Math.floor(length / 2)) {
    for (let at = 0; at < smallest.body.length; ) {
      const body = Buffer.concat([smallest.body.subarray(0, at), smallest.body.subarray(at + length)]);
      const candidate = { ...smallest, body };
      if (await isSame(candidate)) smallest = candidate;
      else at += length;
    }
  }
  return smallest;
}
