import ts from "typescript";

/** What the compiler, under this repository's settings and some others, has to say of files. */
export function compilerMessages(files: readonly string[], others: ts.CompilerOptions = {}): string[] {
  const { config } = ts.readConfigFile("tsconfig.json", ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());
  const diagnostics = ts.getPreEmitDiagnostics(ts.createProgram(files, { ...options, ...others }));
  return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}
