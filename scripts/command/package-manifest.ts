import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The members of this package's package.json that the build reads. */
export interface PackageManifest {
  readonly name: string;
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  /** Programs: the path of each by its name. */
  readonly bin: Readonly<Record<string, string>>;
}

export function packageManifest(): PackageManifest {
  return JSON.parse(readFileSync(join(packageDirectory(), "package.json"), "utf8"));
}

/** The program's name: there is one. */
export function programName(): string {
  return Object.keys(packageManifest().bin).join();
}

/** The directory of this package: the build runs from its sources, and bundled from its output. */
export function packageDirectory(): string {
  let directory = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(directory, "package.json"))) {
    const parent = dirname(directory);
    if (parent === directory) throw new Error("This program is outside its package.");
    directory = parent;
  }
  return directory;
}
