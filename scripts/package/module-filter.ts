import { existsSync } from "node:fs";

/**
 * What of esbuild's filters finds a module of this repository, by its path.
 *
 * @throws Error when there is none: a filter that finds nothing would leave the bundle as it is, without a word
 */
export function moduleFilter(file: string): RegExp {
  if (!existsSync(file)) throw new Error(`The bundle treats ${file} in a way of its own, and there is no such module.`);
  return new RegExp(`[\\\\/]${file.replaceAll("/", "[\\\\/]").replaceAll(".", "\\.")}$`);
}
