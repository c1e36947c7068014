/** What was measured of one subject: a figure for each round. Times are in milliseconds for one run, memory is in bytes. */
export interface Sample {
  readonly rounds: readonly number[];
  /** The size of what it worked on, where that is of interest. */
  readonly bytes?: number;
  /** The subject whose time this one's is shown as a multiple of. */
  readonly comparedWith?: string;
  /** Why it could not be measured. */
  readonly failure?: string;
}

/** What a section measured, by the subjects' names, in the order in which they are shown. */
export type Samples = Readonly<Record<string, Sample>>;

/** @throws Error when the section measured no such subject */
export function sampleOf(samples: Samples, name: string): Sample {
  const sample = samples[name];
  if (sample === undefined) throw new Error(`Nothing was measured of "${name}".`);
  return sample;
}

/** The rounds of several runs of a section, put together. */
export function pool(one: Samples, other: Samples): Samples {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries(
    [...names].map((name) => {
      const rounds = [...(one[name]?.rounds ?? []), ...(other[name]?.rounds ?? [])];
      return [name, { ...one[name], ...other[name], rounds }];
    }),
  );
}

/** The best round. What disturbs a round can only make it slower, so this is nearest to what the work itself takes. */
export function least({ rounds }: Sample): number {
  return Math.min(...rounds);
}

export function median({ rounds }: Sample): number {
  const sorted = [...rounds].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/** How much slower than the best round the median was, as a share: how noisy the machine was. */
export function spread(sample: Sample): number {
  return median(sample) / least(sample) - 1;
}
