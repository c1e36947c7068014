import type { Rating } from "../../scripts/contract-change/change.js";
import { type ByDirection, type Rule, rules } from "../../scripts/contract-change/rules.js";

/** The table of docs/releasing.md. */
export function rulesTable(): string {
  const rows = Object.entries<Rule>(rules).map(
    ([name, { change, rating, reason }]) => `| \`${name}\` | ${change} | ${inWords(rating)} | ${reason} |`,
  );
  return ["| rule | change | rating | because |", "| --- | --- | --- | --- |", ...rows].join("\n");
}

function inWords(rating: Rating | ByDirection): string {
  return typeof rating === "string" ? rating : `sent: ${rating.request}; received: ${rating.response}`;
}
