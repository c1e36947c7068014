import { spawn } from "node:child_process";
import { once } from "node:events";

export interface Finished {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs a program of Node to its end. */
export function runNode(...parameters: string[]): Promise<Finished> {
  return run(process.execPath, parameters, {});
}

/** Runs a program to its end, in a directory and an environment of its own. */
export async function run(
  program: string,
  parameters: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv },
): Promise<Finished> {
  const child = spawn(program, parameters, { stdio: ["ignore", "pipe", "pipe"], ...options });
  let output = "";
  let errors = "";
  child.stdout.on("data", (chunk) => {
    output += chunk;
  });
  child.stderr.on("data", (chunk) => {
    errors += chunk;
  });
  const [code] = await once(child, "close");
  return { code, output, errors };
}

/** Runs a TypeScript program of this repository, as its npm script does. */
export function runScript(file: string, ...parameters: string[]): Promise<Finished> {
  return runNode("--import", "tsx", file, ...parameters);
}
