import { declarationsOf, stripTypes } from "./strip-types.js";

/** The files, each TypeScript module among them as JavaScript and its declarations; one that is nothing but types as these alone. */
export async function transpileModules(modules: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, string>> {
  const all = new Map<string, string>();
  for (const [file, text] of modules) {
    if (!file.endsWith(".ts")) {
      all.set(file, text);
      continue;
    }
    const script = stripTypes(text) ?? (await compile(text));
    if (!/^export \{\};$/m.test(script)) all.set(file.replace(/\.ts$/, ".js"), script);
    all.set(file.replace(/\.ts$/, ".d.ts"), declarationsOf(text) ?? (await declare(file, text)));
  }
  return all;
}

async function compile(text: string): Promise<string> {
  const { ts, compilerOptions } = await compiler();
  return withHeader(text, (body) => ts.transpileModule(body, { compilerOptions }).outputText);
}

/** @throws Error where the module exports something without saying its type: nothing else is known here to find it by */
async function declare(file: string, text: string): Promise<string> {
  const { ts, compilerOptions } = await compiler();
  return withHeader(text, (body) => {
    const options = { fileName: file, compilerOptions, reportDiagnostics: true };
    const { outputText, diagnostics = [] } = ts.transpileDeclaration(body, options);
    const [fault] = diagnostics;
    if (fault === undefined) return outputText;
    const line = text.slice(0, text.length - body.length + (fault.start ?? 0)).split("\n").length;
    throw new Error(`${file}:${line}: ${ts.flattenDiagnosticMessageText(fault.messageText, "\n")}`);
  });
}

async function compiler() {
  // Loaded when there is something for it to do: whoever wants no client need not have it.
  const { default: ts } = await import("typescript");
  const { ESNext } = ts.ModuleKind;
  return { ts, compilerOptions: { module: ESNext, target: ts.ScriptTarget.ES2022, verbatimModuleSyntax: true } };
}

/** The compiler keeps only some of the first comments. */
function withHeader(text: string, compiled: (body: string) => string): string {
  const [header = ""] = /^(?:\/\*[\s\S]*?\*\/\n|\/\/.*\n|\n)*/.exec(text) ?? [];
  return header + compiled(text.slice(header.length));
}
