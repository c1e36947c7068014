import { readFileSync } from "node:fs";
import { mutate } from "./mutate.js";
import { Random } from "./random.js";
import { type Target, targets } from "./targets.js";

export interface FuzzOptions {
  readonly seed: number;
  /** Asked before each run. */
  readonly goesOn: (runs: number) => boolean;
}

export interface FuzzReport {
  readonly runs: number;
  /** How many inputs are worth mutating on. */
  readonly corpus: number;
  /** What came of the inputs: how often, by target and verdict. */
  readonly verdicts: ReadonlyMap<string, number>;
  readonly failure?: Failure;
}

export interface Failure {
  readonly target: string;
  readonly error: unknown;
  /** As short as the same error allows. */
  readonly input: Uint8Array;
  /** What the target's own choices begin with. */
  readonly seed: number;
}

/**
 * Gives mutated inputs to each target in turn. An input that brings a verdict never seen before joins the corpus: each class of error with its
 * rule or place stands for a path through the code, at a hundredth of the cost of measuring which lines ran.
 */
export async function fuzz({ seed, goesOn }: FuzzOptions): Promise<FuzzReport> {
  const random = new Random(seed);
  const corpus: Uint8Array[] = seeds.map((text) => Buffer.from(text));
  const verdicts = new Map<string, number>();
  const names = Object.keys(targets);
  let runs = 0;
  for (; goesOn(runs); runs += 1) {
    const name = names[runs % names.length] ?? "";
    // The seeds a third of the time: what was found tends to be broken.
    const pick = () => corpus[random.below(random.below(3) === 0 ? seeds.length : corpus.length)] ?? new Uint8Array();
    const input = mutate(pick(), pick(), random);
    const ownSeed = random.below(2 ** 31);
    const { verdict, error } = await attempt(name, input, ownSeed);
    if (error !== undefined) {
      const shortest = await shrink(name, input, ownSeed);
      return {
        runs: runs + 1,
        corpus: corpus.length,
        verdicts,
        failure: { target: name, error, input: shortest, seed: ownSeed },
      };
    }
    const key = `${name}: ${verdict}`;
    if (!verdicts.has(key)) corpus.push(input);
    verdicts.set(key, (verdicts.get(key) ?? 0) + 1);
  }
  return { runs, corpus: corpus.length, verdicts };
}

/** What comes of one input; `error` where something came of it that must not. */
export async function attempt(
  name: string,
  input: Uint8Array,
  seed: number,
): Promise<{ readonly verdict?: string; readonly error?: unknown }> {
  const target: Target | undefined = targets[name];
  if (target === undefined) throw new TypeError(`No target ${name}; there are: ${Object.keys(targets).join(", ")}.`);
  try {
    return { verdict: await target(input, new Random(seed)) };
  } catch (error) {
    return { error: error ?? new Error("undefined was thrown") };
  }
}

/** Leaves out what it can, from halves down to single bytes, while something still goes wrong. */
async function shrink(name: string, input: Uint8Array, seed: number): Promise<Uint8Array> {
  let shortest = input;
  for (let size = Math.ceil(input.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let start = 0; start + size <= shortest.length; ) {
      const shorter = Buffer.concat([shortest.subarray(0, start), shortest.subarray(start + size)]);
      if ((await attempt(name, shorter, seed)).error !== undefined) shortest = shorter;
      else start += size;
    }
  }
  return shortest;
}

const json = readFileSync("test/page/response.json", "utf8");
const xml = readFileSync("test/page/response.xml", "utf8");

const seeds = [
  json,
  xml,
  `<?xml version="1.0" encoding="utf-8"?>\n<!-- c -->${xml.replace(">10<", "><![CDATA[10]]><").replace("Cancelled<", "&#67;ancelled<")}`,
  xml.replaceAll("<", "<p:").replaceAll("<p:/", "</p:").replace('xmlns="', 'xmlns:p="'),
  json.replace('"Duration": 10', '"Duration": 1e1, "Other": [{"a": {"b": ["\\u00e9\\n", -0.5e-3]}}]'),
  '{"__proto__":{"WebcamBookingID":1},"constructor":{"prototype":{}}}',
  '<__proto__ constructor="1"><toString/></__proto__>',
];
