import { cp, mkdtemp, readdir, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { onTestFinished } from "vitest";

/**
 * A directory outside this repository in which its commands run as they do here, with a build/ of its own, removed when the test ends.
 *
 * @param copied what the test changes: directories of this repository. All else is links.
 */
export async function linkedRepository(copied: readonly string[] = []): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "linked-repository-"));
  onTestFinished(() => rm(directory, { recursive: true }));
  for (const name of copied) await cp(name, join(directory, name), { recursive: true });
  const others = (await readdir(".")).filter((name) => ![...copied, "build", ".git"].includes(name));
  for (const name of others) await symlink(resolve(name), join(directory, name));
  return directory;
}
