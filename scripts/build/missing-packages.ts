import {
  fits,
  type InstalledPackage,
  installedPackages,
  neededPackages,
  type PackageName,
} from "../command/needed-packages.js";
import { commandLine, needs, specifiers } from "../command/needs.js";
import { packageManifest, programName } from "../command/package-manifest.js";
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
  const { name, version } = packageManifest();
  const hasTypes = names.includes("openapi-typescript");
  const install =
    hasTypes && refusesCompiler(installed)
      ? [
          "npx",
          ...[`${name}@${version}`, ...specifiers(needed)].flatMap((one) => ["-p", one]),
          programName(),
          ...parameters,
        ]
      : ["npm", "install", "--save-dev", ...specifiers(missing)];
  const first = hasTypes && isForced(installed) ? "npm uninstall openapi-typescript && " : "";
  return `${needs(missing, installed)}: ${first}${commandLine(install)}`;
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
