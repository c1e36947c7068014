import ts from "typescript";
import { stripTypes } from "./strip-types.js";

/** The files, and each TypeScript module among them as JavaScript beside it. */
export function transpileModules(modules: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const scripts = [...modules]
    .filter(([file]) => file.endsWith(".ts"))
    .map(([file, text]) => [file.replace(/\.ts$/, ".js"), stripTypes(text) ?? transpile(text)] as const);
  return new Map([...modules, ...scripts]);
}

function transpile(text: string): string {
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, verbatimModuleSyntax: true },
  });
  return outputText;
}
