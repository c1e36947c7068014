import { resolve } from "node:path";

/** The way to a file of what the bench builds and writes; git ignores them all. */
export function outputFile(...path: readonly string[]): string {
  return resolve("build/bench", ...path);
}

/** The same, for the clients of a large contract: some take minutes to generate, and are kept. */
export function largeFile(...path: readonly string[]): string {
  return resolve("build/bench-large", ...path);
}
