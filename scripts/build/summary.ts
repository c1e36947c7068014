import { onOneLine } from "../report/active-characters.js";
import type { GroupedNotice } from "../report/problems.js";
import type { Generated } from "./generate.js";

/** What is printed when a build is done: a line, and one for each notice. */
export function summary(
  { contract, out }: { readonly contract: string; readonly out: string },
  { modules, operations, schemas, notices }: Generated,
  { changed, milliseconds }: { readonly changed: number; readonly milliseconds: number },
): string {
  const facts = [
    `${counted(modules.size, "file")}, ${changed} changed`,
    counted(operations, "operation"),
    counted(schemas, "schema"),
    `${Math.round(milliseconds)} ms`,
  ];
  return [`${contract} → ${out}: ${facts.join(", ")}`, ...notices.map(inWords)].join("\n");
}

function inWords({ found, advice, count, first: { file, line, column } }: GroupedNotice): string {
  const place = `${file}:${line}:${column}`;
  return onOneLine(`  ${found}: ${advice} (${count === 1 ? place : `${count} places, first at ${place}`})`);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
