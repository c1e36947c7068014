import type { Measured } from "./measured.js";
import type { Refusal } from "./refusal.js";
import { isGood, type Verdict } from "./verdict.js";

/** A contract, and what it comes to. */
export interface Result {
  readonly measured: Measured;
  readonly verdict: Verdict;
}

/** The table, and below it each refusal, for people. */
export function report(results: readonly Result[]): string {
  const table = [header, ...results.map(row)];
  const widths = header.map((_, column) => Math.max(...table.map((cells) => cells[column]?.length ?? 0)));
  const lines = table.map((cells) =>
    cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))),
  );
  return [
    ...lines.map((cells) => cells.join("  ")),
    "",
    counts(results),
    "",
    ...results.flatMap(details),
    ...kinds(
      "Refusals",
      results.flatMap(({ verdict }) => verdict.unjustified),
    ),
    ...kinds(
      "Examples that break their own schema",
      results.flatMap(({ measured }) => measured.examples?.faulty ?? []),
    ),
    ...kinds(
      "Examples that decode, and that Ajv refuses",
      results.flatMap(({ measured }) => measured.examples?.lenient ?? []),
    ),
  ].join("\n");
}

const header = [
  "contract",
  "OpenAPI",
  "kB",
  "operations",
  "schemas",
  "build s",
  "× openapi-typescript",
  "examples",
  "of XML",
  "decoded",
  "beyond",
  "break their own schema",
  "Ajv alone refuses",
  "type errors",
  "refused",
  "true faults",
];

function row({ measured, verdict }: Result): string[] {
  const { openapiTypescript, examples, directory } = measured;
  return [
    measured.name,
    measured.version,
    (measured.bytes / 1e3).toFixed(0),
    String(measured.operations),
    String(measured.schemas),
    seconds(measured.build),
    openapiTypescript === undefined ? "–" : (measured.build / openapiTypescript).toFixed(2),
    shown(examples?.all),
    shown(examples?.xml),
    shown(examples?.decoded),
    shown(examples?.beyond),
    shown(examples?.faulty.length),
    shown(examples?.lenient.length),
    directory === undefined ? "–" : String(verdict.typeErrors.length),
    String(verdict.unjustified.length),
    String(verdict.justified.length),
  ];
}

/** How many there are, and what became of them. */
function counts(results: readonly Result[]): string {
  const those = (isOne: (result: Result) => boolean) => results.filter(isOne).length;
  const sum = (count: (result: Result) => number) => results.reduce((total, result) => total + count(result), 0);
  const examples = sum(({ measured }) => measured.examples?.all ?? 0);
  return [
    `${results.length} contracts`,
    `${those(({ measured }) => measured.refusals.length === 0)} built as they are`,
    `${those(({ measured }) => measured.refusals.length > 0 && measured.directory !== undefined)} without true faults`,
    `${those(({ measured, verdict }) => measured.directory !== undefined && verdict.typeErrors.length === 0)} compiled under both settings`,
    `${sum(({ measured }) => measured.examples?.decoded ?? 0)} of ${examples} examples decoded`,
    `${those(({ verdict }) => isGood(verdict))} as stated`,
  ].join(", ");
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(2);
}

function shown(count: number | undefined): string {
  return count === undefined ? "–" : String(count);
}

function details({ measured, verdict }: Result): string[] {
  const lines = [
    ...verdict.unjustified.map((refusal) => `  refused: ${inWords(refusal)}`),
    ...verdict.justified.map(({ refusal, fault }) => `  a true fault: ${inWords(refusal)}\n    ${fault.reason}`),
    ...verdict.typeErrors.map((message) => `  type error: ${message}`),
    ...verdict.idle.map(({ pointer }) => `  listed as a true fault, but nothing refuses it: ${pointer}`),
  ];
  return lines.length === 0 ? [] : [`${measured.name}: ${measured.title}`, ...lines, ""];
}

function inWords({ place, pointer, message }: Refusal): string {
  return `${place === undefined ? "" : `${place} at `}#${pointer}: ${message}`;
}

/** Refusals by kind, the most frequent first. */
function kinds(title: string, refusals: readonly Refusal[]): string[] {
  if (refusals.length === 0) return [];
  const counts = new Map<string, number>();
  for (const { message } of refusals) counts.set(kindOf(message), (counts.get(kindOf(message)) ?? 0) + 1);
  const sorted = [...counts].sort(([, one], [, other]) => other - one);
  return ["", `${title}, by kind:`, ...sorted.map(([kind, count]) => `${String(count).padStart(7)}  ${kind}`)];
}

/** A message without what is this place's own: values, quoted text, pointers and numbers. */
function kindOf(message: string): string {
  return message
    .replaceAll(/[{[].*?(?=; |$)/g, "{…}")
    .replaceAll(/"(?:[^"\\]|\\.)*"?/g, '"…"')
    .replaceAll(/(?<=\s)\/\S*/g, "/…")
    .replaceAll(/\d[\d.,]*/g, "#");
}
