import { defineConfig } from "vitest/config";

// Not among the tests of `npm test`, for each of them takes longer than a tenth of all those: whole copies of the repository, whole contracts,
// every feature compiled.
export default defineConfig({
  test: {
    include: ["test/slow/**/*.test.ts"],
    testTimeout: 300_000,
    maxWorkers: "100%",
  },
});
