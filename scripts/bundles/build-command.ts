import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { licenceNotices } from "../licences.js";
import { packageManifest } from "../package-manifest.js";
import { bundledPackages } from "./bundled-packages.js";
import { compiledIn } from "./compiled-in.js";

const output = "dist/build";

const { dependencies, peerDependencies } = packageManifest();

// Plain JavaScript, as the package ships it: what is too large for that is the importer's own, a peer dependency.
const { metafile } = await build({
  entryPoints: ["scripts/bin.ts", "scripts/build.ts"],
  outdir: output,
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
  external: ["./build.js", ...Object.keys({ ...dependencies, ...peerDependencies })],
  plugins: [compiledIn],
  legalComments: "none",
  metafile: true,
  logLevel: "warning",
});
await writeFile(join(output, "LICENSES.txt"), await licenceNotices(bundledPackages(metafile)));
