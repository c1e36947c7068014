import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { promisify } from "node:util";

const program = createRequire(import.meta.url).resolve("@redocly/cli/bin/cli.js");

/**
 * Runs the Redocly CLI of this repository. It asks no server for anything: neither for a newer version nor to count the use.
 *
 * @returns what it prints on standard output
 * @throws Error with what it prints on standard error, when it fails
 */
export async function runRedocly(...parameters: readonly string[]): Promise<string> {
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", NO_COLOR: "1" };
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...parameters], {
    env,
    maxBuffer: Infinity,
  });
  return stdout;
}
