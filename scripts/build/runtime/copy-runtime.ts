import { join } from "node:path/posix";
import { fileHeader } from "../../emit/emitter.js";
import { type Imported, importedFaces, narrowedFace } from "./face.js";
import { type RuntimeFile, type RuntimeFiles, readLicence, readRuntimeFiles } from "./runtime-files.js";
import { copyDirectory } from "./runtime-module.js";

/** A copy of the runtime, as far as generated modules lead to it. */
export interface RuntimeCopy {
  /** The files' text by their paths beside the modules. */
  readonly files: ReadonlyMap<string, string>;
  /** The packages that it imports. */
  readonly packages: ReadonlySet<string>;
}

/** @param modules the generated modules' text by file name */
export async function copyRuntime(modules: ReadonlyMap<string, string>): Promise<RuntimeCopy> {
  const all = await readRuntimeFiles();
  const roots = new Set<string>();
  const asked = new Map<string, Imported>();
  for (const [file, text] of modules) {
    for (const [face, names] of importedFaces(text)) {
      // A face's kind is that of the module that imports it.
      roots.add(face + kindOf(file));
      const others = asked.get(face) ?? new Set();
      asked.set(face, names === "all" || others === "all" ? "all" : new Set([...others, ...names]));
    }
  }
  const faces = [...asked].map(([face, names]) => (names === "all" ? {} : narrowedFace(face, names, all)));
  const reached = reachable([...roots], Object.assign({}, all, ...faces));
  if (reached.size === 0) return { files: new Map(), packages: new Set() };
  const licence = await readLicence();
  const header = fileHeader([
    copyNotice,
    `${licence.notice}. SPDX-License-Identifier: MIT, see ${copyDirectory}/${licenceFile}.`,
  ]);
  const files = [...reached]
    .sort(byPath)
    .map(([path, { text }]) => [join(copyDirectory, path), header + text] as const);
  const whole = `${copyNotice}\n\n${licence.text}`;
  const isJavaScript = [...reached.keys()].some((path) => path.endsWith(".js"));
  const packages = [...reached.values()].flatMap(({ imports }) =>
    imports.filter((specifier) => !specifier.startsWith(".")),
  );
  const others: (readonly [string, string])[] = [
    [licenceFile, whole],
    ...(isJavaScript ? [["package.json", manifest] as const] : []),
  ];
  return {
    files: new Map([...files, ...others.map(([file, text]) => [join(copyDirectory, file), text] as const)]),
    packages: new Set(packages),
  };
}

/** Whether a file's text is that of a copy. */
export function isCopy(text: string): boolean {
  return text.startsWith(copyNotice) || text.startsWith(`/**\n * ${copyNotice}\n`) || text === manifest;
}

const copyNotice = "The runtime of the generated modules beside it, copied by their build. Do not edit: build again.";
const licenceFile = "LICENSE.txt";

/** By it bundlers leave out modules that nothing is used of: without, what is loaded late may be loaded at once. As Biome lays it out: JSON has no comment to keep it off. */
const manifest = '{\n\t"type": "module",\n\t"sideEffects": false\n}\n';

function kindOf(file: string): string {
  return /(?:\.d)?\.[jt]s$/.exec(file)?.[0] ?? "";
}

function reachable(from: readonly string[], all: RuntimeFiles): Map<string, RuntimeFile> {
  const reached = new Map<string, RuntimeFile>();
  const open = [...from];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const file = all[path];
    if (file === undefined) throw new Error(`${path} is imported in the runtime, and is not there.`);
    if (reached.has(path)) continue;
    reached.set(path, file);
    for (const specifier of file.imports) {
      if (specifier.startsWith(".")) open.push(join(path, "..", specifier).replace(/\.js$/, kindOf(path)));
    }
    // JavaScript has its types beside it.
    if (kindOf(path) === ".js") open.push(path.replace(/\.js$/, ".d.ts"));
  }
  return reached;
}

function byPath([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}
