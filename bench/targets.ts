import { least, median, type Sample, type Samples, sampleOf } from "./samples.js";
import type { SectionName } from "./sections.js";

/** What must hold of the figures of one run. */
export interface Target {
  readonly section: SectionName;
  readonly title: string;
  readonly atMost: number;
  readonly unit: "×" | "ms" | "kB" | "GB";
  measured(samples: Samples): Finding;
}

export interface Finding {
  /** Infinity where it could not be measured. */
  readonly value: number;
  /** The subject that it was found of, where the target speaks of the worst of many. */
  readonly of?: string;
}

/**
 * Half way from two, of work that follows the size, to four, of its square: the caches of a processor, the growth of tables and a busy machine
 * make up to 2.8 of the one.
 */
export const mostGrowth = 3;

/**
 * How much longer a byte may take in the worst size of document than in the best. Larger ones leave the processor's caches and meet
 * collections of garbage; work that follows the square would take ten times as long for each size ten times as large.
 */
const mostUnevenness = 2;

export const targets: readonly Target[] = [
  {
    section: "json",
    title: "decodeJson, page sample ÷ (UTF-8 decode + JSON.parse)",
    atMost: 1.5,
    unit: "×",
    measured: ratio("page sample: decodeJson, bytes", "page sample: UTF-8 decode + JSON.parse"),
  },
  {
    section: "json",
    title: "decodeJson, list of 1 MB ÷ (UTF-8 decode + JSON.parse)",
    atMost: 1.6,
    unit: "×",
    measured: ratio("list of 1 MB: decodeJson, bytes", "list of 1 MB: UTF-8 decode + JSON.parse"),
  },
  againstTwin("page sample", 3),
  againstTwin(".NET, one line", 3),
  againstTwin("list of 1 MB", 4),
  againstTwin("object with a list of 1 MB", 4),
  againstTwin("S3 listing", 5),
  againstTwin("Azure listing", 5),
  {
    section: "xml",
    title: "decodeXml's core, layout of its own ÷ the strict reader alone",
    atMost: 1.1,
    unit: "×",
    measured: ratio("layout of its own: decodeXml's core", "layout of its own: the strict reader alone"),
  },
  {
    section: "xml",
    title: "encodeXml's core, page sample ÷ JSON.stringify of the value",
    atMost: 9,
    unit: "×",
    measured: ratio("page sample: encodeXml's core", "page sample: JSON.stringify of the value"),
  },
  {
    section: "first",
    title: "decodeXml's core, first document ÷ the strict reader alone",
    atMost: 1.1,
    unit: "×",
    // The best, although each process starts anew: on a busy machine half of them may take twice as long, and no median says which half.
    measured: ratio("decodeXml's core", "the strict reader alone"),
  },
  {
    section: "call",
    title: "client.POST ÷ openapi-fetch, the same stub",
    atMost: 1.2,
    unit: "×",
    measured: ratio("client.POST", "openapi-fetch, POST"),
  },
  {
    section: "call",
    title: "client.cancelMadeBooking ÷ openapi-fetch, the same stub",
    atMost: 1.2,
    unit: "×",
    measured: ratio("client.cancelMadeBooking", "openapi-fetch, POST"),
  },
  {
    section: "throughput",
    title: "decodeJson, time for a byte: worst ÷ best size from 10 kB",
    atMost: mostUnevenness,
    unit: "×",
    measured: unevenness("decodeJson"),
  },
  {
    section: "throughput",
    title: "decodeXml, time for a byte: worst ÷ best size from 10 kB",
    atMost: mostUnevenness,
    unit: "×",
    measured: unevenness("decodeXml"),
  },
  {
    section: "linear",
    title: "hostile documents, twice the size ÷ once: the worst",
    atMost: mostGrowth,
    unit: "×",
    measured: worst,
  },
  {
    section: "memory",
    title: "decodeXml, peak memory ÷ input: the worse of two",
    atMost: 6,
    unit: "×",
    measured: (samples) =>
      largest(
        Object.entries(samples)
          .filter(([name]) => name.startsWith("decodeXml"))
          .map(([name, sample]) => ({ value: median(sample) / (sample.bytes ?? Number.NaN), of: name })),
      ),
  },
  {
    section: "startup",
    title: "import of this package − import of openapi-fetch",
    atMost: 5,
    unit: "ms",
    measured: (samples) => ({
      value: median(sampleOf(samples, "this package")) - median(sampleOf(samples, "openapi-fetch")),
    }),
  },
  {
    section: "startup",
    title: "import of one operation of GitHub's contract, bundled",
    atMost: 10,
    unit: "ms",
    measured: medianOf("one operation of GitHub's, this package", 1),
  },
  {
    section: "startup",
    title: "import of a whole client of GitHub's contract",
    atMost: 100,
    unit: "ms",
    measured: medianOf("a whole client of GitHub's, this package", 1),
  },
  {
    section: "size",
    title: "one operation of GitHub's contract, bundled, gzip",
    atMost: 26,
    unit: "kB",
    measured: medianOf("one operation of GitHub's, this package", 1e3),
  },
  {
    section: "types",
    title: "tsc on one operation of GitHub's ÷ openapi-typescript + openapi-fetch",
    atMost: 1.3,
    unit: "×",
    measured: ratioOfMedians("one operation of GitHub's, this package", "one operation of GitHub's, openapi-fetch"),
  },
  {
    section: "build",
    title: "the build of GitHub's contract ÷ openapi-typescript's own",
    atMost: 1.8,
    unit: "×",
    measured: ratioOfMedians("this package, types and client", "openapi-typescript"),
  },
  {
    section: "build",
    title: "the build of GitHub's contract, peak memory",
    atMost: 1.5,
    unit: "GB",
    measured: (samples) => ({
      value: (sampleOf(samples, "this package, types and client").bytes ?? Number.NaN) / 1e9,
    }),
  },
];

