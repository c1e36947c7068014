import { mkdir, readdir } from "node:fs/promises";
import { join, relative } from "node:path";
import { compileStrictly } from "../../support/compile-strictly.js";
import type { Measured } from "./measured.js";

/**
 * Compiles what was built of contracts, under each setting: those of large contracts each by itself, those of small ones together, since most
 * of the time goes into the compiler's own libraries.
 *
 * @param say told what is being done
 * @returns what the compiler says, contract by contract
 */
export async function compileContracts(
  contracts: readonly Measured[],
  say: (step: string) => void,
): Promise<string[][]> {
  const small = contracts.filter(({ bytes }) => bytes < 300_000);
  const groups = [small, ...contracts.filter((contract) => !small.includes(contract)).map((contract) => [contract])];
  const messages = new Map<Measured, string[]>();
  for (const group of groups) {
    if (group.length === 0) continue;
    say(`types of ${group.length === 1 ? group[0]?.name : `${group.length} small contracts`}`);
    for (const [contract, found] of await compileTogether(group)) messages.set(contract, found);
  }
  return contracts.map((contract) => messages.get(contract) ?? []);
}

async function compileTogether(contracts: readonly Measured[]): Promise<Map<Measured, string[]>> {
  const directory = join("build", "contracts");
  await mkdir(directory, { recursive: true });
  const files = await Promise.all(contracts.map((contract) => modulesOf(contract)));
  const messages = await compileStrictly(
    directory,
    files.flat().map((file) => relative(directory, file)),
  );
  return new Map(
    contracts.map((contract, index) => {
      // What is said of another file, such as one of the runtime, is said of all that import it.
      const others = files.filter((_, other) => other !== index).flat();
      return [contract, messages.filter(({ file }) => !others.includes(file)).map(({ text }) => text)];
    }),
  );
}

async function modulesOf({ directory }: Measured): Promise<string[]> {
  if (directory === undefined) return [];
  const names = await readdir(directory);
  return names.filter((name) => name.endsWith(".ts")).map((name) => join(directory, name));
}
