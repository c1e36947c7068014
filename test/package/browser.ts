import { createReadStream } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize, relative, sep } from "node:path";
import { build } from "esbuild";
import type { Page } from "playwright-core";
import { launchChromium } from "../support/chromium.js";
import { checkResults } from "./results.js";

/** Runs the consumer's program in Chromium, as ES modules with nothing bundled: an import map leads to the installed files. */
export async function checkInBrowser(project: string): Promise<string> {
  const browser = await launchChromium();
  const server = await serve(project, page(await importMap(project)));
  try {
    const { results, complaints } = await runOn(await browser.newPage(), server.url);
    if (complaints.length > 0) throw new Error(complaints.join("\n"));
    return `${browser.version()}: ${await checkResults(results)}`;
  } finally {
    await browser.close();
    server.close();
  }
}

async function runOn(tab: Page, url: string): Promise<{ results: unknown; complaints: string[] }> {
  const complaints: string[] = [];
  tab.on("console", (message) => complaints.push(`console: ${message.text()}`));
  tab.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  tab.on("requestfailed", (request) => complaints.push(`failed: ${request.url()}`));
  await tab.goto(url);
  await tab.waitForFunction("'results' in globalThis", undefined, { timeout: 20_000 }).catch((error: Error) => {
    complaints.push(error.message);
  });
  return { results: JSON.parse(String(await tab.evaluate("JSON.stringify(globalThis.results ?? null)"))), complaints };
}

/** Every bare specifier that is met on the way from the program, as esbuild resolves it for browsers. */
async function importMap(project: string): Promise<Record<string, string>> {
  const { metafile } = await build({
    absWorkingDir: project,
    entryPoints: ["program.js"],
    ...{ bundle: true, format: "esm", platform: "browser", metafile: true, write: false },
    outdir: "unwritten",
  });
  const imports = Object.values(metafile.inputs).flatMap((input) => input.imports);
  return Object.fromEntries(
    imports.flatMap(({ original, path }) =>
      original === undefined || original.startsWith(".") ? [] : [[original, `/${path}`]],
    ),
  );
}

function page(imports: Record<string, string>): string {
  return `<!doctype html>
<link rel="icon" href="data:,">
<script type="importmap">${JSON.stringify({ imports })}</script>
<script type="module">
  import { run } from "./program.js";
  globalThis.results = await run();
</script>`;
}

/** Serves the page at /, and the project's files. */
async function serve(project: string, html: string): Promise<{ readonly url: string; close(): void }> {
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    if (pathname === "/") return response.setHeader("Content-Type", "text/html; charset=utf-8").end(html);
    const file = normalize(join(project, decodeURIComponent(pathname)));
    if (relative(project, file).startsWith(`..${sep}`) || !/^\.m?js$/.test(extname(file)))
      return response.writeHead(404).end();
    response.setHeader("Content-Type", "text/javascript; charset=utf-8");
    return createReadStream(file)
      .on("error", () => response.writeHead(404).end())
      .pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
