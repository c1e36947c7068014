import { rm } from "node:fs/promises";
import { build } from "esbuild";

const chunks = "dist/src/chunks";

/**
 * Joins the compiled modules that each entry of the package imports, in place: a program waits for three files instead of fifty. What only
 * XML needs stays apart, and so does what it shares with the rest.
 */
async function bundle(entry: string): Promise<void> {
  await build({
    entryPoints: [entry],
    outdir: "dist/src",
    chunkNames: "chunks/[name]-[hash]",
    allowOverwrite: true,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "neutral",
    target: "es2022",
    packages: "external",
    logLevel: "warning",
  });
}

await rm(chunks, { recursive: true, force: true });
for (const entry of ["dist/src/index.js", "dist/src/runtime.js"]) await bundle(entry);
