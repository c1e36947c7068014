import { marked, type Token, type Tokens } from "marked";
import semver from "semver";

/** CHANGELOG.md, in the format of Keep a Changelog. */
export interface Changelog {
  readonly sections: readonly ChangelogSection[];
  /** What is not of that format, each with its line. */
  readonly faults: readonly string[];
}

export interface ChangelogSection {
  /** `Unreleased`, or a version. */
  readonly title: string;
  readonly date: string | undefined;
  /** From 1. */
  readonly line: number;
  readonly entries: readonly ChangelogEntry[];
}

export interface ChangelogEntry {
  /** The group that it stands in: `Added`, `Changed`, … */
  readonly group: string;
  readonly text: string;
}

const groups = ["Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"];

/** Reads what a changelog says of each version. */
export function parseChangelog(text: string): Changelog {
  const sections: (ChangelogSection & { readonly entries: ChangelogEntry[] })[] = [];
  const faults: string[] = [];
  let group = "";
  let line = 1;
  for (const token of marked.lexer(text)) {
    const refuse = (expected: string, found: string) =>
      faults.push(`CHANGELOG.md:${line}: expected ${expected}, found ${found}`);
    if (isHeading(token, 2)) {
      const section = readTitle(token.text, refuse);
      if (sections.some(({ title }) => title === section.title)) refuse("one section for each version", token.text);
      sections.push({ ...section, line, entries: [] });
      group = "";
    } else if (isHeading(token, 3)) {
      group = token.text;
      if (!groups.includes(group)) refuse(`one of ${groups.join(", ")}`, group);
    } else if (isList(token)) {
      sections.at(-1)?.entries.push(...token.items.map((item) => ({ group, text: item.text })));
    }
    line += token.raw.split("\n").length - 1;
  }
  return { sections, faults };
}

function isHeading(token: Token, depth: number): token is Tokens.Heading {
  return token.type === "heading" && token["depth"] === depth;
}

function isList(token: Token): token is Tokens.List {
  return token.type === "list";
}

function readTitle(heading: string, refuse: (expected: string, found: string) => void) {
  const [, name = "", date] = /^\[?([^\]\s]+)\]?(?: - (\d{4}-\d{2}-\d{2}))?(?: \[YANKED\])?$/.exec(heading) ?? [];
  if (name === "Unreleased" || semver.valid(name) === name) return { title: name, date };
  refuse("[Unreleased] or [version] - YYYY-MM-DD", heading);
  return { title: heading, date };
}

/** Whether one of the entries in some groups says a name, as a word of its own. */
export function isNamed(section: ChangelogSection, groups: readonly string[], name: string): boolean {
  const word = new RegExp(`(?<![\\w-])${name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\w-])`, "u");
  return section.entries.some(({ group, text }) => groups.includes(group) && word.test(text));
}

/**
 * Gives what is unreleased to a version: its entries stand under the version then, and `[Unreleased]` above it is empty.
 *
 * @param date `YYYY-MM-DD`
 * @throws RangeError when nothing is unreleased, or the version has a section already
 */
export function releaseUnreleased(text: string, version: string, date: string): string {
  const { sections } = parseChangelog(text);
  const unreleased = sections.find(({ title }) => title === "Unreleased");
  if (unreleased === undefined || unreleased.entries.length === 0)
    throw new RangeError("CHANGELOG.md has no entry under [Unreleased].");
  if (sections.some(({ title }) => title === version))
    throw new RangeError(`CHANGELOG.md has a section ${version} already.`);
  const lines = text.split("\n");
  lines.splice(unreleased.line, 0, "", `## [${version}] - ${date}`);
  return lines.join("\n");
}
