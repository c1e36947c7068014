import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { contract } from "../sandbox/contract.js";
import type { Operation } from "../scripts/model/contract.js";
import { scopesOf } from "../scripts/model/security.js";

const sources = await Promise.all(["src", "scripts", "lint"].map(filesIn)).then((lists) => lists.flat());

describe("src/, scripts/ and lint/ know no API", () => {
  test.each(sources)("%s names no path, scope or namespace of the contract, nor its domain", async (file) => {
    const text = await readFile(file, "utf8");
    expect(text).not.toMatch(/Webcam|Booking|account_|datacontract/);
    for (const name of contractNames()) expect(text.includes(name), name).toBe(false);
  });
});

test("src/ imports nothing from scripts/ or sandbox/, and generated/ from its entry alone", async () => {
  for (const file of await filesIn("src")) {
    const text = await readFile(file, "utf8");
    expect(text, file).not.toMatch(/from "[^"]*(scripts|sandbox)\//);
    if (file !== join("src", "index.ts")) expect(text, file).not.toContain("generated/");
  }
});

test("src/ imports openapi-fetch, and no other package", async () => {
  const packages = new Set<string>();
  for (const file of await filesIn("src")) {
    for (const [, name = ""] of (await readFile(file, "utf8")).matchAll(/(?:from|import\() ?"([^."][^"]*)"/g)) {
      packages.add(name);
    }
  }
  expect([...packages]).toEqual(["openapi-fetch"]);
});

async function filesIn(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** What only the contract may say: each operation's path and scopes, and the namespaces of its XML. */
function contractNames(): string[] {
  const operations = Object.values<Operation>(contract.operations);
  const namespaces = [...JSON.stringify(contract.shapes).matchAll(/"namespace":"([^"]+)"/g)].map(
    ([, name = ""]) => name,
  );
  return [...operations.flatMap((operation) => [operation.path, ...scopesOf(operation)]), ...new Set(namespaces)];
}
