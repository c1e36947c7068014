import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "./run.js";

/** What the compiler says of generated modules, in the settings that an importer may have. */
export interface TypeCheck {
  readonly milliseconds: number;
  /** With the setting's name where it is not the strictest. */
  readonly messages: readonly string[];
}

/** The settings that generated modules are compiled under: `strict` alone, and with all that is stricter. */
export const strictness = {
  strict: {},
  strictest: {
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    noPropertyAccessFromIndexSignature: true,
    noImplicitOverride: true,
    noImplicitReturns: true,
    noFallthroughCasesInSwitch: true,
    verbatimModuleSyntax: true,
    isolatedModules: true,
    erasableSyntaxOnly: true,
  },
} as const;

/**
 * Compiles files as an importer would, libraries included, in a process of its own.
 *
 * @param directory where the compiler's configuration is written
 * @param files relative to it
 */
export async function compileStrictly(
  directory: string,
  files: readonly string[],
  setting: keyof typeof strictness,
): Promise<TypeCheck> {
  const project = join(directory, `tsconfig.${setting}.json`);
  await writeFile(project, JSON.stringify({ compilerOptions: { ...options, ...strictness[setting] }, files }));
  const started = performance.now();
  const { output, errors } = await run(
    process.execPath,
    ["--max-old-space-size=8192", "node_modules/typescript/bin/tsc", "--project", project, "--pretty", "false"],
    {},
  );
  const messages = `${output}${errors}`.split("\n").filter((line) => line.trim() !== "");
  return { milliseconds: performance.now() - started, messages };
}

const options = {
  noEmit: true,
  strict: true,
  skipLibCheck: false,
  target: "ES2022",
  lib: ["ES2022", "DOM", "DOM.Iterable"],
  module: "NodeNext",
  types: [],
};
