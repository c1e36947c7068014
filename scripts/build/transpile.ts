import { type CompiledModule, stripTypes } from "./strip-types.js";

/** The files, each TypeScript module among them as JavaScript and its declarations; one that is nothing but types as these alone. */
export async function transpileModules(modules: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, string>> {
  const all = new Map<string, string>();
  for (const [file, text] of modules) {
    if (!file.endsWith(".ts")) {
      all.set(file, text);
      continue;
    }
    const { script, declarations } = stripTypes(text) ?? (await compile(file, text));
    if (!/^export \{\};$/m.test(script)) all.set(file.replace(/\.ts$/, ".js"), script);
    all.set(file.replace(/\.ts$/, ".d.ts"), declarations);
  }
  return all;
}

/** @throws Error where the module exports something without saying its type: nothing else is known here to find it by */
async function compile(file: string, text: string): Promise<CompiledModule> {
  // Loaded when there is something for it to do: whoever wants no client need not have it.
  const { default: ts } = await import("typescript");
  const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, verbatimModuleSyntax: true };
  const options = { fileName: file, compilerOptions };
  // The compiler keeps only some of the first comments.
  const [header = ""] = /^(?:\/\*[\s\S]*?\*\/\n|\/\/.*\n|\n)*/.exec(text) ?? [];
  const body = text.slice(header.length);
  const { outputText, diagnostics = [] } = ts.transpileDeclaration(body, { ...options, reportDiagnostics: true });
  const [fault] = diagnostics;
  if (fault !== undefined) {
    const line = (header + body.slice(0, fault.start)).split("\n").length;
    throw new Error(`${file}:${line}: ${ts.flattenDiagnosticMessageText(fault.messageText, "\n")}`);
  }
  return { script: header + ts.transpileModule(body, options).outputText, declarations: header + outputText };
}
