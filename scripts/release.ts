import { readFile, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { releaseUnreleased } from "./contract-change/changelog.js";
import { keepContract, releasedDirectory } from "./contract-change/released.js";

// What `npm version` does besides raising the version: it keeps the contract, and gives what is unreleased to the version.
const { values } = parseArgs({
  options: {
    contract: { type: "string", default: "openapi.yaml" },
    date: { type: "string", default: new Date().toISOString().slice(0, 10) },
  },
});
const { version }: { version: string } = JSON.parse(await readFile("package.json", "utf8"));
// First what may fail, so that nothing is half done.
const changelog = releaseUnreleased(await readFile("CHANGELOG.md", "utf8"), version, values.date);
const kept = await keepContract(values.contract, releasedDirectory, version);
await writeFile("CHANGELOG.md", changelog);
console.log(`CHANGELOG.md: [Unreleased] → [${version}] - ${values.date}\n${values.contract} → ${kept}`);
