import { readdir, readFile } from "node:fs/promises";
import type { SiteOptions } from "./build-site.js";
import type { PageGroup } from "./page.js";

/** This repository's site: its contract and its documents. */
export async function siteOptions(): Promise<SiteOptions> {
  const { name }: { name: string } = JSON.parse(await readFile("package.json", "utf8"));
  const decisions = (await readdir("docs/decisions")).sort();
  return {
    contract: "openapi.yaml",
    packageName: name,
    guides: [
      ...guides.map(([source, group]) => ({ source, path: pagePath(source), group })),
      ...decisions.map((file) => ({
        source: `docs/decisions/${file}`,
        path: `decisions/${file.replace(/\.md$/, ".html")}`,
        group: "Decisions" as const,
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
const guides: readonly (readonly [source: string, group: PageGroup])[] = [
  ["docs/quick-start.md", "Guides"],
  ["docs/access-tokens.md", "Guides"],
  ["docs/calling.md", "Guides"],
  ["docs/json-and-xml.md", "Guides"],
  ["docs/requests.md", "Guides"],
  ["docs/strictness.md", "Guides"],
  ["docs/errors.md", "Guides"],
  ["docs/reliability.md", "Guides"],
  ["docs/dates-and-decimals.md", "Guides"],
  ["docs/testing.md", "Guides"],
  ["docs/sandbox.md", "Guides"],
  ["docs/in-the-browser.md", "Guides"],
  ["docs/from-openapi-fetch.md", "Guides"],
  ["docs/performance.md", "Guides"],
  ["docs/build-your-own-contract.md", "Guides"],
  ["CONTRIBUTING.md", "Guides"],
  ["docs/postman.md", "Guides"],
  ["docs/emitters.md", "Guides"],
  ["docs/linting.md", "Guides"],
  ["docs/coverage.md", "Reference"],
  ["docs/extensions.md", "Reference"],
  ["docs/releasing.md", "Project"],
  ["docs/hosting.md", "Project"],
  ["CHANGELOG.md", "Project"],
];

function pagePath(source: string): string {
  if (source === guides[0]?.[0]) return "index.html";
  return source
    .replace(/^docs\//, "")
    .replace(/\.md$/, ".html")
    .toLowerCase();
}
