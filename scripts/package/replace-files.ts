import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";

/**
 * Makes the files of a kind in a directory, whatever their depth, be these and no others. One that is there already is not touched, since
 * another program may be reading it.
 *
 * @param files the text of each by its path in the directory
 */
export async function replaceFiles(directory: string, kind: RegExp, files: ReadonlyMap<string, string>): Promise<void> {
  for (const [name, text] of files) {
    const file = join(directory, name);
    if ((await readFile(file, "utf8").catch(() => undefined)) === text) continue;
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  const wanted = new Set([...files.keys()].map((name) => resolve(directory, name)));
  for (const name of await readdir(directory, { recursive: true })) {
    if (kind.test(name) && !wanted.has(resolve(directory, name))) await rm(join(directory, name));
  }
}
