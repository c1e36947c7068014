import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { SiteFiles } from "./site-files.js";

/** The site's scripts, style sheet and pictures, by path inside the site. */
export async function buildAssets(): Promise<SiteFiles> {
  const { outputFiles } = await build({
    entryPoints: Object.fromEntries(scripts.map((name) => [name, pathOf(`browser/${name}.ts`)])),
    // Scripts of the plain kind, with all that they need inside: a browser runs them from a file system too.
    format: "iife",
    bundle: true,
    minify: true,
    platform: "browser",
    target: "es2022",
    outdir: "assets",
    write: false,
    legalComments: "eof",
    logLevel: "error",
  });
  return new Map<string, string | Uint8Array>([
    ...outputFiles.map(({ path, text }) => [`assets/${path.split(/[\\/]/).at(-1)}`, text] as const),
    ["assets/site.css", await styleSheet("site", "frame", "operation")],
    ["assets/redoc.css", await styleSheet("redoc")],
    ["assets/icon.svg", await readFile(pathOf("browser/icon.svg"))],
    ["assets/redoc.standalone.js", await redocBundle()],
    ["assets/redoc.standalone.js.LICENSE.txt", await readFile(`${redocBundlePath}.LICENSE.txt`)],
  ]);
}

/** The style sheets of those names, one behind the other. */
async function styleSheet(...names: string[]): Promise<string> {
  const texts = await Promise.all(names.map((name) => readFile(pathOf(`browser/${name}.css`), "utf8")));
  return texts.join("\n");
}

const scripts = ["theme", "site", "redoc"];

const redocBundlePath = createRequire(import.meta.url).resolve("redoc/bundles/redoc.standalone.js");

/** Redoc's own bundle, without the one thing that it would load from elsewhere: the logo beside "API docs by Redocly". */
async function redocBundle(): Promise<string> {
  const text = await readFile(redocBundlePath, "utf8");
  const logo = "https://cdn.redoc.ly/redoc/logo-mini.svg";
  if (text.split(logo).length !== 2)
    throw new Error(`Redoc's bundle does not hold ${logo} once: look at what it loads now.`);
  return text.replace(logo, emptyPicture);
}

const emptyPicture = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E";

function pathOf(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}
