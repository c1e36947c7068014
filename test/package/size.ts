import { basename } from "node:path";
import { gzipSync } from "node:zlib";
import { build, type Metafile, type OutputFile } from "esbuild";
import { checkReadmeSays } from "./readme.js";

/**
 * The most that may be sent to a browser, in bytes: minified, and compressed by gzip at its best. What is measured, rounded up: a
 * change that needs more says so here. openapi-fetch is 2,500 of the first.
 */
const budgets = { json: 19_900, xml: 12_400, requests: 6_450 };

export interface Sizes {
  /** What a client that calls the operation in JSON alone loads. */
  readonly json: number;
  /** What it loads beside that when XML arrives. */
  readonly xml: number;
  /** What it loads beside both when it sends XML, a form or whatever else is not plain JSON. */
  readonly requests: number;
}

/** Measures consumer/json-only.js, bundled for browsers. */
export async function measure(project: string): Promise<Sizes> {
  const bundle = await bundleForBrowsers(project, "json-only.js");
  const { metafile, atOnce } = bundle;
  const all = reachable(atOnce, metafile, true);
  const loadedWith = (before: ReadonlySet<string>, name: RegExp) =>
    reachable([...before, ...[...all].filter((path) => name.test(basename(path)))], metafile, false);
  const withXml = loadedWith(atOnce, /^(?:decode|schemas[.]xml)-/);
  const withRequests = loadedWith(withXml, /^encode(?:rs)?-/);
  return {
    json: compressedSize(atOnce, bundle),
    xml: compressedSize(beyond(withXml, atOnce), bundle),
    requests: compressedSize(beyond(withRequests, withXml), bundle),
  };
}

export interface Bundle {
  readonly metafile: Metafile;
  readonly outputFiles: readonly OutputFile[];
  /** The path of the program's own file. */
  readonly entry: string;
  /** The paths of the files that are loaded with it; what it imports later is split away. */
  readonly atOnce: ReadonlySet<string>;
}

/** Bundles a program of a project for browsers, minified. */
export async function bundleForBrowsers(project: string, program: string): Promise<Bundle> {
  const { metafile, outputFiles } = await build({
    absWorkingDir: project,
    entryPoints: [program],
    ...{ bundle: true, splitting: true, minify: true, format: "esm", platform: "browser", target: "es2022" },
    ...{ metafile: true, write: false },
    outdir: "unwritten",
  });
  const entry = Object.keys(metafile.outputs).find((path) => metafile.outputs[path]?.entryPoint === program) ?? "";
  return { metafile, outputFiles, entry, atOnce: reachable([entry], metafile, false) };
}

/** @throws Error when a size is over its budget, or is another one than README.md states */
export async function checkSizes({ json, xml, requests }: Sizes): Promise<string> {
  const figures = [
    `${json} bytes in JSON alone (at most ${budgets.json})`,
    `${xml} more for XML (at most ${budgets.xml})`,
    `${requests} more for requests that are not plain JSON (at most ${budgets.requests})`,
  ].join(", ");
  if (json > budgets.json || xml > budgets.xml || requests > budgets.requests) throw new Error(figures);
  await checkReadmeSays(`${kilobytes(json)} in JSON alone, and ${kilobytes(xml)} more when XML arrives`);
  return `${figures}, minified and gzip`;
}

function beyond(paths: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...paths].filter((path) => !others.has(path)));
}

function reachable(from: Iterable<string>, { outputs }: Metafile, isDynamicToo: boolean): Set<string> {
  const reached = new Set<string>();
  const open = [...from];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    const imports = outputs[path]?.imports ?? [];
    open.push(...imports.filter(({ kind }) => isDynamicToo || kind === "import-statement").map((next) => next.path));
  }
  return reached;
}

/** In bytes, each file compressed by gzip at its best. */
export function compressedSize(paths: ReadonlySet<string>, { outputFiles }: Bundle): number {
  const names = [...paths].map((path) => basename(path));
  const sizes = outputFiles
    .filter((file) => names.includes(basename(file.path)))
    .map(({ contents }) => gzipSync(contents, { level: 9 }).length);
  if (sizes.length !== names.length || sizes.length === 0) throw new Error(`Expected the files ${names.join(", ")}.`);
  return sizes.reduce((sum, size) => sum + size);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
