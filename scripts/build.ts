import { buildOnce } from "./build-command/build-once.js";
import { type BuildOptions, parseOptions, usage } from "./build-command/options.js";
import { watch } from "./build-command/watch.js";
import { runCommand } from "./command.js";

await runCommand({ usage, parseOptions, run });

async function run(options: BuildOptions): Promise<number> {
  return options.watch ? watch(options) : buildOnce(options);
}
