import {
  fits,
  type InstalledPackage,
  installedPackages,
  type NeededPackage,
  neededPackages,
  type PackageName,
} from "./needed-packages.js";
import { programName } from "./package-manifest.js";

/** What to say where one package is not installed that a command needs, with the line that helps; undefined where it is. */
export function missingPackage(name: PackageName): string | undefined {
  const installed = installedPackages();
  const missing = neededPackages.filter((needed) => needed.name === name && !fits(name, installed.get(name)));
  if (missing.length === 0) return undefined;
  return `${needs(missing, installed)}: ${commandLine(["npm", "install", "--save-dev", ...specifiers(missing)])}`;
}

/** What the program needs and has not, in a line to which the command that helps is added. */
export function needs(
  missing: readonly NeededPackage[],
  installed: ReadonlyMap<PackageName, InstalledPackage>,
): string {
  return `${programName()} needs ${missing.map((one) => describe(one, installed.get(one.name))).join(", ")}`;
}

function describe({ name, versions }: NeededPackage, found: InstalledPackage | undefined): string {
  if (found === undefined) return `${name} ${versions} (not installed here)`;
  const why = name === "typescript" && Number.parseInt(found.version, 10) >= 7 ? ", which has no compiler API" : "";
  return `${name} ${versions} (here is ${found.version}${why})`;
}

/** What npm is to install of them. */
export function specifiers(packages: readonly NeededPackage[]): string[] {
  return packages.map(({ specifier }) => specifier);
}

/** A line for a shell. */
export function commandLine(words: readonly string[]): string {
  return words.map(quoted).join(" ");
}

function quoted(parameter: string): string {
  return /^[\w@.,/:=+-]+$/.test(parameter) ? parameter : JSON.stringify(parameter);
}
