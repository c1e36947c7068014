import { readFile } from "node:fs/promises";
import { dirname, join, normalize } from "node:path";
import { build } from "esbuild";
import ts from "typescript";

/**
 * The files of a package that some of them lead to: modules by what they import, now or later, with their source maps, and declarations by
 * what they import. One that is led to and not there is among them.
 *
 * @param from paths in the package
 * @param directory where the package is
 */
export async function reachable(from: readonly string[], directory: string): Promise<ReadonlySet<string>> {
  const files = from.map(normalize);
  const modules = await reachableModules(files, directory);
  const declarations = await reachableDeclarations(files, directory);
  return new Set([...files, ...modules, ...modules.map((module) => `${module}.map`), ...declarations]);
}

/** @throws Error for a module that imports one that is not there */
async function reachableModules(files: readonly string[], directory: string): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: directory,
    entryPoints: files.filter((file) => file.endsWith(".js")),
    outdir: "unwritten",
    ...{ bundle: true, splitting: true, packages: "external", format: "esm", platform: "node" },
    ...{ metafile: true, write: false },
  });
  return Object.keys(metafile.inputs);
}

async function reachableDeclarations(files: readonly string[], directory: string): Promise<ReadonlySet<string>> {
  const reached = new Set<string>();
  const open = files.filter((file) => file.endsWith(".d.ts"));
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    const { importedFiles } = ts.preProcessFile(await readFile(join(directory, file), "utf8").catch(() => ""));
    const own = importedFiles.map(({ fileName }) => fileName).filter((specifier) => specifier.startsWith("."));
    for (const specifier of own) open.push(join(dirname(file), specifier.replace(/\.js$/, ".d.ts")));
  }
  return reached;
}
