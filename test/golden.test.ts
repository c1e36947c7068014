import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { generate } from "../scripts/build/generate.js";
import { emitterNames } from "../scripts/emit/emitters.js";
import { temporaryDirectory } from "./support/build.js";
import { libraryContract } from "./support/library-contract.js";

/**
 * What the build makes of contracts, kept so that a change of it shows in review. If it is meant: `npx vitest run test/golden.test.ts --update`.
 * The collection, and the contract as JSON and as a module, are kept of our own contract alone, in generated/.
 */
const contracts = [
  {
    name: "library",
    contract: writtenLibrary,
    files: ["client.ts", "index.ts", "operations.ts", "requests.http", "schema.ts", "schemas.ts", "schemas.xml.ts"],
  },
  {
    name: "orders",
    contract: () => Promise.resolve("test/golden/orders.yaml"),
    files: ["client.ts", "index.ts", "operations.ts", "requests.http", "schema.ts", "schemas.ts", "schemas.xml.ts"],
  },
  {
    name: "datacontract",
    contract: () => Promise.resolve("test/contracts/datacontract.yaml"),
    files: ["client.ts", "operations.ts", "schema.ts", "schemas.ts", "schemas.xml.ts"],
  },
];

describe.each(contracts)("the generated files of $name", ({ name, contract, files }) => {
  test("are those that are kept, byte for byte", async () => {
    const modules = await generate({
      contract: await contract(),
      runtime: "adultwork-webcam/runtime",
      modules: "ts",
      emit: emitterNames,
    });
    for (const file of files) {
      const text = modules.get(file);
      expect(text, file).toBeDefined();
      await expect(text).toMatchFileSnapshot(join("golden", name, file));
    }
  });

  test("are all that is kept of it", async () => {
    const kept = await readdir(join("test/golden", name)).catch(() => []);
    expect(kept.filter((file) => !files.includes(file))).toEqual([]);
  });
});

/** The library's contract as a file. */
async function writtenLibrary(): Promise<string> {
  const file = join(await temporaryDirectory(), "library.json");
  await writeFile(file, JSON.stringify(libraryContract(), null, 2));
  return file;
}
