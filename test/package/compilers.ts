import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { command } from "./command.js";
import type { Compiler } from "./runtimes.js";

/** The two ways in which a project of today finds a package's types, each with the `module` that goes with it. */
const resolutions = { bundler: "esnext", nodenext: "nodenext" } as const;

/** Compiles consumer/types.ts, strictly and with the declaration files of every package checked, in both module resolutions. */
export async function checkTypes({ name, tsc }: Compiler, project: string): Promise<string> {
  for (const [moduleResolution, module] of Object.entries(resolutions)) {
    const config = join(project, `tsconfig.${name}.${moduleResolution}.json`);
    await writeFile(config, JSON.stringify({ compilerOptions: { ...strict, module, moduleResolution }, files }));
    await command(process.execPath, [tsc, "--project", config], { directory: project });
  }
  return `${Object.keys(resolutions).join(" and ")}, skipLibCheck off`;
}

const files = ["types.ts"];

const strict = {
  target: "es2022",
  lib: ["es2022", "dom"],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
  noEmit: true,
};
