import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // One after the other: a browser that has to wait for another finds pages that do not answer in time.
    fileParallelism: false,
    include: ["test/browser/**/*.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});
