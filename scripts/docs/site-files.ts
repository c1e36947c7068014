import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";

/** The site: what each file holds, by its path. */
export type SiteFiles = ReadonlyMap<string, string | Uint8Array>;

/** Writes the site, in place of what the directory held. */
export async function writeSite(directory: string, files: SiteFiles): Promise<void> {
  await rm(directory, { recursive: true, force: true });
  for (const [path, content] of files) {
    const file = join(directory, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

/** For people: how many pages and bytes, and what a reader's browser gets for the first page. */
export function describeSize(files: SiteFiles): string {
  const pages = [...files.keys()].filter((path) => path.endsWith(".html")).length;
  const total = [...files.values()].reduce((sum, content) => sum + Buffer.byteLength(content), 0);
  return `${pages} pages, ${kilobytes(total)}; the first page transfers ${kilobytes(firstPageTransfer(files))} (gzip)`;
}

/** Bytes of the first page and all that it loads. */
export function firstPageTransfer(files: SiteFiles): number {
  return pageTransfer(files, "index.html");
}

/** Bytes, each file compressed on its own as a server sends it: a page at the site's root, and all that it loads. */
export function pageTransfer(files: SiteFiles, path: string): number {
  const page = String(files.get(path) ?? "");
  const loaded = [...page.matchAll(/<(?:script|link|img)\b[^>]*?\b(?:src|href)="([^"]+)"/g)].map(
    ([, file = ""]) => file,
  );
  return [path, ...loaded]
    .map((file) => gzipSync(files.get(file) ?? "", { level: 9 }).length)
    .reduce((sum, length) => sum + length, 0);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(bytes < 100_000 ? 1 : 0)} kB`;
}
