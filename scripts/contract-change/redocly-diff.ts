import { fileURLToPath } from "node:url";
import { runRedocly } from "../command/redocly.js";
import { isRecord } from "../load/contract-node.js";
import type { Rating } from "./change.js";

/** A change as `redocly diff` reports and rates it, in version 1 of its report. */
export interface RedoclyChange {
  readonly impact: Rating;
  /** What Redocly's rules say of it; none of a change that is only there. */
  readonly verdicts: readonly { readonly ruleId: string; readonly message: string }[];
  readonly kind: "added" | "removed" | "modified";
  /** The kind of OpenAPI object that it is in, in Redocly's words. */
  readonly typeName: string;
  /** Which member of that object was modified. */
  readonly property?: string;
  /** The object as a call reaches it, by way of references: a JSON pointer after `#`. */
  readonly path: string;
  readonly base?: RedoclyLocation;
  readonly revision?: RedoclyLocation;
}

/** Where it is. Of a modified member that one side lacks, the object around it. */
export interface RedoclyLocation {
  readonly file: string;
  readonly line: number;
  readonly col: number;
  /** A JSON pointer after `#`. */
  readonly pointer: string;
  /** What stands there, references resolved. */
  readonly value?: unknown;
}

const config = fileURLToPath(new URL("diff-rules.yaml", import.meta.url));

/** Asks `redocly diff` for the changes from one contract to another. */
export async function redoclyDiff(base: string, revision: string): Promise<readonly RedoclyChange[]> {
  const output = await runRedocly("diff", base, revision, "--format", "json", "--fail-on", "none", "--config", config);
  const report: unknown = JSON.parse(output);
  if (!isRecord(report) || report["reportVersion"] !== "1" || !Array.isArray(report["changes"]))
    throw new TypeError("redocly diff wrote a report of another form than version 1.");
  return report["changes"];
}
