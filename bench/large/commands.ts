import { join, resolve } from "node:path";
import { githubContract } from "./github.js";

/** What Node is given to generate a client of GitHub's contract, as a user's command would. */
export type GeneratorCommand = readonly string[];

/** This package's own, as it is packed, with what it does unless it is told otherwise: the client has a copy of the runtime. */
export function buildCommand(out: string): GeneratorCommand {
  return [resolve("dist/program.js"), "build", "--contract", githubContract, "--out", out, "--force"];
}

export function openapiTypescriptCommand(out: string): GeneratorCommand {
  const program = resolve("node_modules/openapi-typescript/bin/cli.js");
  return [program, githubContract, "--output", join(out, "schema.d.ts")];
}
