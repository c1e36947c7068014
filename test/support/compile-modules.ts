import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import ts from "typescript";
import { generate } from "../../scripts/build/generate.js";
import { emitterNames } from "../../scripts/emit/emitters.js";
import { stricterFlags } from "./compile-strictly.js";

/** What a TypeScript project of today starts with, and nothing stricter. The declaration files of every package are checked too. */
const plain: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  types: [],
  strict: true,
  skipLibCheck: false,
  noEmit: true,
};

/** Every flag that makes the compiler stricter. */
const strictest: ts.CompilerOptions = {
  ...plain,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  ...stricterFlags,
  noUnusedLocals: true,
  noUnusedParameters: true,
  noUncheckedSideEffectImports: true,
  allowUnreachableCode: false,
  allowUnusedLabels: false,
  declaration: true,
  isolatedDeclarations: true,
};

export const strictness = { "strict alone": plain, "every stricter flag": strictest };

/** Builds a contract into a directory, and gives the modules that a compiler is to read. */
export async function buildInto(directory: string, name: string, contract: unknown): Promise<string[]> {
  const to = join(directory, name);
  await mkdir(to);
  const file = join(to, "contract.json");
  await writeFile(file, JSON.stringify(contract, null, 2));
  const modules = await generate({
    contract: file,
    runtime: "adultwork-webcam/runtime",
    modules: "ts",
    emit: emitterNames,
    int64: "number",
  });
  for (const [module, text] of modules) await writeFile(join(to, module), text);
  return [...modules.keys()].filter((module) => module.endsWith(".ts")).map((module) => join(to, module));
}

/** What the compiler says of files, each with its place. */
export function messagesOf(files: readonly string[], options: ts.CompilerOptions): string[] {
  return ts.getPreEmitDiagnostics(ts.createProgram(files, options)).map(({ file, start = 0, messageText }) => {
    const line = file === undefined ? 0 : file.getLineAndCharacterOfPosition(start).line + 1;
    return `${file?.fileName}:${line} ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
  });
}

/** Every name that a program has without importing it: of the language, its types, and the browser's. */
export function globalNames(): string[] {
  const program = ts.createProgram([ts.getDefaultLibFilePath(plain)], plain);
  const checker = program.getTypeChecker();
  const [library] = program.getSourceFiles();
  if (library === undefined) throw new TypeError("The compiler has no library.");
  const meanings = ts.SymbolFlags.Value | ts.SymbolFlags.Type | ts.SymbolFlags.Namespace;
  return checker.getSymbolsInScope(library, meanings).map(({ name }) => name);
}

/** Every word of a text that TypeScript takes for a name, or keeps for itself. */
export function namesIn(text: string): string[] {
  const scanner = ts.createScanner(ts.ScriptTarget.ES2022, true, ts.LanguageVariant.Standard, text);
  const names = new Set<string>();
  for (let token = scanner.scan(); token !== ts.SyntaxKind.EndOfFileToken; token = scanner.scan()) {
    if (token >= ts.SyntaxKind.Identifier && token <= ts.SyntaxKind.LastKeyword) names.add(scanner.getTokenText());
  }
  return [...names];
}

/** The words of the language, those too that are names in most places. */
export function keywords(): string[] {
  const kinds = Array.from({ length: ts.SyntaxKind.LastKeyword - ts.SyntaxKind.FirstKeyword + 1 });
  return kinds.flatMap((_, index) => ts.tokenToString(ts.SyntaxKind.FirstKeyword + index) ?? []);
}
