import { spawn } from "node:child_process";
import { once } from "node:events";

export interface CommandOptions {
  readonly directory?: string;
  /** Set beside the environment's own variables. */
  readonly environment?: Readonly<Record<string, string>>;
}

/**
 * Runs a program to its end.
 *
 * @returns what it wrote to standard output and to standard error
 * @throws Error with both when its exit code is not 0
 */
export async function command(
  file: string,
  parameters: readonly string[],
  { directory, environment }: CommandOptions = {},
): Promise<{ readonly output: string; readonly errors: string }> {
  const child = spawn(file, parameters, {
    cwd: directory,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const written = { output: "", errors: "" };
  child.stdout.on("data", (chunk) => {
    written.output += chunk;
  });
  child.stderr.on("data", (chunk) => {
    written.errors += chunk;
  });
  const [code] = await once(child, "close");
  if (code === 0) return written;
  throw new Error(`${file} ${parameters.join(" ")} ended with ${code}\n${written.output}${written.errors}`);
}
