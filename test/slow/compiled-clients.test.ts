import { writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";

import { buildInto, temporaryDirectory } from "../support/build.js";
import { compileStrictly } from "../support/compile-strictly.js";
import { contracts, contractsOfNames, usageOfMaps } from "../support/compiled-contracts.js";
import { globalNames } from "../support/typescript-names.js";

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
    const modules = files.map((file) => relative(directory, file));
    expect(await compileStrictly(directory, modules, ["bundled", "declared"])).toEqual([]);
  });
});
