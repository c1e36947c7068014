import { buildOnce } from "./build/build-once.js";
import { type BuildOptions, parseOptions, usage } from "./build/options.js";
import { watch } from "./build/watch.js";
import { runCommand } from "./command/command.js";

await runCommand({ usage, parseOptions, run });

async function run(options: BuildOptions): Promise<number> {
  return options.watch ? watch(options) : buildOnce(options);
}
