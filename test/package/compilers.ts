import { mkdir, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { buildInto } from "../support/build.js";
import { contracts, usageOfMaps } from "../support/compiled-contracts.js";
import { libraryContract } from "../support/library-contract.js";
import { command } from "./command.js";
import { copyConsumer, install } from "./project.js";
import type { Tarball } from "./tarball.js";

/** The versions of TypeScript that the package is tried with: the last of each minor version. */
export const compilers = ["5.4.5", "5.5.4", "5.6.3", "5.7.3", "5.8.3", "5.9.3", "6.0.3", "7.0.2"] as const;

/** The two ways in which a project of today finds a package's types, each with the `module` that goes with it. */
const resolutions = { bundler: "esnext", nodenext: "nodenext" } as const;

/** What a project of today starts with, and what strict ones add to it: some types are others without these flags. */
const strictness = {
  strict: {},
  strictest: { exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true },
} as const;

/**
 * Installs the package, as anybody does, in a project that has a compiler, and compiles consumer/types.ts and clients of other contracts there: with `strict`
 * alone and more strictly, with the declaration files of every package checked, in both module resolutions.
 */
export async function checkCompiler(version: string, tarball: Tarball, parent: string): Promise<string> {
  const directory = join(parent, `typescript-${version}`);
  await mkdir(directory);
  await writeFile(join(directory, "package.json"), '{ "name": "typed", "private": true, "type": "module" }\n');
  await install(directory, "--save-dev", `typescript@${version}`);
  await install(directory, tarball.path);
  await copyConsumer(directory);
  const files = ["types.ts", ...(await buildClients(directory))];
  for (const [moduleResolution, module] of Object.entries(resolutions)) {
    for (const [name, flags] of Object.entries(strictness)) {
      const config = `tsconfig.${moduleResolution}.${name}.json`;
      const compilerOptions = { ...options, ...flags, module, moduleResolution };
      await writeFile(join(directory, config), JSON.stringify({ compilerOptions, files }));
      await command("npx", ["--no-install", "tsc", "--project", config], { directory });
    }
  }
  const settings = [resolutions, strictness].map((choices) => Object.keys(choices).join(" and "));
  return `npm install, ${settings.join(", each ")}, skipLibCheck off`;
}

/** Clients of contracts that have everything, as modules to compile, by their paths in the project. */
async function buildClients(project: string): Promise<string[]> {
  const files: string[] = [];
  for (const [name, contract] of Object.entries(contracts))
    files.push(...(await buildInto(project, name, await contract())));
  const library = libraryContract();
  for (const language of ["ts", "js"] as const)
    files.push(...(await buildInto(project, `copied-${language}`, library, "copy", language)));
  const usage = join(project, "maps", "usage.ts");
  await writeFile(usage, usageOfMaps);
  return [...files, usage].map((file) => relative(project, file));
}

const options = {
  target: "es2022",
  lib: ["es2022", "dom"],
  types: [],
  strict: true,
  skipLibCheck: false,
  noEmit: true,
};
