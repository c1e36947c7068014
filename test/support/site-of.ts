import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSite } from "../../scripts/docs/build-site.js";
import type { SiteFiles } from "../../scripts/docs/site-files.js";

/** The site of a contract, or of that at a path, without guides. */
export async function siteOf(contract: unknown): Promise<SiteFiles> {
  if (typeof contract === "string") return build(contract);
  const directory = await mkdtemp(join(tmpdir(), "contract-"));
  try {
    const file = join(directory, "contract.json");
    await writeFile(file, JSON.stringify(contract));
    return await build(file);
  } finally {
    await rm(directory, { recursive: true });
  }
}

function build(contract: string): Promise<SiteFiles> {
  return buildSite({ contract, packageName: "library", version: "1.2.3", guides: [], published: {} });
}
