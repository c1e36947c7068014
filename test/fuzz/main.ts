import { inspect, parseArgs } from "node:util";
import { attempt, type FuzzReport, fuzz } from "./fuzz.js";

const usage =
  "Usage: npm run fuzz -- [--seconds N] [--seed N], or to see one input again: --target NAME --input BASE64 --seed N";

const options = parseOptions();
if (options === undefined) {
  console.error(usage);
  process.exitCode = 2;
} else if (options.target !== undefined) {
  const { verdict, error } = await attempt(options.target, Buffer.from(options.input, "base64"), options.seed);
  console.log(error === undefined ? verdict : inspect(error));
  process.exitCode = error === undefined ? 0 : 1;
} else {
  const started = Date.now();
  const end = started + options.seconds * 1000;
  const report = await fuzz({ seed: options.seed, goesOn: () => Date.now() < end });
  print(report, options.seed, (Date.now() - started) / 1000);
  process.exitCode = report.failure === undefined ? 0 : 1;
}

function print({ runs, corpus, verdicts, failure }: FuzzReport, seed: number, seconds: number): void {
  const classes = new Map<string, number>();
  for (const [verdict, count] of verdicts) {
    const name = /^\w+: (?:\d+: )?(a booking|\w+)/.exec(verdict)?.[1] ?? verdict;
    classes.set(name, (classes.get(name) ?? 0) + count);
  }
  for (const [name, count] of [...classes].sort(([, one], [, other]) => other - one)) {
    console.log(`${String(count).padStart(9)}  ${name}`);
  }
  console.log(
    `\n${runs} inputs in ${seconds.toFixed(0)} s (${Math.round(runs / seconds)} a second), seed ${seed}: ` +
      `${verdicts.size} different verdicts, ${corpus} inputs worth mutating.`,
  );
  if (failure === undefined) {
    console.log("Nothing but values that fit and ApiErrors came out.");
    return;
  }
  const input = Buffer.from(failure.input).toString("base64");
  console.error(
    `\nWrong, by ${failure.target}: ${inspect(failure.error)}\nInput: ${JSON.stringify(Buffer.from(failure.input).toString("latin1"))}`,
  );
  console.error(`Again: npm run fuzz -- --target ${failure.target} --seed ${failure.seed} --input ${input}`);
}

type Options =
  | { readonly target?: undefined; readonly seconds: number; readonly seed: number }
  | { readonly target: string; readonly input: string; readonly seed: number };

function parseOptions(): Options | undefined {
  try {
    const text = { type: "string" } as const;
    const { values } = parseArgs({ options: { seconds: text, seed: text, target: text, input: text } });
    const seconds = Number(values.seconds ?? 10);
    const seed = Number(values.seed ?? Date.now() % 2 ** 31);
    if (!(seconds > 0) || !Number.isSafeInteger(seed)) return undefined;
    return values.target === undefined ? { seconds, seed } : { target: values.target, input: values.input ?? "", seed };
  } catch {
    return undefined;
  }
}
