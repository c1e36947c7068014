import { stripTypes } from "./strip-types.js";

/** The files, and each TypeScript module among them as JavaScript beside it. */
export async function transpileModules(modules: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, string>> {
  const all = new Map(modules);
  for (const [file, text] of modules) {
    if (file.endsWith(".ts")) all.set(file.replace(/\.ts$/, ".js"), stripTypes(text) ?? (await transpile(text)));
  }
  return all;
}

async function transpile(text: string): Promise<string> {
  // Loaded when there is something for it to do: whoever wants no client need not have it.
  const { default: ts } = await import("typescript");
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, verbatimModuleSyntax: true },
  });
  return outputText;
}
