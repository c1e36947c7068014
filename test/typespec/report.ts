import { type KnownMiss, knownMisses } from "./known-misses.js";
import type { Outcome } from "./outcomes.js";

/** What is not as `known-misses.ts` states. */
export interface Verdict {
  /** Scenarios that miss something that is not stated. */
  readonly unknown: readonly string[];
  /** Misses that are stated, and that nothing misses any more. */
  readonly idle: readonly KnownMiss[];
}

type Kind = "operation" | "call" | "types";

/** Holds the outcomes against the known misses. */
export function judge(outcomes: readonly Outcome[], isWhole: boolean): Verdict {
  const misses = outcomes.flatMap((outcome) => missesOf(outcome).map((miss) => ({ ...miss, outcome })));
  const idle = knownMisses.filter((known) => !misses.some(({ outcome, kind }) => explains(known, outcome, kind)));
  return {
    unknown: misses
      .filter(({ outcome, kind }) => !knownMisses.some((known) => explains(known, outcome, kind)))
      .map(({ outcome, kind, message }) => `${outcome.version} ${outcome.scenario}, ${kind}: ${message}`),
    idle: isWhole ? idle : [],
  };
}

function missesOf({ isStated, failures, typeErrors }: Outcome): { kind: Kind; message: string }[] {
  if (!isStated) return [{ kind: "operation", message: "the contract has no operation for it" }];
  return [
    ...failures.slice(0, 1).map((message) => ({ kind: "call" as const, message })),
    ...typeErrors.slice(0, 1).map((message) => ({ kind: "types" as const, message })),
  ];
}

function explains({ scenario, versions, misses }: KnownMiss, outcome: Outcome, kind: Kind): boolean {
  const isOfIt = typeof scenario === "string" ? scenario === outcome.scenario : scenario.test(outcome.scenario);
  return (
    isOfIt &&
    (misses === kind || (misses === "both" && kind !== "operation")) &&
    (versions?.includes(outcome.version) ?? true)
  );
}

/** The table by folder, for people: of each version of OpenAPI how many scenarios pass, and of how many the calls compile. */
export function table(outcomes: readonly Outcome[], versions: readonly string[]): string {
  const folders = [...new Set(outcomes.map(({ folder }) => folder))].sort();
  const rows = [
    ["folder", ...versions.flatMap((version) => [`${version}: pass`, "compile", "of"])],
    ...folders.map((folder) =>
      row(
        folder,
        outcomes.filter((one) => one.folder === folder),
        versions,
      ),
    ),
    row("all", outcomes, versions),
  ];
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  return rows
    .map((cells) =>
      cells
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join("  "),
    )
    .join("\n");
}

function row(name: string, outcomes: readonly Outcome[], versions: readonly string[]): string[] {
  return [
    name,
    ...versions.flatMap((version) => {
      const those = outcomes.filter((one) => one.version === version && one.isStated);
      const passed = those.filter(({ failures }) => failures.length === 0);
      const compiled = those.filter(({ typeErrors }) => typeErrors.length === 0);
      return [passed, compiled, those].map(({ length }) => String(length));
    }),
  ];
}
