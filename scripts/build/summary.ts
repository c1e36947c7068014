import { dirname, join } from "node:path";
import { onOneLine } from "../report/active-characters.js";
import type { GroupedNotice } from "../report/problems.js";
import type { Generated } from "./generate.js";
import { copyDirectory } from "./runtime/runtime-module.js";

/** What is printed when a build is done: a line, one for what it removed, one for each notice, and one for what is to be installed. */
export function summary(
  { contract, out }: { readonly contract: string; readonly out: string },
  { modules, operations, schemas, notices }: Generated,
  { changed, removed, missing, milliseconds }: Written,
): string {
  const facts = [
    `${counted(modules.size, "file")}, ${changed} changed`,
    counted(operations, "operation"),
    counted(schemas, "schema"),
    `${Math.round(milliseconds)} ms`,
  ];
  const leftOver =
    removed.length === 0 ? [] : [`  removed, written by an earlier build and not by this one: ${fileList(removed)}`];
  const needs =
    missing.length === 0
      ? []
      : [`  what the modules import, and is not installed there: npm install ${missing.join(" ")}`];
  return [`${contract} → ${out}: ${facts.join(", ")}`, ...leftOver, ...notices.map(inWords), ...needs].join("\n");
}

/** Files by their names, those of a copy of the runtime by their number. */
export function fileList(files: readonly string[], directory = ""): string {
  const own = files.filter((file) => dirname(file) === ".");
  const copied = files.length - own.length;
  const names = own.map((file) => join(directory, file));
  if (copied > 0) names.push(`${join(directory, copyDirectory)} (${counted(copied, "file")})`);
  return names.join(", ");
}

/** What became of the files. */
interface Written {
  /** How many are new, another or gone. */
  readonly changed: number;
  readonly removed: readonly string[];
  /** What npm is to install for the modules to run. */
  readonly missing: readonly string[];
  readonly milliseconds: number;
}

function inWords({ found, advice, count, first: { file, line, column } }: GroupedNotice): string {
  const place = `${file}:${line}:${column}`;
  return onOneLine(`  ${found}: ${advice} (${count === 1 ? place : `${count} places, first at ${place}`})`);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
