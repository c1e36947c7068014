import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "./run.js";

/**
 * Installs what the lock file of a directory names, unless it has been done for this very lock file. What only one command needs has such
 * a directory of its own, so that a newcomer's `npm ci` is small.
 *
 * @returns whether it was there already
 * @throws Error with what npm wrote, when it fails
 */
export async function installLocked(directory: string): Promise<boolean> {
  const lock = await readFile(join(directory, "package-lock.json"), "utf8");
  const stamp = join(directory, "node_modules", ".installed-from-lock");
  if ((await readFile(stamp, "utf8").catch(() => "")) === lock) return true;
  const parameters = ["ci", "--no-audit", "--no-fund", "--loglevel=error", "--prefer-offline", "--ignore-scripts"];
  const { code, output, errors } = await run("npm", parameters, { cwd: directory });
  if (code !== 0) throw new Error(`npm ci ended with ${code} in ${directory}:\n${output}${errors}`);
  await writeFile(stamp, lock);
  return false;
}
