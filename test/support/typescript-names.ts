import ts from "typescript";

/** Every name that a program has without importing it: of the language, its types, and the browser's. */
export function globalNames(): string[] {
  const options = {
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
    types: [],
  };
  const program = ts.createProgram([ts.getDefaultLibFilePath(options)], options);
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
