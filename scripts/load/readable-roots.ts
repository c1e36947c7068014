import { realpathSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";

/** What a reference to a file outside the roots ends with. Whether there is such a file, it does not tell. */
export class OutsideRoots extends Error {
  override readonly name = "OutsideRoots";
}

/** The directories in which the files of a contract are read, links followed. */
export class ReadableRoots {
  private readonly contract: string;
  private readonly directories: readonly string[];

  /**
   * @param contract path of the contract, which is read wherever it is, and in whose directory files are read
   * @param others more directories
   */
  constructor(contract: string, others: readonly string[]) {
    this.contract = resolve(contract);
    const directories = [dirname(this.contract), dirname(realPath(this.contract)), process.cwd(), ...others];
    this.directories = directories.map((directory) => realPath(resolve(directory)));
  }

  /** Whether a file may be read. */
  hold(file: string): boolean {
    if (file === this.contract) return true;
    const real = realPath(file);
    return this.directories.some((directory) => isInside(relative(directory, real)));
  }
}

/** Without links, as far as the path leads to something: the rest, which is not there, is no link. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const directory = dirname(path);
    return directory === path ? path : join(realPath(directory), basename(path));
  }
}

function isInside(way: string): boolean {
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
