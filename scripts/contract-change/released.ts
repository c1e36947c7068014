import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { bundle, createConfig, stringifyYaml } from "@redocly/openapi-core";
import semver from "semver";

/** Where the contract of each release is kept, as `released/<version>/openapi.yaml`. */
export const releasedDirectory = "released";

export interface Release {
  readonly version: string;
  readonly file: string;
}

/** The newest release there is; with `before`, of those older than that version. */
export async function latestRelease(directory: string, before?: string): Promise<Release | undefined> {
  const names = await readdir(directory).catch(() => []);
  const versions = names.filter(
    (name) => semver.valid(name) === name && (before === undefined || semver.lt(name, before)),
  );
  const version = semver.rsort(versions)[0];
  return version === undefined ? undefined : { version, file: releasedFile(directory, version) };
}

export function releasedFile(directory: string, version: string): string {
  return join(directory, version, "openapi.yaml");
}

/** The text that is kept of a contract: as it is, with its comments; of a contract in several files, the bundle of them. */
export async function contractToKeep(file: string): Promise<string> {
  const { bundle: document, fileDependencies } = await bundle({ ref: file, config: await createConfig({}) });
  return fileDependencies.size > 1 ? stringifyYaml(document.parsed) : readFile(file, "utf8");
}

/** Keeps a contract as that of a release. */
export async function keepContract(contract: string, directory: string, version: string): Promise<string> {
  const file = releasedFile(directory, version);
  await mkdir(join(directory, version), { recursive: true });
  await writeFile(file, await contractToKeep(contract));
  return file;
}
