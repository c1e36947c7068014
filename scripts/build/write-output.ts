import { copyFile, lstat, mkdir, mkdtemp, readlink, rename, rm, rmdir, symlink, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { asOutputFault, OutputFault, type Staleness } from "./output.js";

/**
 * Writes what is stale, and removes what earlier builds left behind: all of it, or nothing. Other files in the directory stay.
 *
 * @throws OutputFault when it cannot; the directory is as it was
 */
export async function writeModules(
  directory: string,
  modules: ReadonlyMap<string, string>,
  staleness: Pick<Staleness, "stale" | "surplus">,
): Promise<void> {
  if (staleness.stale.length + staleness.surplus.length === 0) return;
  const created = await mkdir(directory, { recursive: true }).catch((error: unknown) => {
    throw asOutputFault(directory, error);
  });
  try {
    await writeBeside(directory, modules, staleness);
  } catch (error) {
    if (created !== undefined) await removeEmpty(directory, dirname(created));
    throw asOutputFault(directory, error);
  }
}

/** Beside: in the same file system, so that a file can take another's place in one step. */
async function writeBeside(
  directory: string,
  modules: ReadonlyMap<string, string>,
  { stale, surplus }: Pick<Staleness, "stale" | "surplus">,
): Promise<void> {
  const beside = await mkdtemp(join(directory, ".building-"));
  let isKept = false;
  try {
    for (const file of [...stale, ...surplus]) await mkdir(dirname(join(beside, file)), { recursive: true });
    for (const file of stale) await writeFile(join(beside, file), modules.get(file) ?? "");
    const replacements = [
      ...stale.map((file) => ({ path: join(directory, file), by: join(beside, file), kept: keptIn(beside, file) })),
      ...surplus.map((file) => ({ path: join(directory, file), by: undefined, kept: keptIn(beside, file) })),
    ];
    for (const { path, kept } of replacements) await keep(path, kept);
    isKept = await replace(replacements);
    if (isKept) throw new OutputFault(`${directory} is half written: the files that were there are in ${beside}.`);
    for (const file of surplus) await removeEmpty(dirname(join(directory, file)), directory);
  } finally {
    if (!isKept) await rm(beside, { recursive: true, force: true });
  }
}

interface Replacement {
  readonly path: string;
  /** The file that takes the place; without one, the place becomes empty. */
  readonly by: string | undefined;
  /** A copy of what is there, if anything is. */
  readonly kept: string;
}

/**
 * Replaces all files, or none.
 *
 * @returns whether neither could be done
 */
async function replace(replacements: readonly Replacement[]): Promise<boolean> {
  const done: Replacement[] = [];
  const created: Created[] = [];
  try {
    for (const replacement of replacements) {
      const { path, by } = replacement;
      const first = by && (await mkdir(dirname(path), { recursive: true }));
      if (first) created.push({ directory: dirname(path), first });
      await (by === undefined ? rm(path) : rename(by, path));
      done.push(replacement);
    }
    return false;
  } catch (error) {
    for (const { path, kept } of done.reverse()) {
      const isPutBack = await putBack(path, kept);
      if (!isPutBack) return true;
    }
    for (const { directory, first } of created.reverse()) await removeEmpty(directory, dirname(first));
    throw error;
  }
}

/** A directory that is new, and the first of those around it that are. */
interface Created {
  readonly directory: string;
  readonly first: string;
}

function keptIn(beside: string, file: string): string {
  return join(beside, `${file}.kept`);
}

async function keep(path: string, kept: string): Promise<void> {
  const entry = await lstat(path).catch(() => undefined);
  if (entry?.isSymbolicLink()) await symlink(await readlink(path), kept);
  else if (entry !== undefined) await copyFile(path, kept);
}

async function putBack(path: string, kept: string): Promise<boolean> {
  const wasThere = await lstat(kept).catch(() => undefined);
  return (wasThere === undefined ? rm(path) : rename(kept, path)).then(
    () => true,
    () => false,
  );
}

/** Removes a directory and those around it, as far as they are empty, but for one and what is around that. */
async function removeEmpty(directory: string, around: string): Promise<void> {
  if (resolve(directory) === resolve(around)) return;
  const isRemoved = await rmdir(directory).then(
    () => true,
    () => false,
  );
  if (isRemoved) await removeEmpty(dirname(directory), around);
}
