import {
  fits,
  type InstalledPackage,
  installedPackages,
  type NeededPackage,
  neededPackages,
  type PackageName,
} from "../command/needed-packages.js";
import { packageManifest } from "../command/package-manifest.js";
import { type EmitterName, packagesOf } from "../emit/emitters.js";

/**
 * What to say when packages that the build needs are not there, or in another version: in one line, with the command that helps.
 *
 * @param emit what is to be generated
 * @param parameters the build's own, to be given again
 * @returns undefined when all are there
 */
export function missingPackages(emit: readonly EmitterName[], parameters: readonly string[]): string | undefined {
  const installed = installedPackages();
  const names: readonly PackageName[] = ["@redocly/openapi-core", ...packagesOf(emit)];
  const needed = neededPackages.filter(({ name }) => names.includes(name));
  const missing = needed.filter(({ name }) => !fits(name, installed.get(name)));
  if (missing.length === 0) return undefined;
  const { name, version, bin } = packageManifest();
  const [command = ""] = Object.keys(bin);
  const needs = missing.map((one) => describe(one, installed.get(one.name))).join(", ");
  const hasTypes = names.includes("openapi-typescript");
  const install =
    hasTypes && refusesCompiler(installed)
      ? ["npx", ...[`${name}@${version}`, ...specifiers(needed)].flatMap((one) => ["-p", one]), command, ...parameters]
      : ["npm", "install", "--save-dev", ...specifiers(missing)];
  const first = hasTypes && isForced(installed) ? "npm uninstall openapi-typescript && " : "";
  return `${command} needs ${needs}: ${first}${install.map(quoted).join(" ")}`;
}

function describe({ name, versions }: NeededPackage, found: InstalledPackage | undefined): string {
  if (found === undefined) return `${name} ${versions} (not installed here)`;
  const why = name === "typescript" && Number.parseInt(found.version, 10) >= 7 ? ", which has no compiler API" : "";
  return `${name} ${versions} (here is ${found.version}${why})`;
}

function specifiers(packages: readonly NeededPackage[]): string[] {
  return packages.map(({ specifier }) => specifier);
}

/** Whether npm would not install openapi-typescript here: it asks for a compiler of version 5, and the project has another. */
function refusesCompiler(installed: ReadonlyMap<PackageName, InstalledPackage>): boolean {
  const compiler = installed.get("typescript");
  if (compiler === undefined || compiler.version.startsWith("5.")) return false;
  return !fits("typescript", compiler) || !fits("openapi-typescript", installed.get("openapi-typescript"));
}

/** Whether openapi-typescript was forced into a project that it cannot run in: as long as it is there, npx installs no other. */
function isForced(installed: ReadonlyMap<PackageName, InstalledPackage>): boolean {
  return (
    fits("openapi-typescript", installed.get("openapi-typescript")) && !fits("typescript", installed.get("typescript"))
  );
}

function quoted(parameter: string): string {
  return /^[\w@.,/:=+-]+$/.test(parameter) ? parameter : JSON.stringify(parameter);
}
