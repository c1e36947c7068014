import { onOneLine } from "../report/active-characters.js";
import type { GroupedNotice } from "../report/problems.js";
import type { Generated } from "./generate.js";

/** What is printed when a build is done: a line, one for what it removed, and one for each notice. */
export function summary(
  { contract, out }: { readonly contract: string; readonly out: string },
  { modules, operations, schemas, notices }: Generated,
  { changed, removed, milliseconds }: Written,
): string {
  const facts = [
    `${counted(modules.size, "file")}, ${changed} changed`,
    counted(operations, "operation"),
    counted(schemas, "schema"),
    `${Math.round(milliseconds)} ms`,
  ];
  const leftOver =
    removed.length === 0 ? [] : [`  removed, written by an earlier build and not by this one: ${removed.join(", ")}`];
  return [`${contract} → ${out}: ${facts.join(", ")}`, ...leftOver, ...notices.map(inWords)].join("\n");
}

/** What became of the files. */
interface Written {
  /** How many are new, another or gone. */
  readonly changed: number;
  readonly removed: readonly string[];
  readonly milliseconds: number;
}

function inWords({ found, advice, count, first: { file, line, column } }: GroupedNotice): string {
  const place = `${file}:${line}:${column}`;
  return onOneLine(`  ${found}: ${advice} (${count === 1 ? place : `${count} places, first at ${place}`})`);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
