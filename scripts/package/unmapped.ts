import { readFile } from "node:fs/promises";
import type { Plugin } from "esbuild";

/** Leaves a module out of its bundle's source map: what comes of other packages is as readable as it was. */
export function unmapped(contents: string): string {
  // esbuild passes over a map without a segment; this one's is of a line that is not there.
  const mappings = `${";".repeat(contents.split("\n").length + 1)}AAAA`;
  const map = Buffer.from(JSON.stringify({ version: 3, sources: [""], mappings })).toString("base64");
  return `${contents}\n//# sourceMappingURL=data:application/json;base64,${map}`;
}

export const unmappedPackages: Plugin = {
  name: "unmapped packages",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]node_modules[\\/].*\.[cm]?js$/ }, async ({ path }) => ({
      contents: unmapped(await readFile(path, "utf8")),
    }));
  },
};
