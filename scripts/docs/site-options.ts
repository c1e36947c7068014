import { readdir, readFile } from "node:fs/promises";
import type { SiteOptions } from "./build-site.js";
import type { PageGroup } from "./page.js";
import { decisionsPath } from "./pages/decisions-page.js";

/**
 * This repository's site: its contract and its documents.
 *
 * @param repository the repository's page, if it is known
 */
export async function siteOptions(repository?: string): Promise<SiteOptions> {
  const { name, version }: { name: string; version: string } = JSON.parse(await readFile("package.json", "utf8"));
  const decisions = (await readdir("docs/decisions")).sort();
  return {
    contract: "openapi.yaml",
    packageName: name,
    version,
    repository,
    guides: [
      ...guides.map(([group, source]) => ({ source, path: pagePath(source), group })),
      ...decisions.map((file) => ({
        source: `docs/decisions/${file}`,
        path: `decisions/${file.replace(/\.md$/, ".html")}`,
        under: decisionsPath,
      })),
    ],
    ownSandbox: { behaviours: "./sandbox/behaviours.ts", command: `npx ${name} sandbox` },
    published: {
      "openapi.yaml": "openapi.yaml",
      "generated/postman_collection.json": "postman_collection.json",
      "generated/requests.http": "requests.http",
    },
  };
}

/** In the order of the navigation. The first is the site's first page. */
const guides: readonly (readonly [group: PageGroup, source: string])[] = [
  ["Guides", "docs/quick-start.md"],
  ["Guides", "docs/access-tokens.md"],
  ["Guides", "docs/calling.md"],
  ["Guides", "docs/json-and-xml.md"],
  ["Guides", "docs/requests.md"],
  ["Guides", "docs/dates-and-decimals.md"],
  ["Guides", "docs/errors.md"],
  ["Guides", "docs/error-messages.md"],
  ["Guides", "docs/reliability.md"],
  ["Guides", "docs/strictness.md"],
  ["Guides", "docs/testing.md"],
  ["Guides", "docs/sandbox.md"],
  ["Guides", "docs/in-the-browser.md"],
  ["Guides", "docs/from-openapi-fetch.md"],
  ["Guides", "docs/postman.md"],
  ["Guides", "docs/performance.md"],
  ["Your own contract", "docs/build-your-own-contract.md"],
  ["Your own contract", "docs/coverage.md"],
  ["Your own contract", "docs/extensions.md"],
  ["Your own contract", "docs/linting.md"],
  ["Your own contract", "docs/emitters.md"],
  ["This project", "CONTRIBUTING.md"],
  ["This project", "docs/hosting.md"],
  ["This project", "docs/releasing.md"],
  ["This project", "CHANGELOG.md"],
];

function pagePath(source: string): string {
  if (source === guides[0]?.[1]) return "index.html";
  return source
    .replace(/^docs\//, "")
    .replace(/\.md$/, ".html")
    .toLowerCase();
}
