import { relative } from "node:path";
import { build, type Metafile } from "esbuild";
import { packageManifest } from "../command/package-manifest.js";
import { compiledIn } from "./compiled-in.js";
import { foundPackages } from "./found-packages.js";
import { licenceNotices } from "./licences.js";
import { replaceFiles } from "./replace-files.js";
import { unmappedPackages } from "./unmapped.js";
import { wholeRuntime } from "./whole-runtime.js";

const output = "dist";

/**
 * Makes the package's JavaScript: the modules of its entries, joined, so that a program waits for three files instead of fifty. What several
 * entries have in common is there once. Redocly and the command's users load plain JavaScript where the development dependencies are not.
 */
const { outputFiles, metafile } = await build({
  entryPoints: {
    "src/index": "src/index.ts",
    "src/runtime": "src/runtime.ts",
    "generated/client": "generated/client.ts",
    "generated/operations": "generated/operations.ts",
    "generated/openapi-document": "generated/openapi-document.ts",
    program: "scripts/program.ts",
    "lint/plugin": "lint/plugin.ts",
  },
  outdir: output,
  chunkNames: "chunks/[name]-[hash]",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: ["es2022", "node20"],
  external: Object.keys(packageManifest().dependencies),
  plugins: [compiledIn, foundPackages, wholeRuntime, unmappedPackages],
  sourcemap: "linked",
  legalComments: "none",
  metafile: true,
  write: false,
  logLevel: "warning",
  logOverride: { "ignored-bare-import": "silent" }, // of whole-runtime.ts
});
// An import that names nothing would only load what is of no use yet: no module of the package has an effect. Its line stays for the maps.
const needless = /^import "\.{1,2}\/(?:chunks\/)?chunk-\w+\.js";$/gm;
const bundled = outputFiles.map(({ path, text }) => [relative(output, path), text.replace(needless, "")] as const);
const licences = await licenceNotices(packagesIn(metafile));
await replaceFiles(output, /\.(?:js|map|txt)$/, new Map([...bundled, ["LICENSES.txt", licences]]));

/** The names of the packages whose code is in the bundle. */
function packagesIn({ inputs }: Metafile): string[] {
  return Object.keys(inputs).flatMap((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []);
}
