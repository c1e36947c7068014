import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isRecord } from "../../../scripts/load/contract-node.js";
import { keyOfStep, pointerStep } from "../../../src/contract/json-pointer.js";
import type { OpenApiDocument } from "./document.js";
import type { TrueFault } from "./faults.js";

/** A place of a contract that the build refuses, and the fault of the contract that it is. */
export interface FaultyPlace {
  readonly pointer: string;
  readonly fault: TrueFault;
}

/**
 * Writes a copy of a contract without what is wrong in it, so that the rest can be built.
 *
 * @returns the copy's path
 */
export async function writeMendedCopy(
  document: OpenApiDocument,
  places: readonly FaultyPlace[],
  directory: string,
  name: string,
): Promise<string> {
  const copy: unknown = structuredClone(document.at("").value);
  for (const { pointer, fault } of places) {
    const { without = "" } = fault;
    if (without instanceof RegExp) removeAll(copy, without, "");
    else if (without !== null) remove(copy, resolve(pointer, without));
  }
  const file = join(directory, `${name}-without-faults.json`);
  await writeFile(file, JSON.stringify(copy, null, 2));
  return file;
}

/** The steps to a place from another one: `..` leads a step up. */
function resolve(pointer: string, way: string): string[] {
  const steps = pointer.split("/").slice(1);
  for (const step of way.split("/").filter((one) => one !== "")) {
    if (step === "..") steps.pop();
    else steps.push(step);
  }
  return steps.map(keyOfStep);
}

function remove(root: unknown, steps: readonly string[]): void {
  const holder = steps
    .slice(0, -1)
    .reduce<unknown>((at, step) => (isRecord(at) || Array.isArray(at) ? Reflect.get(at, step) : undefined), root);
  const last = steps.at(-1);
  if (isRecord(holder) && last !== undefined) delete holder[last];
}

function removeAll(node: unknown, pattern: RegExp, pointer: string): void {
  if (typeof node !== "object" || node === null) return;
  for (const [key, member] of Object.entries(node)) {
    const at = pointer + pointerStep(key);
    if (isRecord(node) && pattern.test(at)) delete node[key];
    else removeAll(member, pattern, at);
  }
}
