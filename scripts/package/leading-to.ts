import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { Plugin } from "esbuild";
import { moduleFilter } from "./module-filter.js";

/** What the runtime imports dynamically. */
const halves = [
  "src/xml/decode/decode.ts",
  "src/xml/encode/encode.ts",
  "src/request/encoders.ts",
  "src/exchange/retry.ts",
  "src/content/encodings.ts",
  "src/authentication/refuse-to-carry.ts",
];

/**
 * Has all that shares modules with an entry lead to the whole of it. esbuild puts modules in one file that the same entries lead to;
 * without this, what a JSON client loads is in ten files, which compress worse. Nothing more is loaded: package.json says that importing
 * a module has no effect, so that esbuild leaves these imports out once it has the files.
 *
 * An entry of its own that the entry imports as well (`leading:FILE`) leads there from outside its module: one that imported the whole would
 * be imported by it too, and wait for it.
 *
 * @param late what the entry loads late, beside the halves of the runtime
 * @param others what is no part of the entry, and works with its modules
 */
export function leadingTo(entry: string, late: readonly string[], others: readonly string[]): Plugin {
  const inside = [...halves, ...late];
  return {
    name: `leading to ${entry}`,
    setup({ onLoad, onResolve }) {
      for (const file of [...inside, ...others]) {
        const imported = inside.includes(file) ? [entry] : [entry, ...halves];
        onLoad({ filter: moduleFilter(file) }, async ({ path }) => ({
          // At the end, where no line of a source map is moved.
          contents: [await readFile(path, "utf8"), ...imported.map((other) => `import "whole:${other}";`)].join("\n"),
          loader: "ts",
          resolveDir: dirname(path),
        }));
      }
      onResolve({ filter: /^leading:/ }, ({ path }) => ({ path: path.replace("leading:", ""), namespace: "leading" }));
      onLoad({ filter: /./, namespace: "leading" }, ({ path }) => ({
        contents: `export * from "./${path}"; import "whole:${entry}";`,
        resolveDir: process.cwd(),
      }));
      onResolve({ filter: /^whole:/ }, ({ path }) => ({ path: resolve(path.replace("whole:", "")) }));
    },
  };
}
