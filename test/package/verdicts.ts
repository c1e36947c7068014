import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { installLocked } from "../support/install-locked.js";
import { command } from "./command.js";
import { exportedPaths, type Manifest } from "./manifest.js";
import type { Tarball } from "./tarball.js";

/** publint: nothing to report, suggestions included. */
export async function checkPublint(tarball: Tarball): Promise<string> {
  const { output } = await command(await linter("publint"), ["run", tarball.path, "--strict"]);
  if (!output.includes("All good!")) throw new Error(output);
  return "all good";
}

/** Are the types wrong? Asked of every export that is a module: a data file has no types. */
export async function checkTypesResolve(tarball: Tarball, manifest: Manifest): Promise<string> {
  const entrypoints = exportedPaths(manifest)
    .filter(({ isData }) => !isData)
    .map(({ subpath }) => subpath);
  // Its exit code is 0 only when it finds nothing that the profile counts: CommonJS and the resolution of old are left out.
  await command(await linter("attw"), [
    ...[tarball.path, "--profile", "esm-only", "--no-definitely-typed", "--no-color", "--no-emoji"],
    ...["--entrypoints", ...entrypoints],
  ]);
  return entrypoints.join(" ");
}

/** A program that is installed here alone. */
async function linter(name: string): Promise<string> {
  const directory = fileURLToPath(new URL("linters", import.meta.url));
  await installLocked(directory);
  return join(directory, "node_modules/.bin", name);
}
