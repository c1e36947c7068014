import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "vitest/config";

// Not among the tests of `npm test`, since each takes longer than ten of those: commands in projects and repositories, whole contracts and hostile ones, every
// feature compiled, and properties that are slow to try, tried in full.
const properties = readdirSync("test").filter(
  (file) => file.endsWith(".test.ts") && readFileSync(join("test", file), "utf8").includes('"./support/runs.js"'),
);

export default defineConfig({
  test: {
    include: ["test/slow/**/*.test.ts", ...properties.map((file) => join("test", file))],
    env: { RUNS_IN_FULL: "yes" },
    testTimeout: 300_000,
    maxWorkers: "100%",
  },
});
