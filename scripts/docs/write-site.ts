import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { SiteFiles } from "./site-size.js";

/** Writes the site, in place of what the directory held. */
export async function writeSite(directory: string, files: SiteFiles): Promise<void> {
  await rm(directory, { recursive: true, force: true });
  for (const [path, content] of files) {
    const file = join(directory, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}
