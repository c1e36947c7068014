import { buildOnce } from "./build-once.js";
import { FileWatcher } from "./file-watcher.js";
import type { BuildOptions } from "./options.js";

/**
 * Builds a contract, once or as long as the user wants.
 *
 * @returns the exit code
 */
export async function build(options: BuildOptions): Promise<number> {
  return options.watch ? watch(options) : buildOnce(options);
}

/**
 * Builds a contract again and again, whenever one of its files changes; a faulty one too, for its author may be about to mend it.
 *
 * @returns the exit code, at the end: 0 when the user ends it, 2 for wrong usage
 */
async function watch(options: BuildOptions): Promise<number> {
  const end = endedByUser();
  const files = new FileWatcher();
  try {
    do {
      files.forget();
      const code = await buildOnce(options, (file) => files.add(file));
      if (code === 2) return code;
      console.log(`Watching ${files.count === 1 ? "1 file" : `${files.count} files`}. Ctrl-C ends.`);
    } while (await files.changed(end.signal));
    return 0;
  } finally {
    files.close();
    end.release();
  }
}

/** Aborted when the user has had enough. */
function endedByUser() {
  const controller = new AbortController();
  const signals = ["SIGINT", "SIGTERM"] as const;
  const stop = () => controller.abort();
  for (const name of signals) process.once(name, stop);
  return {
    signal: controller.signal,
    release() {
      for (const name of signals) process.off(name, stop);
    },
  };
}
