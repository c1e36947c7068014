import type { Command } from "../command/command.js";
import { missingPackages } from "./missing-packages.js";
import { type BuildOptions, parseOptions, usage } from "./options.js";

/** `build`: makes a client of a contract. */
export const buildCommand: Command<BuildOptions> = { usage, parseOptions, run };

async function run(options: BuildOptions): Promise<number> {
  const missing = missingPackages(options.emit, process.argv.slice(2));
  if (missing !== undefined) {
    console.error(missing);
    return 2;
  }
  // The rest of the build cannot even be loaded without them.
  const { build } = await import("./watch.js");
  return build(options);
}
