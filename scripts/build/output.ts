import { lstat, readdir, readFile, stat } from "node:fs/promises";
import { dirname, extname, join, relative } from "node:path";
import { isGenerated } from "../emit/emitter.js";
import { holdsDocument, openapiDocumentModule } from "../emit/openapi/openapi-document.js";
import { openapiJson } from "../emit/openapi/openapi-json.js";
import { isCopy } from "./runtime/copy-runtime.js";
import { copyDirectory } from "./runtime/runtime-module.js";

/** A generated directory against the text that belongs in it. */
export interface Staleness {
  /** Files whose text is another one, or that are not there. */
  readonly stale: readonly string[];
  /** Files of earlier builds that do not belong there any more. */
  readonly surplus: readonly string[];
  /** Those of the stale ones that are there already, and that no build wrote: a link is none that it writes. */
  readonly foreign: readonly string[];
}

/** The output cannot be written, or not without a loss. The message says what has become of it. */
export class OutputFault extends Error {
  override readonly name = "OutputFault";
}

/**
 * Compares, byte for byte.
 *
 * @throws OutputFault when the directory is none, or cannot be read
 */
export async function findStaleFiles(directory: string, modules: ReadonlyMap<string, string>): Promise<Staleness> {
  try {
    return await compare(directory, modules);
  } catch (error) {
    throw asOutputFault(directory, error);
  }
}

async function compare(directory: string, modules: ReadonlyMap<string, string>): Promise<Staleness> {
  const entry = await stat(directory).catch(onlyIfThere);
  if (entry?.isDirectory() === false) throw new OutputFault(`${directory} is no directory. Nothing was written.`);
  const isOurs = await ownership(directory);
  const stale: string[] = [];
  const foreign: string[] = [];
  for (const directoryOfFiles of new Set([...modules.keys()].map(dirname)))
    await refuseDetour(directory, directoryOfFiles);
  for (const [file, text] of modules) {
    const found = await lookAt(join(directory, file));
    if (found.text === text) continue;
    stale.push(file);
    if (found.kind !== "nothing" && !isOurs(file, found)) foreign.push(file);
  }
  const surplus: string[] = [];
  for (const file of (await filesIn(directory)).filter((name) => generatedExtensions.includes(extname(name)))) {
    if (!modules.has(file) && isOurs(file, await lookAt(join(directory, file)))) surplus.push(file);
  }
  return { stale, surplus, foreign };
}

const generatedExtensions: readonly string[] = [".ts", ".js", ".json", ".http", ".txt"];

/** @throws OutputFault where a directory in the output is a link, by which files would come elsewhere, or no directory */
async function refuseDetour(output: string, directory: string): Promise<void> {
  for (let part = directory; part !== "."; part = dirname(part)) {
    const entry = await lstat(join(output, part)).catch(onlyIfThere);
    if (entry?.isDirectory() === false) {
      throw new OutputFault(
        `${join(output, part)} is no directory: move it, or choose another --out. Nothing was written.`,
      );
    }
  }
}

interface Found {
  readonly kind: "file" | "link" | "other" | "nothing";
  /** Of a file, and of what a link leads to if that is one. */
  readonly text?: string;
}

async function lookAt(path: string): Promise<Found> {
  const entry = await lstat(path).catch(onlyIfThere);
  if (entry === undefined) return { kind: "nothing" };
  const target = await stat(path).catch(onlyIfThere);
  const kind = entry.isSymbolicLink() ? "link" : entry.isFile() ? "file" : "other";
  return target?.isFile() ? { kind, text: await readFile(path, "utf8") } : { kind };
}

/** Whether a build wrote a file. Each bears a mark, but for the contract as JSON: the module beside it holds the same document. In the copy of the runtime only its own mark counts. */
async function ownership(directory: string): Promise<(file: string, found: Found) => boolean> {
  const scripts = ["ts", "js"].map((kind) => openapiDocumentModule.file.replace(/ts$/, kind));
  const found = await Promise.all(scripts.map((file) => lookAt(join(directory, file))));
  const documents = found.flatMap(({ kind, text = "" }) => (kind === "file" && isGenerated(text) ? text : []));
  return (file, { kind, text }) => {
    if (kind !== "file" || text === undefined) return false;
    if (dirname(file) !== ".") return isCopy(text);
    return isGenerated(text) || (file === openapiJson.file && documents.some((module) => holdsDocument(module, text)));
  };
}

async function filesIn(directory: string): Promise<string[]> {
  const own = (await readdir(directory).catch(onlyIfThere)) ?? [];
  const copy = join(directory, copyDirectory);
  const isThere = (await lstat(copy).catch(onlyIfThere))?.isDirectory() === true;
  const copied = isThere ? await readdir(copy, { recursive: true, withFileTypes: true }) : [];
  const files = copied.filter((entry) => entry.isFile());
  return [...own, ...files.map((entry) => relative(directory, join(entry.parentPath, entry.name)))].sort();
}

function onlyIfThere(error: unknown): undefined {
  if (!isSystemError(error) || error.code !== "ENOENT") throw error;
}

/** Of a file system's error, the output's; any other is itself. */
export function asOutputFault(directory: string, error: unknown): unknown {
  if (!isSystemError(error)) return error;
  return new OutputFault(`${directory} cannot be written: ${error.message}. Nothing was written.`, { cause: error });
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "syscall" in error && "code" in error;
}
