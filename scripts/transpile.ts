import ts from "typescript";

/** The files, and each TypeScript module among them as JavaScript beside it. */
export function transpileModules(modules: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const scripts = [...modules]
    .filter(([file]) => file.endsWith(".ts"))
    .map(([file, text]) => [file.replace(/\.ts$/, ".js"), transpile(text)] as const);
  return new Map([...modules, ...scripts]);
}

function transpile(text: string): string {
  // Types leave nothing behind, and those of a large contract would take as long as all the rest.
  if (!statement.test(text)) return `${/^(?:\/\/.*\n)*/.exec(text)?.[0] ?? ""}export {};\n`;
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, verbatimModuleSyntax: true },
  });
  return outputText;
}

/** The beginning of a statement of a module that is more than the declaration or the import of a type. What is inside one is indented. */
const statement = /^(?!(?:export )?(?:type|interface) |import type )[\w$({["'`;@]/m;
