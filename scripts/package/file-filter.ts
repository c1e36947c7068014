import { existsSync } from "node:fs";

/**
 * What esbuild finds a file of this repository by.
 *
 * @throws Error when there is none: a file that was moved would be bundled as it is, in silence
 */
export function fileFilter(file: string): RegExp {
  if (!existsSync(file)) throw new Error(`${file} is not there: what the bundle holds in its place is named here.`);
  return new RegExp(`[\\\\/]${file.replaceAll("/", "[\\\\/]").replaceAll(".", "[.]")}$`);
}
