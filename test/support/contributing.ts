import { readFile } from "node:fs/promises";

/** A code block of a guide, and where the guide says that it goes. */
export interface GuideBlock {
  readonly file: string;
  /** The mapping of a YAML file, such as `components/schemas`. */
  readonly under?: string | undefined;
  /** The object or array of a TypeScript module. */
  readonly inside?: string | undefined;
  readonly isAtTop: boolean;
  readonly code: string;
}

/** What a section of a guide tells its reader to do: code to put in its place, then commands to run. */
export interface Guide {
  readonly blocks: readonly GuideBlock[];
  readonly commands: readonly string[];
}

/**
 * Reads a section of a guide. The place of a block stands in the text between the block before it and itself: "in `FILE`" with
 * "under `PATH`" or "inside `NAME`", "at the top of `FILE`", or "as `FILE`" for a new file.
 */
export async function readGuide(document: string, heading: string): Promise<Guide> {
  const [, section = ""] = (await readFile(document, "utf8")).split(`\n## ${heading}\n`);
  const text = section.split("\n## ")[0] ?? "";
  const fenced = [...text.matchAll(/([\s\S]*?)^```(\w+)\n([\s\S]*?)^```$/gm)];
  const blocks = fenced
    .filter(([, , language]) => language !== "sh")
    .map(([, before = "", , code = ""]) => ({ ...placeIn(before), code }));
  const commands = fenced
    .filter(([, , language]) => language === "sh")
    .flatMap(([, , , code = ""]) => code.trim().split("\n"))
    .map((line) => line.replace(/\s+#.*$/, ""));
  return { blocks, commands };
}

function placeIn(text: string): Omit<GuideBlock, "code"> {
  const [, preposition, file] = /\b(in|at the top of|as) `([\w./-]+\.\w+)`/.exec(text) ?? [];
  if (file === undefined) throw new Error(`The guide does not say where the block after this goes: ${text}`);
  const [, under] = /, under `([\w/]+)`/.exec(text) ?? [];
  const [, inside] = /, inside `(\w+)`/.exec(text) ?? [];
  return { file, under, inside, isAtTop: preposition === "at the top of" };
}

/** Puts a block in its place in the text of its file. */
export function insert(block: GuideBlock, text: string): string {
  if (block.isAtTop) return block.code + text;
  if (block.under !== undefined) return insertUnder(block.under.split("/"), block.code, text);
  if (block.inside !== undefined) return insertInside(block.inside, block.code, text);
  return block.code;
}

/** At the start of a mapping of a YAML file, two columns further in than its key. */
function insertUnder(path: readonly string[], code: string, text: string): string {
  const lines = text.split("\n");
  let at = -1;
  for (const [depth, key] of path.entries()) {
    at = lines.indexOf(`${"  ".repeat(depth)}${key}:`, at + 1);
    if (at === -1) throw new Error(`There is no ${path.join("/")}.`);
  }
  const indented = code.trimEnd().replace(/^(?=.)/gm, "  ".repeat(path.length));
  return [...lines.slice(0, at + 1), indented, ...lines.slice(at + 1)].join("\n");
}

/** At the start of an object or array that a TypeScript module declares by that name. */
function insertInside(name: string, code: string, text: string): string {
  const opening = new RegExp(`\\bconst ${name}\\b[^=]*= [\\[{]`);
  if (!opening.test(text)) throw new Error(`There is no ${name}.`);
  return text.replace(opening, (found) => `${found}\n${code}`);
}
