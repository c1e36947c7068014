#!/usr/bin/env node
import { missingPackages } from "./build/missing-packages.js";
import { type BuildOptions, parseOptions, usage } from "./build/options.js";
import { runCommand } from "./command/command.js";

await runCommand({ usage, parseOptions, run });

async function run(options: BuildOptions): Promise<number> {
  const missing = missingPackages(options.emit, process.argv.slice(2));
  if (missing !== undefined) {
    console.error(missing);
    return 2;
  }
  // The rest of the build cannot even be loaded without them.
  const { build } = await import("./build/watch.js");
  return build(options);
}
