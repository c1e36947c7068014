import { resolve } from "node:path";

/** The way to a file of what the bench builds and writes; git ignores them all. */
export function outputFile(...path: readonly string[]): string {
  return resolve("build/bench", ...path);
}
