import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import ts from "typescript";
import { runtimeFilesPath } from "../build/runtime/runtime-files.js";
import { replaceFiles } from "./replace-files.js";
import { runtimeFiles } from "./runtime-files.js";

const output = "dist";
/** Of the lint, whose own types are those of packages that its users need not have. */
const lint = join(output, "lint/plugin.d.ts");
/** Of the sandbox, whose own modules are of the build. */
const sandbox = join(output, "sandbox/index.d.ts");

/** Makes the package's declaration files, of its entries and of what these import; and of all of the runtime what the build copies. */
const emitted = new Map([
  ...emit(),
  [lint, await readFile("lint/plugin-types.d.ts", "utf8")],
  [sandbox, await readFile("sandbox/index-types.d.ts", "utf8")],
]);
const generated = ["client", "operations", "openapi-document"].map((name) => `generated/${name}.d.ts`);
const entries = ["src/index.d.ts", "src/runtime.d.ts", "src/xml.d.ts", ...generated];
const reached = reachable([lint, sandbox, ...entries.map((entry) => join(output, entry))], emitted);
await replaceFiles(output, /\.d\.ts$/, new Map([...reached].map(([file, text]) => [relative(output, file), text])));
await mkdir(dirname(runtimeFilesPath), { recursive: true });
await writeFile(runtimeFilesPath, JSON.stringify(await runtimeFiles(emitted, output)));

/** The declarations of all modules, and their JavaScript. @throws Error for what the compiler finds wrong */
function emit(): ReadonlyMap<string, string> {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: fail };
  const parsed = ts.getParsedCommandLineOfConfigFile("tsconfig.build.json", {}, host);
  const { fileNames = [], options = {} } = parsed ?? {};
  const program = ts.createProgram(fileNames, options);
  const files = new Map<string, string>();
  const { diagnostics } = program.emit(undefined, (file, text) => files.set(relative(".", file), text));
  for (const diagnostic of [...ts.getPreEmitDiagnostics(program), ...diagnostics]) fail(diagnostic);
  return files;
}

function reachable(from: readonly string[], files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const reached = new Map<string, string>();
  const open = [...from];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    const text = files.get(file);
    if (text === undefined) throw new Error(`${file} is imported and not there.`);
    if (reached.has(file)) continue;
    reached.set(file, text);
    const imported = ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName);
    const own = imported.filter((specifier) => specifier.startsWith("."));
    open.push(...own.map((specifier) => join(dirname(file), specifier.replace(/\.js$/, ".d.ts"))));
  }
  return reached;
}

function fail(diagnostic: ts.Diagnostic): never {
  const names = {
    getCanonicalFileName: String,
    getCurrentDirectory: ts.sys.getCurrentDirectory,
    getNewLine: () => "\n",
  };
  throw new Error(ts.formatDiagnostic(diagnostic, names));
}
