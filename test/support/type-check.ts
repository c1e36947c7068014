import ts from "typescript";

const { config } = ts.readConfigFile("tsconfig.json", ts.sys.readFile);
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());

/** What the compiler, under this repository's settings and some others, has to say of files. */
export function compilerMessages(files: readonly string[], others: ts.CompilerOptions = {}): string[] {
  const all = { ...options, ...others };
  const diagnostics = ts.getPreEmitDiagnostics(ts.createProgram(files, all, hostOf(all)));
  return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}

/** The declarations of the language, of the browser and of packages, parsed once for all that is compiled here: they are most of the work. */
const installed = new Map<string, ts.SourceFile | undefined>();

function hostOf(options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const read: ts.CompilerHost["getSourceFile"] = (...parameters) => host.getSourceFile(...parameters);
  return {
    ...host,
    getSourceFile(file, ...parameters) {
      if (!file.includes("/node_modules/")) return read(file, ...parameters);
      if (!installed.has(file)) installed.set(file, read(file, ...parameters));
      return installed.get(file);
    },
  };
}
