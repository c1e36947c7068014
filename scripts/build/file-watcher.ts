import { existsSync, type FSWatcher, watch } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Waits for files to change. It looks at their directories: editors put a new file in place of the old one, which a watch of the file itself
 * would not outlive, and a file that is not there yet may come.
 */
export class FileWatcher {
  private files = new Set<string>();
  private readonly directories = new Map<string, FSWatcher>();
  private hasChanged = false;
  private wake: () => void = () => {};

  /** How many files are watched. */
  get count(): number {
    return this.files.size;
  }

  /** @param file absolute path */
  add(file: string): void {
    this.files.add(file);
    const directory = nearestDirectory(dirname(file));
    if (this.directories.has(directory)) return;
    const watcher = watch(directory, (_event, name) => {
      if (name === null || this.concerns(join(directory, name))) this.noteChange();
    });
    // A directory that goes away takes its files along, which is a change.
    watcher.on("error", () => {
      this.directories.delete(directory);
      this.noteChange();
    });
    this.directories.set(directory, watcher);
  }

  /** Starts with no files, and keeps an eye on the directories: what changes from now on counts for the files that are added next. */
  forget(): void {
    this.hasChanged = false;
    this.files = new Set();
  }

  /**
   * Waits until a file changes, and then until it is quiet: an editor writes more than once.
   *
   * @returns false when the signal is aborted before that
   */
  async changed(signal: AbortSignal): Promise<boolean> {
    await this.untilChange(signal);
    while (this.hasChanged && !signal.aborted) {
      this.hasChanged = false;
      await sleep(quietMilliseconds, signal);
      if (!this.hasChanged) return !signal.aborted;
    }
    return false;
  }

  close(): void {
    for (const watcher of this.directories.values()) watcher.close();
  }

  private untilChange(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      if (this.hasChanged || signal.aborted) return resolve();
      const wake = () => {
        // The signal outlives each wait.
        signal.removeEventListener("abort", wake);
        resolve();
      };
      this.wake = wake;
      signal.addEventListener("abort", wake, { once: true });
    });
  }

  /** Whether the path is one of the files, or a directory in which one may be. */
  private concerns(path: string): boolean {
    return [...this.files].some((file) => file === path || file.startsWith(join(path, "/")));
  }

  private noteChange(): void {
    this.hasChanged = true;
    this.wake();
  }
}

const quietMilliseconds = 50;

function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener("abort", end, { once: true });
  });
}

function nearestDirectory(directory: string): string {
  return existsSync(directory) ? directory : nearestDirectory(dirname(directory));
}
