import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { promisify } from "node:util";
import { installedPackages } from "./needed-packages.js";

/**
 * Runs the Redocly CLI. It asks no server for anything: neither for a newer version nor to count the use.
 *
 * @returns what it prints on standard output
 * @throws Error with what it prints on standard error, when it fails
 */
export async function runRedocly(...parameters: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [program(), ...parameters], {
    env: { ...quiet(), NO_COLOR: "1" },
    maxBuffer: Infinity,
  });
  return stdout;
}

/**
 * The same for whoever looks on: it prints where this program does.
 *
 * @returns its exit code
 */
export async function showRedocly(...parameters: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [program(), ...parameters], { env: quiet(), stdio: "inherit" });
  const [code] = await once(child, "close");
  return code ?? 1;
}

function program(): string {
  const found = installedPackages().get("@redocly/cli");
  if (found === undefined) throw new Error("@redocly/cli is not installed.");
  return found.entry;
}

function quiet(): NodeJS.ProcessEnv {
  return { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
}
