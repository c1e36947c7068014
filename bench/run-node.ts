import { execFile } from "node:child_process";
import { promisify } from "node:util";

/**
 * Runs a program of Node to its end.
 *
 * @param directory where it runs; without it, here
 * @returns what it printed
 * @throws Error when it fails, with what it wrote of its failure
 */
export async function runNode(parameters: readonly string[], directory = process.cwd()): Promise<string> {
  const { stdout } = await execute(process.execPath, parameters, { maxBuffer: 64 * 1024 * 1024, cwd: directory });
  return stdout;
}

const execute = promisify(execFile);
