import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSite } from "../../scripts/docs/build-site.js";
import type { SiteFiles } from "../../scripts/docs/site-files.js";

/** The site of a contract, without guides. */
export async function siteOf(contract: object): Promise<SiteFiles> {
  const directory = await mkdtemp(join(tmpdir(), "contract-"));
  try {
    const file = join(directory, "contract.json");
    await writeFile(file, JSON.stringify(contract));
    return await buildSite({ contract: file, packageName: "library", version: "1.2.3", guides: [], published: {} });
  } finally {
    await rm(directory, { recursive: true });
  }
}
