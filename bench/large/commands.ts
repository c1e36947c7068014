import { join, resolve } from "node:path";
import { githubContract } from "./github.js";

/** What Node is given to generate a client of GitHub's contract, as a user's command would. */
export type GeneratorCommand = readonly string[];

/** This package's own, as it is packed. */
export function buildCommand(out: string): GeneratorCommand {
  const options = ["--runtime", "adultwork-webcam/runtime", "--force"];
  return [resolve("dist/build/bin.js"), "--contract", githubContract, "--out", out, ...options];
}

export function openapiTypescriptCommand(out: string): GeneratorCommand {
  const program = resolve("node_modules/openapi-typescript/bin/cli.js");
  return [program, githubContract, "--output", join(out, "schema.d.ts")];
}
