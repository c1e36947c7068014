import { spawn } from "node:child_process";
import { once } from "node:events";

export interface Finished {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs a program of Node to its end. */
export async function runNode(...parameters: string[]): Promise<Finished> {
  const child = spawn(process.execPath, parameters, { stdio: ["ignore", "pipe", "pipe"] });
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
