import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * The licence notices of packages, in one text.
 *
 * @param packages names of packages in node_modules
 * @throws Error when a package has no licence file
 */
export async function licenceNotices(packages: Iterable<string>): Promise<string> {
  const notices: string[] = [];
  for (const name of [...new Set(packages)].sort()) {
    const directory = join("node_modules", name);
    const { version, license } = JSON.parse(await readFile(join(directory, "package.json"), "utf8"));
    const file = (await readdir(directory)).find((entry) => /^licen[cs]e(\.(md|txt))?$/i.test(entry));
    if (file === undefined) throw new Error(`${directory} has no licence file.`);
    notices.push(`${name} ${version} (${license})\n\n${(await readFile(join(directory, file), "utf8")).trim()}\n`);
  }
  return notices.join(`\n${"-".repeat(80)}\n\n`);
}
