import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** The runtime's name where Node finds this package from the output, else the way to its file. */
export function runtimeSpecifier(out: string): string {
  const root = packageDirectory(dirname(fileURLToPath(import.meta.url)));
  const { name }: { name: string } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const specifier = `${name}/runtime`;
  const directory = resolve(out);
  try {
    createRequire(join(directory, "index.js")).resolve(specifier);
    return specifier;
  } catch {
    const path = relative(directory, join(root, "dist/src/runtime.js")).split(sep).join("/");
    return path.startsWith(".") ? path : `./${path}`;
  }
}

/** The directory of this package: the build runs from its sources, and bundled from its output. */
function packageDirectory(directory: string): string {
  if (existsSync(join(directory, "package.json"))) return directory;
  const parent = dirname(directory);
  if (parent === directory) throw new Error("This program is outside its package.");
  return packageDirectory(parent);
}
