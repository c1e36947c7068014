import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { temporaryDirectory } from "../support/build.js";
import { buildInto, globalNames, messagesOf, strictness } from "../support/compile-modules.js";
import { contracts, contractsOfNames, usageOfMaps } from "../support/compiled-contracts.js";

describe("what the build writes compiles, with the declaration files of every package checked", () => {
  test("of contracts with every feature, alternatives of security, no info, and components by the names of all globals", {
    timeout: 300_000,
  }, async () => {
    const directory = await temporaryDirectory();
    const files: string[] = [];
    for (const [name, contract] of Object.entries({ ...contracts, ...contractsOfNames }))
      files.push(...(await buildInto(directory, name, await contract())));
    const used = join(directory, "maps", "usage.ts");
    await writeFile(used, usageOfMaps);
    files.push(used);
    expect(globalNames()).toEqual(
      expect.arrayContaining(["Record", "Promise", "Blob", "Response", "Map", "undefined"]),
    );
    for (const [flags, options] of Object.entries(strictness)) expect(messagesOf(files, options), flags).toEqual([]);
  });
});
