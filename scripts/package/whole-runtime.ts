import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { Plugin } from "esbuild";
import { moduleFilter } from "./module-filter.js";

const runtime = "src/runtime.ts";
/** What the runtime imports dynamically. */
const halves = ["src/xml/decode/decode.ts", "src/xml/encode/encode.ts", "src/request/encoders.ts"];
/** What is no part of the runtime, and works with its modules. */
const tools = ["scripts/program.ts", "scripts/build/watch.ts", "scripts/emit/types/schema-types.ts", "lint/plugin.ts"];

/**
 * Has all that shares modules with the runtime lead to the whole of it. esbuild puts modules in one file that the same entries lead to;
 * without this, what a JSON client loads is in ten files, which compress worse. Nothing more is loaded: package.json says that importing
 * a module has no effect, so that esbuild leaves these imports out once it has the files.
 */
export const wholeRuntime: Plugin = {
  name: "whole runtime",
  setup({ onLoad, onResolve }) {
    for (const file of [...halves, ...tools]) {
      const imported = halves.includes(file) ? [runtime] : [runtime, ...halves];
      onLoad({ filter: moduleFilter(file) }, async ({ path }) => ({
        // At the end, where no line of a source map is moved.
        contents: [await readFile(path, "utf8"), ...imported.map((other) => `import "whole:${other}";`)].join("\n"),
        loader: "ts",
        resolveDir: dirname(path),
      }));
    }
    onResolve({ filter: /^whole:/ }, ({ path }) => ({ path: resolve(path.replace("whole:", "")) }));
  },
};
