import { copyFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build, type Plugin } from "esbuild";
import { bundledPackages } from "../scripts/bundles/bundled-packages.js";
import { compiledIn } from "../scripts/bundles/compiled-in.js";
import { licenceNotices } from "../scripts/licences.js";
import { englishDictionary } from "./english-dictionary.js";

const output = "dist/lint";

/** What the dictionary's module reads from its packages at run time is read now. */
const dictionary: Plugin = {
  name: "dictionary",
  setup({ onLoad }) {
    onLoad({ filter: /english-dictionary\.ts$/ }, () => ({
      contents: `export const englishDictionary = ${JSON.stringify(englishDictionary)};`,
    }));
  },
};

// Redocly loads plain JavaScript, and the plugin is wanted where this package's development dependencies are not.
const { metafile } = await build({
  entryPoints: ["lint/plugin.ts"],
  outdir: output,
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
  plugins: [dictionary, compiledIn],
  legalComments: "none",
  metafile: true,
  logLevel: "warning",
});
await copyFile("lint/plugin-types.d.ts", join(output, "plugin.d.ts"));
await writeFile(
  join(output, "LICENSES.txt"),
  await licenceNotices(["dictionary-en", "dictionary-en-gb", ...bundledPackages(metafile)]),
);
