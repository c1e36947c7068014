import type { Metafile } from "esbuild";

/** The names of the packages whose code is in a bundle. */
export function bundledPackages({ inputs }: Metafile): string[] {
  return Object.keys(inputs).flatMap((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []);
}
