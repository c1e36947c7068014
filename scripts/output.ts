import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { isGenerated } from "./emit/emitter.js";

/** A generated directory against the text that belongs in it. */
export interface Staleness {
  /** Files whose text is another one, or that are not there. */
  readonly stale: readonly string[];
  /** Files of earlier builds that do not belong there any more. */
  readonly surplus: readonly string[];
}

/** Compares, byte for byte. */
export async function findStaleFiles(directory: string, modules: ReadonlyMap<string, string>): Promise<Staleness> {
  const present = await readdir(directory)
    .then((files) => files.sort())
    .catch(() => []);
  const stale: string[] = [];
  for (const [file, text] of modules) {
    const found = await readFile(join(directory, file), "utf8").catch(() => undefined);
    if (found !== text) stale.push(file);
  }
  const surplus: string[] = [];
  for (const file of present) {
    if (!modules.has(file) && (await isOurs(join(directory, file)))) surplus.push(file);
  }
  return { stale, surplus };
}

/** Writes what is stale, and removes what earlier builds left behind. Other files in the directory stay. */
export async function writeModules(
  directory: string,
  modules: ReadonlyMap<string, string>,
  { stale, surplus }: Staleness,
): Promise<void> {
  await mkdir(directory, { recursive: true });
  for (const file of stale) await writeFile(join(directory, file), modules.get(file) ?? "");
  for (const file of surplus) await rm(join(directory, file));
}

async function isOurs(path: string): Promise<boolean> {
  return generatedExtensions.includes(extname(path)) && isGenerated(await readFile(path, "utf8"));
}

const generatedExtensions: readonly string[] = [".ts", ".js", ".json", ".http"];
