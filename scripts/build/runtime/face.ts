import type { Reexport, RuntimeFile, RuntimeFiles } from "./runtime-files.js";
import { copyDirectory } from "./runtime-module.js";

/** What generated modules import of a face: names, or the whole of it. */
export type Imported = Set<string> | "all";

/** The imports of a copy of the runtime in a generated module: the faces by the names of their modules, without their endings. */
export function importedFaces(text: string): [face: string, names: string[] | "all"][] {
  return [...text.matchAll(importOfCopy)].map(([, names, face = ""]) => [
    face,
    names === undefined ? "all" : namesIn(names),
  ]);
}

/** The strings of a contract are no imports: a quotation mark in them is escaped. */
const importOfCopy = new RegExp(`(?:\\{([^{}]*)\\} )?(?:from |import\\()"\\./${copyDirectory}/([\\w/-]+)\\.js"`, "g");

function namesIn(list: string): string[] {
  const names = list.split(",").map((name) =>
    name
      .trim()
      .replace(/^type /, "")
      .replace(/ as .*$/, ""),
  );
  return names.filter((name) => name !== "");
}

/** The files of a face that hands on these names alone, so that it leads to no other module; as they are where it has more than that to say. */
export function narrowedFace(face: string, names: ReadonlySet<string>, all: RuntimeFiles): RuntimeFiles {
  const narrowed: Record<string, RuntimeFile> = {};
  for (const kind of [".ts", ".js", ".d.ts"]) {
    const reexports = all[face + kind]?.reexports?.filter(({ name }) => names.has(name));
    if (reexports !== undefined) narrowed[face + kind] = moduleOf(reexports);
  }
  return narrowed;
}

function moduleOf(reexports: readonly Reexport[]): RuntimeFile {
  const imports = [...new Set(reexports.map(({ from }) => from))].sort();
  const statements = imports.map((specifier) => {
    const names = reexports.filter(({ from }) => from === specifier);
    // Of types alone, the module need not be loaded.
    const areTypes = names.every(({ isType }) => isType);
    const list = names.map(({ name, isType }) => (isType && !areTypes ? `type ${name}` : name));
    return `export ${areTypes ? "type " : ""}{ ${list.join(", ")} } from "${specifier}";\n`;
  });
  return { text: statements.join(""), imports };
}
