import { relative } from "node:path";
import { build, type Metafile, type Plugin } from "esbuild";
import { packageManifest } from "../command/package-manifest.js";
import { compiledIn } from "./compiled-in.js";
import { foundPackages } from "./found-packages.js";
import { leadingTo } from "./leading-to.js";
import { licenceNotices } from "./licences.js";
import { replaceFiles } from "./replace-files.js";
import { unmappedPackages } from "./unmapped.js";

const output = "dist";

/** What is no part of the runtime, and works with its modules. */
const tools = [
  ...["scripts/program.ts", "scripts/build/watch.ts", "scripts/emit/types/schema-types.ts", "lint/plugin.ts"],
  ...["sandbox/index.ts", "sandbox/own.ts", "scripts/sandbox/start-sandbox.ts", "scripts/sandbox/shown-calls.ts"],
];

/**
 * Makes the package's JavaScript: the modules of its entries, joined, so that a program waits for three files instead of fifty. The client
 * of our contract has a bundle of its own, with what it needs of the runtime and nothing else, however its users bundle it. Redocly and the
 * command's users load plain JavaScript where the development dependencies are not.
 */
const client = await bundle(
  {
    "src/index": "src/index.ts",
    "generated/client": "leading:generated/client.ts",
    "generated/operations": "leading:generated/operations.ts",
    "generated/openapi-document": "generated/openapi-document.ts",
  },
  [leadingTo("src/index.ts", ["generated/schemas.xml.ts"], [])],
);
const others = await bundle(
  {
    "src/runtime": "src/runtime.ts",
    "src/xml": "src/xml.ts",
    program: "scripts/program.ts",
    "lint/plugin": "lint/plugin.ts",
    "sandbox/index": "sandbox/index.ts",
  },
  [compiledIn, foundPackages, leadingTo("src/runtime.ts", ["src/xml.ts"], tools), unmappedPackages],
);
// An import that names nothing would only load what is of no use yet: no module of the package has an effect. Its line stays for the maps.
const needless = /^import "\.{1,2}\/(?:chunks\/)?chunk-\w+\.js";$/gm;
const outputFiles = [...client.outputFiles, ...others.outputFiles];
const bundled = outputFiles.map(({ path, text }) => [relative(output, path), text.replace(needless, "")] as const);
const licences = await licenceNotices(packagesIn(others.metafile));
await replaceFiles(output, /\.(?:js|map|txt)$/, new Map([...bundled, ["LICENSES.txt", licences]]));

/** The files of some entries; what these have in common is there once. */
async function bundle(entryPoints: Record<string, string>, plugins: Plugin[]) {
  return build({
    entryPoints,
    outdir: output,
    chunkNames: "chunks/[name]-[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: ["es2022", "node20"],
    external: Object.keys(packageManifest().dependencies),
    plugins,
    sourcemap: "linked",
    legalComments: "none",
    metafile: true,
    write: false,
    logLevel: "warning",
    logOverride: { "ignored-bare-import": "silent" }, // of leading-to.ts
  });
}

/** The names of the packages whose code is in the bundle. */
function packagesIn({ inputs }: Metafile): string[] {
  return Object.keys(inputs).flatMap((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []);
}
