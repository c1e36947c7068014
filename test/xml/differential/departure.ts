import type { Disagreement } from "./disagreement.js";

/** The place in the document that our reader alone refuses, if it does so by that rule. */
export function placeRefusedByOursAlone({ ours, theirs }: Disagreement, rule: string): number | undefined {
  if (!("fault" in ours) || "fault" in theirs || !ours.fault.includes(rule)) return undefined;
  return ours.offset;
}
