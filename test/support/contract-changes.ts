import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Rating, ratings } from "../../scripts/contract-change/change.js";
import { readContract } from "../../scripts/contract-change/compared-contract.js";
import { contractChanges } from "../../scripts/contract-change/contract-changes.js";
import { temporaryDirectory } from "./build.js";
import { prepare } from "./contract-change-cases/prepared.js";
import { libraryContract } from "./library-contract.js";
import type { Change } from "./refusals.js";

type Contract = ReturnType<typeof libraryContract>;

/**
 * What is reported of each change of the prepared contract, as `rating rule name`. To start `redocly diff` takes longer than to compare: one run
 * compares copies of the contract beside each other, one for each change.
 */
export async function reportedTogether(changes: Readonly<Record<string, Change>>): Promise<Map<string, string[]>> {
  const reported = await compare(Object.values(changes));
  return new Map(Object.keys(changes).map((title, index) => [title, reported[index] ?? []]));
}

/** The same of one change alone. */
export async function reportedAlone(change: Change): Promise<string[]> {
  const [reported = []] = await compare([change]);
  return reported;
}

/** Whether the highest rating among lines as above is high enough. */
export function isRatedAtLeast(lines: readonly string[], least: Rating | undefined): boolean {
  const found = ratings.find((rating) => lines.some((line) => line.startsWith(`${rating} `)));
  return found === undefined
    ? least === undefined
    : least !== undefined && ratings.indexOf(found) <= ratings.indexOf(least);
}

async function compare(changes: readonly Change[]): Promise<string[][]> {
  const directory = await temporaryDirectory();
  const read = async (name: string, contracts: readonly Contract[]) => {
    const whole = merge(contracts.map((contract, index) => marked(contract, mark(index))));
    await writeFile(join(directory, name), JSON.stringify(whole, null, 2));
    return readContract(join(directory, name));
  };
  const base = await read(
    "base.json",
    changes.map(() => prepared()),
  );
  const found = await contractChanges(base, await read("revision.json", changes.map(prepared)));
  return changes.map((_, index) => {
    const own = found.filter((change) => changes.length === 1 || JSON.stringify(change).includes(mark(index)));
    return own.map(
      (change) =>
        `${change.rating} ${change.rule} ${change.name.replace(`/${mark(index)}`, "").replace(mark(index), "")}`,
    );
  });
}

function mark(index: number): string {
  return `copy${index}of_`;
}

function prepared(change: Change = () => {}): Contract {
  const contract = libraryContract();
  prepare(contract);
  change(contract);
  return contract;
}

/** The contract with a mark before each name that it gives, so that it can stand beside others. */
function marked(contract: Contract, mark: string): Contract {
  const text = JSON.stringify(contract, (key, value) => {
    if (key === "paths") return rename(value, `/${mark}`);
    if (key === "components") {
      return Object.fromEntries(Object.entries(value).map(([section, all]) => [section, rename(all, mark)]));
    }
    if (key === "security") return value.map((requirement: object) => rename(requirement, mark));
    if (key === "x-prerequisites") return { ...value, subject: mark + value.subject };
    return key === "operationId" ? mark + value : value;
  });
  return JSON.parse(text.replaceAll(/"(#\/components\/\w+\/)/g, `"$1${mark}`));
}

function rename(object: unknown, mark: string): object {
  return Object.fromEntries(Object.entries(Object(object)).map(([key, value]) => [mark + key, value]));
}

function merge(contracts: readonly Contract[]): Contract {
  const whole = { ...contracts[0], paths: {}, components: {} };
  for (const { paths, components } of contracts) {
    Object.assign(whole.paths, paths);
    for (const [section, all] of Object.entries<object>(components)) {
      whole.components[section] = { ...whole.components[section], ...all };
    }
  }
  return whole;
}
