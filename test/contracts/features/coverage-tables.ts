import type { Feature, Refused } from "./feature.js";
import { sections } from "./features.js";

/** The tables of docs/coverage.md. */
export function coverageTables(): string {
  return sections
    .map(({ title, features }) => [`## ${title}`, "", ...head, ...features.map(row)].join("\n"))
    .join("\n\n");
}

const head = ["| the contract says | JSON | XML | |", "| --- | --- | --- | --- |"];

function row({ name, version, json, xml, remark = "" }: Feature): string {
  const since = version === undefined ? "" : ` (${version === "3.1" ? "3.1, 3.2" : version})`;
  return `| ${inCell(name)}${since} | ${example(json)} | ${example(xml)} | ${inCell(remark)} |`;
}

function example(result: string | Refused): string {
  if (typeof result !== "string") return `refused: ${inCell(result.refused)}`;
  return `\`${inCell(result.replaceAll(/ xmlns:\w+="[^"]*"/g, ""))}\``;
}

function inCell(text: string): string {
  return text.replaceAll("|", "\\|");
}
