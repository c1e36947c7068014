import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { compileContract } from "../compile/compile-contract.js";
import { loadContract } from "../load/load-contract.js";
import { buildAssets } from "./assets.js";
import { codeSamples } from "./contract/code-samples.js";
import { viewContract } from "./contract/contract-view.js";
import { layOut } from "./layout.js";
import type { Page } from "./page.js";
import { decisionsPage, decisionsPath } from "./pages/decisions-page.js";
import { type Guide, guidePage } from "./pages/guide-page.js";
import { operationPage } from "./pages/operation-page.js";
import { redocPage, redocPath } from "./pages/redoc-page.js";
import { samplesOf, tryPage } from "./pages/try-page.js";
import { searchIndexScript } from "./search-index.js";
import type { SiteFiles } from "./site-files.js";
import { tryAssets } from "./try-assets.js";

export interface SiteOptions {
  /** Path of the contract. */
  readonly contract: string;
  /** The name by which code samples import the client. */
  readonly packageName: string;
  /** The package's version. */
  readonly version: string;
  /** The repository's page, for links to it and for edits: `https://github.com/OWNER/NAME`. Without one there are no such links. */
  readonly repository?: string | undefined;
  readonly guides: readonly Guide[];
  /** Files of the repository that the site holds as they are: where they are found, by their path in the repository. */
  readonly published: Readonly<Record<string, string>>;
  /** A sandbox of this contract that does more than answer as the contract says: the page "Try it" calls it. */
  readonly ownSandbox?: {
    /** Path of the module that says what its operations do (`behavioursOf`), and what there is (`remark`). */
    readonly behaviours: string;
    /** What starts it in a terminal. */
    readonly command: string;
  };
}

/**
 * Makes the whole site in memory.
 *
 * @returns the files' contents by path inside the site
 * @throws ContractFault
 */
export async function buildSite(options: SiteOptions): Promise<SiteFiles> {
  const loaded = await loadContract(options.contract);
  const model = compileContract(loaded);
  const view = viewContract(loaded.root, model);
  const operations = view.operations.map((operation) => ({
    view: operation,
    samples: codeSamples(operation, view, options.packageName),
  }));
  const published = publishedFiles(options);
  const samples = samplesOf(view.operations);
  const contractName = basename(options.contract);
  const command = options.ownSandbox?.command ?? `npx ${options.packageName} sandbox --contract ${contractName}`;
  const files = [
    ...Object.values(options.published).map((path) => ({ label: basename(path), path })),
    { label: "the whole contract in Redoc", path: redocPath },
  ];
  const guides = await Promise.all(
    options.guides.map(async (guide) => guidePage(guide, await readFile(guide.source, "utf8"), published)),
  );
  const pages: Page[] = [
    ...operations.map((operation) => operationPage(operation.view, view, operation.samples, files)),
    tryPage(model.contract, samples, command),
    redocPage(view.title, loaded.root.value, operations),
    ...guides,
    ...decisionsPages(guides),
  ];
  const { version, repository } = options;
  const site = { title: view.title, pages, contract: contractName, version, repository };
  const copies = Object.entries(options.published).map(async ([file, path]) => [path, await readFile(file)] as const);
  return new Map<string, string | Uint8Array>([
    ...pages.map((page) => [page.path, page.document ?? layOut(page, site)] as const),
    ["assets/search-index.js", searchIndexScript(pages)],
    ...(await buildAssets()),
    ...(await tryAssets({ ...options, model, contractName, samples, behaviours: options.ownSandbox?.behaviours })),
    ...(await Promise.all(copies)),
  ]);
}

/** The page that decision records stand under, where there are any. */
function decisionsPages(guides: readonly Page[]): Page[] {
  const records = guides.filter(({ under }) => under === decisionsPath);
  return records.length === 0 ? [] : [decisionsPage(records)];
}

function publishedFiles({ guides, published }: SiteOptions): (file: string) => string | undefined {
  const paths = new Map([...Object.entries(published), ...guides.map(({ source, path }) => [source, path] as const)]);
  return (file) => paths.get(file);
}
