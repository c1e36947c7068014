import { readFile } from "node:fs/promises";

/** @throws Error when README.md does not hold the sentence, wherever its lines break: so no figure in it grows old */
export async function checkReadmeSays(sentence: string): Promise<void> {
  const readme = await readFile(new URL("../../README.md", import.meta.url), "utf8");
  if (!readme.replace(/\s+/g, " ").includes(sentence)) throw new Error(`README.md does not say "${sentence}"`);
}
