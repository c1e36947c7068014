import { factRules, ownRatings, type Rule } from "../../scripts/contract-change/rules.js";

/** The table of docs/releasing.md. */
export function rulesTable(): string {
  const rows = Object.entries<Rule>({ ...factRules, ...ownRatings }).map(
    ([name, { change, rating, reason }]) => `| \`${name}\` | ${change} | ${rating} | ${reason} |`,
  );
  return ["| rule | change | rating | because |", "| --- | --- | --- | --- |", ...rows].join("\n");
}
