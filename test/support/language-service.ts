import { readFileSync } from "node:fs";
import ts from "typescript";

/** What an editor shows of a text that stands in the repository, by TypeScript's own service. A place is marked with `/**\/` before it. */
export interface Editor {
  /** What is shown where the pointer rests after each mark: the type, and the documentation. */
  hovers(text: string): readonly Hover[];
  /** The names that are offered at the mark. */
  completions(text: string): readonly string[];
  /** What the compiler says of the text. */
  messages(text: string): readonly string[];
}

export interface Hover {
  readonly type: string;
  readonly documentation: string;
  readonly tags: Readonly<Record<string, string>>;
}

const mark = "/**/";

/**
 * One service for all texts of a file: the declarations of the language and of the package are read once.
 *
 * @param file where the texts stand, for their imports
 */
export function openEditor(file: string, others: ts.CompilerOptions = {}): Editor {
  const { config } = ts.readConfigFile("tsconfig.json", ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());
  let version = 0;
  let shown = "";
  const host: ts.LanguageServiceHost = {
    readFile: ts.sys.readFile,
    readDirectory: ts.sys.readDirectory,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
    useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
    getCompilationSettings: () => ({ ...options, noUnusedLocals: false, types: [], ...others }),
    getScriptFileNames: () => [file],
    getScriptVersion: (name) => (name === file ? String(version) : "0"),
    getScriptSnapshot: (name) => {
      if (name === file) return ts.ScriptSnapshot.fromString(shown);
      return ts.sys.fileExists(name) ? ts.ScriptSnapshot.fromString(readFileSync(name, "utf8")) : undefined;
    },
    fileExists: (name) => name === file || ts.sys.fileExists(name),
    getCurrentDirectory: () => process.cwd(),
    getDefaultLibFileName: ts.getDefaultLibFilePath,
  };
  const service = ts.createLanguageService(host, ts.createDocumentRegistry());

  function show(text: string): readonly number[] {
    version += 1;
    shown = text;
    return [...text.matchAll(/\/\*\*\//g)].map(({ index }) => index + mark.length);
  }

  return {
    hovers: (text) =>
      show(text).map((place) => {
        const info = service.getQuickInfoAtPosition(file, place);
        return {
          type: ts.displayPartsToString(info?.displayParts),
          documentation: ts.displayPartsToString(info?.documentation),
          tags: Object.fromEntries(
            (info?.tags ?? []).map(({ name, text: parts }) => [name, ts.displayPartsToString(parts)]),
          ),
        };
      }),
    completions: (text) =>
      show(text).flatMap(
        (place) =>
          service.getCompletionsAtPosition(file, place - mark.length, {})?.entries.map(({ name }) => name) ?? [],
      ),
    messages(text) {
      show(text);
      return [...service.getSyntacticDiagnostics(file), ...service.getSemanticDiagnostics(file)].map(
        ({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"),
      );
    },
  };
}