/** A target, and what was measured of it. */
export interface Verdict {
  readonly target: Target;
  readonly finding: Finding;
  readonly isMet: boolean;
}

export function judge(target: Target, samples: Samples): Verdict {
  const finding = target.measured(samples);
  // So written, what is no number meets nothing.
  return { target, finding, isMet: finding.value <= target.atMost };
}

/**
 * A target for a machine that does other work at the same time: a half more of what time decides. The growth of hostile documents stays,
 * since a half more would let the square pass.
 */
export function widened(target: Target): Target {
  return untimedSections.includes(target.section)
    ? target
    : { ...target, atMost: Number((target.atMost * 1.5).toFixed(2)) };
}

const untimedSections: readonly SectionName[] = ["linear", "memory", "size"];

/** The hostile documents whose time grew too much, and may have been disturbed: one that failed would fail again. */
export function overgrown(samples: Samples): string[] {
  return Object.entries(samples).flatMap(([name, sample]) => {
    return sample.failure === undefined && growthOf(sample) > mostGrowth ? [name] : [];
  });
}

/** Of an XML document to a checked value. */
function againstTwin(title: string, atMost: number): Target {
  return {
    section: "xml",
    title: `decodeXml's core, ${title} ÷ JSON.parse of the twin`,
    atMost,
    unit: "×",
    measured: ratio(`${title}: decodeXml's core`, `${title}: JSON.parse of the twin`),
  };
}

function ratio(over: string, under: string): Target["measured"] {
  return (samples) => ({ value: least(sampleOf(samples, over)) / least(sampleOf(samples, under)) });
}

/** Of what runs in processes of its own, which start anew with each round. */
function ratioOfMedians(over: string, under: string): Target["measured"] {
  return (samples) => ({ value: median(sampleOf(samples, over)) / median(sampleOf(samples, under)) });
}

function medianOf(name: string, unit: number): Target["measured"] {
  return (samples) => ({ value: median(sampleOf(samples, name)) / unit });
}

function unevenness(decoder: string): Target["measured"] {
  return (samples) => {
    const perByte = ["10 kB", "100 kB", "1 MB", "10 MB"].map((size) => {
      const sample = sampleOf(samples, `${decoder} ${size}`);
      return { value: least(sample) / (sample.bytes ?? Number.NaN), of: size };
    });
    const { value, of } = largest(perByte);
    return { value: value / Math.min(...perByte.map((size) => size.value)), ...(of === undefined ? {} : { of }) };
  };
}

function worst(samples: Samples): Finding {
  const growths = Object.entries(samples).map(([name, sample]) => ({
    value: growthOf(sample),
    of: sample.failure === undefined ? name : `${name}: ${sample.failure}`,
  }));
  const { value, of = "" } = largest(growths);
  const misses = growths.filter((one) => !(one.value <= mostGrowth)).length;
  return { value, of: misses > 1 ? `${of}, and ${misses - 1} more` : of };
}

function growthOf(sample: Sample): number {
  return sample.failure === undefined ? least(sample) : Number.POSITIVE_INFINITY;
}

/** What is no number counts as the largest of all. */
function largest(findings: readonly Finding[]): Finding {
  const [first, ...others] = findings.map(({ value, ...of }) => ({
    ...of,
    value: Number.isNaN(value) ? Infinity : value,
  }));
  return others.reduce((one, other) => (other.value > one.value ? other : one), first ?? { value: Infinity });
}
