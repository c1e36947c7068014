import type { Verdict } from "./targets.js";

/** A line for each verdict, those that miss in capitals. */
export function verdictLines(verdicts: readonly Verdict[]): string[] {
  const width = Math.max(...verdicts.map(({ target }) => target.title.length));
  return verdicts.map(({ target, finding, isMet }) => {
    const { title, atMost, unit } = target;
    const figure = Number.isFinite(finding.value) ? `${finding.value.toFixed(2)} ${unit}` : "none";
    const of = finding.of === undefined ? "" : `  ${finding.of}`;
    return `${isMet ? "pass" : "FAIL"}  ${title.padEnd(width)}  ${figure.padStart(9)}  at most ${atMost} ${unit}${of}`;
  });
}

/** 0 when every target is met, else 1. */
export function exitCodeOf(verdicts: readonly Verdict[]): number {
  return verdicts.every(({ isMet }) => isMet) ? 0 : 1;
}

/** For programs: the samples by section, and the verdicts. A figure that could not be had is null (JSON has no Infinity). */
export function verdictsAsData(verdicts: readonly Verdict[]): unknown {
  return verdicts.map(({ target, finding, isMet }) => {
    const { section, title, atMost, unit } = target;
    return { section, title, atMost, unit, ...finding, isMet };
  });
}
