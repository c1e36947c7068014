import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "../../support/run.js";

/** What the compiler says of generated modules. */
export interface TypeCheck {
  readonly milliseconds: number;
  readonly messages: readonly string[];
}

/** Checks the generated modules as an importer with the strictest settings would, libraries included, in a process of its own. */
export async function typeCheck(directory: string): Promise<TypeCheck> {
  const files = (await readdir(directory)).filter((file) => file.endsWith(".ts"));
  await writeFile(join(directory, "tsconfig.json"), JSON.stringify({ compilerOptions, files }));
  const started = performance.now();
  const { output, errors } = await run(
    process.execPath,
    ["--max-old-space-size=8192", "node_modules/typescript/bin/tsc", "--project", directory, "--pretty", "false"],
    {},
  );
  const messages = `${output}${errors}`.split("\n").filter((line) => line.trim() !== "");
  return { milliseconds: performance.now() - started, messages };
}

const compilerOptions = {
  noEmit: true,
  strict: true,
  skipLibCheck: false,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  target: "ES2022",
  lib: ["ES2022", "DOM", "DOM.Iterable"],
  module: "NodeNext",
  types: [],
};
