import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isRecord } from "../load/contract-node.js";
import { runRedocly } from "../redocly.js";
import { type Rating, ratings } from "./change.js";

/** A change as `redocly diff` reports and rates it. */
export interface RedoclyChange {
  readonly rating: Rating;
  /** Redocly's rules that found it; none for a change that is only there. */
  readonly rules: readonly string[];
  readonly message: string;
  readonly kind: "added" | "removed" | "modified";
  /** The kind of OpenAPI object that it is in, in Redocly's words. */
  readonly typeName: string;
  /** Which member of that object was modified. */
  readonly property?: string;
  readonly base?: RedoclyLocation;
  readonly revision?: RedoclyLocation;
}

/** Where it is. Of a modified member that one side lacks, the object around it. */
export interface RedoclyLocation {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly pointer: string;
  readonly value: unknown;
}

const config = fileURLToPath(new URL("diff-rules.yaml", import.meta.url));

/** Asks `redocly diff` for the changes from one contract to another. */
export async function redoclyDiff(base: string, revision: string): Promise<RedoclyChange[]> {
  const directory = await mkdtemp(join(tmpdir(), "contract-change-"));
  try {
    const report = join(directory, "diff.json");
    const format = ["--format", "json", "--output", report, "--fail-on", "none", "--config", config];
    await runRedocly("diff", base, revision, ...format);
    const parsed: unknown = JSON.parse(await readFile(report, "utf8"));
    if (!isRecord(parsed) || parsed["reportVersion"] !== "1" || !Array.isArray(parsed["changes"])) {
      throw new TypeError("redocly diff wrote a report of another form than version 1.");
    }
    return parsed["changes"].map((change) => readChange(change, { base, revision }));
  } finally {
    await rm(directory, { recursive: true });
  }
}

function readChange(change: unknown, files: { base: string; revision: string }): RedoclyChange {
  if (!isRecord(change)) throw new TypeError("redocly diff reported a change that is none.");
  const rating = ratings.find((candidate) => candidate === change["impact"]);
  const kind = (["added", "removed", "modified"] as const).find((candidate) => candidate === change["kind"]);
  if (rating === undefined || kind === undefined)
    throw new TypeError(`redocly diff reported ${JSON.stringify(change)}`);
  const base = readLocation(change["base"], files.base);
  const revision = readLocation(change["revision"], files.revision);
  const property = typeof change["property"] === "string" ? change["property"] : undefined;
  const verdicts = (Array.isArray(change["verdicts"]) ? change["verdicts"] : []).filter(isRecord);
  return {
    rating,
    rules: verdicts.map(({ ruleId }) => String(ruleId)),
    message: verdicts.map(({ message }) => String(message)).join(" "),
    kind,
    typeName: String(change["typeName"]),
    ...(property === undefined ? {} : { property }),
    ...(base === undefined ? {} : { base }),
    ...(revision === undefined ? {} : { revision }),
  };
}

function readLocation(location: unknown, file: string): RedoclyLocation | undefined {
  if (!isRecord(location)) return undefined;
  const pointer = String(location["pointer"]).replace(/^#\/?/, "");
  return {
    file: String(location["file"] ?? file),
    line: Number(location["line"]),
    column: Number(location["col"]),
    pointer: pointer === "" ? "" : `/${pointer}`,
    value: location["value"],
  };
}
