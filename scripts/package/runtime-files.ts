import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path/posix";
import ts from "typescript";
import type { Reexport, RuntimeFiles } from "../build/runtime/runtime-files.js";

/** The face of this package is its own client, and no part of the runtime. */
const face = "index.ts";

/**
 * The runtime's modules as the build copies them.
 *
 * @param emitted what the compiler makes of the repository, by paths in the output
 * @param output the directory of these paths
 */
export async function runtimeFiles(emitted: ReadonlyMap<string, string>, output: string): Promise<RuntimeFiles> {
  const files: [string, string][] = [];
  for (const name of (await readdir("src", { recursive: true })).filter((one) => one.endsWith(".ts") && one !== face)) {
    files.push([name, await readFile(join("src", name), "utf8")]);
    for (const compiled of [".js", ".d.ts"].map((ending) => name.replace(/\.ts$/, ending))) {
      const text = emitted.get(join(output, "src", compiled));
      if (text === undefined) throw new Error(`The compiler made no ${compiled} of src/${name}.`);
      files.push([compiled, text]);
    }
  }
  const texts = new Map(files.sort().map(([path, text]) => [path, text.replaceAll(wordsToBiome, "")]));
  return Object.fromEntries(
    [...texts].map(([path, text]) => {
      const reexports = reexportsOf(path, texts);
      return [path, { text, imports: importsOf(text), ...(reexports && { reexports }) }];
    }),
  );
}

/** A copy has such words once, in its first lines, and Biome calls others needless. */
const wordsToBiome = /^\s*\/\/ biome-ignore .*\n/gm;

function importsOf(text: string): string[] {
  return [...new Set(ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName))];
}

/** What a module hands on, where it does nothing else. */
function reexportsOf(path: string, texts: ReadonlyMap<string, string>): readonly Reexport[] | undefined {
  const { statements } = ts.createSourceFile(path, texts.get(path) ?? "", ts.ScriptTarget.ES2022);
  const lists = statements.map((statement) =>
    ts.isExportDeclaration(statement) ? namesOf(statement, path, texts) : undefined,
  );
  return lists.length > 0 && lists.every((list) => list !== undefined) ? lists.flat() : undefined;
}

function namesOf(
  { moduleSpecifier, exportClause, isTypeOnly }: ts.ExportDeclaration,
  path: string,
  texts: ReadonlyMap<string, string>,
): readonly Reexport[] | undefined {
  if (moduleSpecifier === undefined || !ts.isStringLiteral(moduleSpecifier)) return undefined;
  const from = moduleSpecifier.text;
  if (exportClause === undefined) {
    const other = join(dirname(path), from).replace(/\.js$/, /(?:\.d)?\.[jt]s$/.exec(path)?.[0] ?? "");
    return reexportsOf(other, texts)?.map((one) => ({ ...one, from: `./${join(dirname(from), one.from)}` }));
  }
  if (!ts.isNamedExports(exportClause)) return undefined;
  if (exportClause.elements.some(({ propertyName }) => propertyName !== undefined)) return undefined;
  return exportClause.elements.map((one) => ({ name: one.name.text, isType: isTypeOnly || one.isTypeOnly, from }));
}
