import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, onTestFinished } from "vitest";
import { buildSite, type SiteOptions } from "../../../scripts/docs/build-site.js";
import { serveSite } from "../../../scripts/docs/serve-site.js";
import { writeSite } from "../../../scripts/docs/site-files.js";
import { siteOptions } from "../../../scripts/docs/site-options.js";
import { launchChromium } from "../../support/chromium.js";

/** The site below a path of a server, as a host that serves more than this site has it. */
const subPath = "some/where/";

export interface OpenSite {
  /** The pages' paths. */
  readonly pages: readonly string[];
  /** The directory that the site is in. */
  readonly directory: string;
  /** Opens a page of the site, and keeps what goes wrong on it. */
  open(path: string, options?: BrowserContextOptions): Promise<OpenPage>;
  /** Opens a page from the file system. */
  openFile(path: string): Promise<OpenPage>;
}

export interface OpenPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Console errors, uncaught errors, and requests that left the site: none, when all is well. */
  readonly faults: string[];
}

/**
 * Builds and serves the site, and starts a browser, for the tests of one file.
 *
 * @param options of the site; without them, this repository's
 */
export function useSite(options: () => Promise<SiteOptions> = siteOptions): OpenSite {
  const pages: string[] = [];
  let directory = "";
  let root = "";
  let browser: Browser | undefined;
  beforeAll(async () => {
    const files = await buildSite(await options());
    pages.push(...[...files.keys()].filter((path) => path.endsWith(".html")));
    root = await mkdtemp(join(tmpdir(), "site-"));
    directory = join(root, subPath);
    await writeSite(directory, files);
    browser = await launchChromium();
  });
  const served = new Map<string, Promise<{ url: string; close: () => Promise<void> }>>();
  afterAll(async () => {
    await browser?.close();
    for (const server of served.values()) await (await server).close();
    await rm(root, { recursive: true, force: true });
  });

  async function open(url: string, origin: string, options: BrowserContextOptions): Promise<OpenPage> {
    if (browser === undefined) throw new Error("The browser has not started.");
    const context = await browser.newContext(options);
    onTestFinished(() => context.close());
    const page = await context.newPage();
    const faults: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") faults.push(`console: ${message.text()}`);
    });
    page.on("pageerror", (error) => faults.push(`uncaught: ${error.message}`));
    page.on("request", (request) => {
      if (!request.url().startsWith(origin) && !/^(data|blob):/.test(request.url()))
        faults.push(`request: ${request.url()}`);
    });
    page.on("response", (response) => {
      if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
    });
    await page.goto(url);
    return { page, context, faults };
  }

  return {
    pages,
    get directory() {
      return directory;
    },
    async open(path, options = {}) {
      if (!served.has("site")) served.set("site", serveSite(root, 0));
      const server = await served.get("site");
      const base = `${server?.url}${subPath}`;
      return open(base + path, base, options);
    },
    openFile(path) {
      const base = `file://${directory}`;
      return open(base + path, base, {});
    },
  };
}
