import { basename } from "node:path";
import { gzipSync } from "node:zlib";
import { build, type Metafile, type OutputFile } from "esbuild";
import { checkReadmeSays } from "./readme.js";

/**
 * The most that may be sent to a browser, in bytes: minified, and compressed by gzip at its best. What is measured, rounded up: a
 * change that needs more says so here. openapi-fetch is 2,500 of the first.
 */
const budgets = { json: 29_300, xml: 11_750, requests: 9_800 };

export interface Sizes {
  /** What a client that calls the operation in JSON alone loads. */
  readonly json: number;
  /** What it loads beside that when XML arrives. */
  readonly xml: number;
  /** What it loads beside both when it sends XML, a form or whatever else is not plain JSON. */
  readonly requests: number;
}

/** Bundles consumer/json-only.js for browsers, the dynamic imports split away. */
export async function measure(project: string): Promise<Sizes> {
  const { metafile, outputFiles } = await build({
    absWorkingDir: project,
    entryPoints: ["json-only.js"],
    ...{ bundle: true, splitting: true, minify: true, format: "esm", platform: "browser", target: "es2022" },
    ...{ metafile: true, write: false },
    outdir: "unwritten",
  });
  const entry = Object.keys(metafile.outputs).find((path) => metafile.outputs[path]?.entryPoint === "json-only.js");
  const atOnce = reachable([entry ?? ""], metafile, false);
  const all = reachable([entry ?? ""], metafile, true);
  const withXml = reachable(
    [...atOnce, ...[...all].filter((path) => basename(path).startsWith("decode-"))],
    metafile,
    false,
  );
  const [xml, requests] = [beyond(withXml, atOnce), beyond(all, withXml)];
  return {
    json: compressedSize([...atOnce], outputFiles),
    xml: compressedSize(xml, outputFiles),
    requests: compressedSize(requests, outputFiles),
  };
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

function beyond(paths: ReadonlySet<string>, others: ReadonlySet<string>): string[] {
  return [...paths].filter((path) => !others.has(path));
}

function reachable(from: readonly string[], { outputs }: Metafile, isDynamicToo: boolean): Set<string> {
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

function compressedSize(paths: readonly string[], files: readonly OutputFile[]): number {
  const names = paths.map((path) => basename(path));
  const sizes = files
    .filter((file) => names.includes(basename(file.path)))
    .map(({ contents }) => gzipSync(contents, { level: 9 }).length);
  if (sizes.length !== paths.length || sizes.length === 0) throw new Error(`Expected the files ${names.join(", ")}.`);
  return sizes.reduce((sum, size) => sum + size);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
