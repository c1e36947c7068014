import { readFile } from "node:fs/promises";
import { makeFirstCall } from "../support/first-call.js";

/** @throws Error when README.md does not hold the sentence, wherever its lines break: so no figure in it grows old */
export async function checkReadmeSays(sentence: string): Promise<void> {
  const readme = await readFile(new URL("../../README.md", import.meta.url), "utf8");
  if (!readme.replace(/\s+/g, " ").includes(sentence)) throw new Error(`README.md does not say "${sentence}"`);
}

/** @throws Error when README's first call prints something else in the project than README says */
export async function checkFirstCall(project: string): Promise<string> {
  const { printed, promised } = await makeFirstCall(project);
  if (promised.length === 0 || printed.join("\n") !== promised.join("\n"))
    throw new Error(`README.md's first call printed:\n${printed.join("\n")}`);
  return `its first call prints ${printed.join(", ")}`;
}
