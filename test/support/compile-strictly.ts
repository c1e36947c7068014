import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "./run.js";

/** A message of the compiler, and the place that it is about. */
export interface CompilerMessage {
  /** From the working directory. */
  readonly file: string;
  readonly line: number;
  /** The place and the first line of the message, and the setting. */
  readonly text: string;
}

type Setting = keyof typeof settings;

/** Every flag that makes the compiler stricter, of those that any project can set. */
const stricterFlags = {
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noPropertyAccessFromIndexSignature: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noFallthroughCasesInSwitch: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  erasableSyntaxOnly: true,
} as const;

const settings = {
  /** `strict` alone. */
  strict: {},
  /** The same as what a bundler's project starts with. */
  bundled: { module: "ESNext", moduleResolution: "Bundler" },
  strictest: stricterFlags,
  /** And what is said of modules that declare alone: a program may have names that it does not use. */
  declared: {
    ...stricterFlags,
    noUnusedLocals: true,
    noUnusedParameters: true,
    noUncheckedSideEffectImports: true,
    allowUnreachableCode: false,
    allowUnusedLabels: false,
    declaration: true,
    isolatedDeclarations: true,
  },
} as const;

/**
 * Compiles files under each setting as an importer would, libraries included, in processes of their own.
 *
 * @param directory where the compiler's configurations are written
 * @param files relative to it
 * @param under those settings alone
 * @throws Error where the compiler says something that is about no file
 */
export async function compileStrictly(
  directory: string,
  files: readonly string[],
  under: readonly Setting[] = ["strict", "strictest"],
): Promise<CompilerMessage[]> {
  if (files.length === 0) return [];
  return (await Promise.all(under.map((setting) => compileUnder(setting, directory, files)))).flat();
}

async function compileUnder(setting: Setting, directory: string, files: readonly string[]): Promise<CompilerMessage[]> {
  const project = join(directory, `tsconfig.${setting}.json`);
  await writeFile(project, JSON.stringify({ compilerOptions: { ...options, ...settings[setting] }, files }));
  const { code, output, errors } = await run(
    process.execPath,
    ["--max-old-space-size=8192", "node_modules/typescript/bin/tsc", "--project", project, "--pretty", "false"],
    {},
  );
  // A line that is indented goes on with the message before it.
  const lines = `${output}${errors}`.split("\n").filter((line) => /^\S/.test(line));
  const messages = lines.map((text) => {
    const [, file, line] = /^(.*?)\((\d+),\d+\): /.exec(text) ?? [];
    if (file === undefined) throw new Error(`The compiler says of no file, under ${setting}: ${text}`);
    return { file, line: Number(line), text: `${text} (${setting})` };
  });
  if (code !== 0 && messages.length === 0) throw new Error(`The compiler ended with ${code}, under ${setting}.`);
  return messages;
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
