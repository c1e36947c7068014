import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable } from "node:stream";
import { compiledProgram } from "./compiled-program.js";

export interface Finished {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs a program of Node to its end. */
export function runNode(...parameters: string[]): Promise<Finished> {
  return run(process.execPath, parameters, {});
}

/** Runs a line of a shell in a directory, to its end. */
export function runIn(directory: string, line: string): Promise<Finished> {
  return finish(spawn(line, { cwd: directory, shell: true, stdio: ["ignore", "pipe", "pipe"] }));
}

/** Runs a program to its end, in a directory and an environment of its own. */
export function run(
  program: string,
  parameters: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv },
): Promise<Finished> {
  return finish(spawn(program, parameters, { stdio: ["ignore", "pipe", "pipe"], ...options }));
}

async function finish(child: ChildProcessByStdio<null, Readable, Readable>): Promise<Finished> {
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
export async function runScript(file: string, ...parameters: string[]): Promise<Finished> {
  return runNode(await compiledProgram(file), ...parameters);
}
