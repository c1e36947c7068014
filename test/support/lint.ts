import { readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { createConfig, getLineColLocation, lint } from "@redocly/openapi-core";
import { expect } from "vitest";
import plugin from "../../lint/plugin.js";
import { temporaryDirectory } from "./build.js";

/** A contract that no rule finds fault with. */
export const library = readFileSync("test/lint/library.yaml", "utf8");

/** A problem as a reader of the lint's output sees it. */
export interface LintProblem {
  readonly rule: string;
  /** file:line:column */
  readonly place: string;
  readonly message: string;
  readonly suggest?: readonly string[];
}

/** The library's contract with pieces of its text put in place of others, each of which must stand in it once. */
export function changed(...changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((text, [from, to]) => {
    expect(text.split(from).length, from).toBe(2);
    return text.replace(from, () => to);
  }, library);
}

/** What all rules together say of a contract: of its text, or of its files by their names, with `openapi.yaml` the root. */
export async function problemsOf(
  contract: string | Readonly<Record<string, string>>,
  rules = {},
): Promise<LintProblem[]> {
  const directory = await temporaryDirectory();
  const files = typeof contract === "string" ? { "openapi.yaml": contract } : contract;
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(directory, file)), { recursive: true });
    await writeFile(join(directory, file), text);
  }
  const config = await createConfig({
    plugins: [plugin()],
    extends: ["recommended-strict", "contract/recommended"],
    rules: { "no-invalid-media-type-examples": "off", ...rules },
  });
  const problems = await lint({ ref: join(directory, "openapi.yaml"), config });
  return problems.map(({ ruleId, location: [location], message, suggest }) => {
    if (location === undefined) throw new Error(`${ruleId} reports no place.`);
    const { source, start } = getLineColLocation(location);
    const place = `${relative(directory, source.absoluteRef)}:${start.line}:${start.col}`;
    return { rule: ruleId, place, message, ...(suggest.length > 0 ? { suggest } : {}) };
  });
}
