import { least, median, type Sample, type Samples, sampleOf, spread } from "./samples.js";
import type { SectionName } from "./sections.js";

/** What a section measured, as lines of text: a title, the columns' names, and a line for each subject. */
export function tableOf(section: SectionName, samples: Samples): string {
  const { title, columns } = tables[section];
  const names = Object.keys(samples);
  const rows = [
    ["", ...Object.keys(columns)],
    ...names.map((name) => {
      const sample = sampleOf(samples, name);
      if (sample.failure !== undefined) return [name, sample.failure];
      return [name, ...Object.values(columns).map((column) => column(sample, samples))];
    }),
  ];
  return [`${section}: ${title}`, ...alignColumns(rows)].join("\n");
}

interface Table {
  readonly title: string;
  /** What stands in each column, by its name. */
  readonly columns: Readonly<Record<string, Column>>;
}

type Column = (sample: Sample, samples: Samples) => string;

const microseconds: Column = (sample) => (least(sample) * 1000).toFixed(1);
const noise: Column = (sample) => `${(spread(sample) * 100).toFixed(0)} %`;
const size: Column = ({ bytes = 0 }) =>
  bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(2)} MB`;

const seconds: Column = (sample) => (median(sample) / 1000).toFixed(2);

function mediansOf(reference: string): Column {
  return (sample, samples) => (median(sample) / median(sampleOf(samples, reference))).toFixed(2);
}

/** A subject that is compared with no other is the one that others are compared with. */
const times: Column = (sample, samples) => {
  const { comparedWith } = sample;
  return (comparedWith === undefined ? 1 : least(sample) / least(sampleOf(samples, comparedWith))).toFixed(2);
};

/** Of what takes microseconds: how many times as long as what stands at 1.00 above it. */
const compared = { "× the 1.00 above": times, µs: microseconds, "median over least": noise };

const tables: Readonly<Record<SectionName, Table>> = {
  json: { title: "JSON to a checked value, and back", columns: compared },
  xml: { title: "XML to a checked value, and back; a document's twin is its value as JSON text", columns: compared },
  first: { title: "the first document of a process: the page's XML sample", columns: compared },
  call: { title: "a whole call that is answered in JSON, with fetch stubbed", columns: compared },
  throughput: {
    title: "lists of bookings, bytes to a checked value",
    columns: {
      size,
      "MB/s": (sample) => ((sample.bytes ?? 0) / 1e3 / least(sample)).toFixed(1),
      "median over least": noise,
    },
  },
  linear: {
    title: "hostile documents without limits, the time of twice the size ÷ the time of the size",
    columns: { size, growth: (sample) => least(sample).toFixed(2) },
  },
  memory: {
    title: "the most that a process holds while it decodes, beyond one that holds the document and does not",
    columns: {
      size,
      "× input": (sample) => (median(sample) / (sample.bytes ?? 0)).toFixed(2),
      MB: (sample) => (median(sample) / 1e6).toFixed(1),
    },
  },
  startup: {
    title: "an import in a new process, the median of many",
    columns: {
      ms: (sample) => median(sample).toFixed(1),
      "least, ms": (sample) => least(sample).toFixed(1),
      heap: size,
    },
  },
  size: {
    title: "bundled, minified, gzip; the budget is that of npm run check:package -- --only size",
    columns: { bytes: (sample) => String(least(sample)) },
  },
  types: {
    title: "tsc on a program that calls one operation of GitHub's contract, the median",
    columns: {
      "× openapi-fetch": mediansOf("one operation of GitHub's, openapi-fetch"),
      s: seconds,
      "median over least": noise,
    },
  },
  build: {
    title: "the whole command that generates a client of GitHub's contract, the median",
    columns: {
      "× openapi-typescript": mediansOf("openapi-typescript"),
      s: seconds,
      "peak memory": size,
      "median over least": noise,
    },
  },
};

/** The first column to the left, the others to the right. */
function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const [head = []] = rows;
  const widths = head.map((_, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, index) => (index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart((widths[index] ?? 0) + 2)))
      .join("")
      .trimEnd(),
  );
}
