import { createRequire } from "node:module";
import { join, relative, resolve, sep } from "node:path";
import { packageDirectory, packageManifest } from "../command/package-manifest.js";

/** The runtime's name where Node finds this package from the output, else the way to its file. */
export function runtimeSpecifier(out: string): string {
  const specifier = `${packageManifest().name}/runtime`;
  const directory = resolve(out);
  try {
    createRequire(join(directory, "index.js")).resolve(specifier);
    return specifier;
  } catch {
    const path = relative(directory, join(packageDirectory(), "dist/src/runtime.js")).split(sep).join("/");
    return path.startsWith(".") ? path : `./${path}`;
  }
}
