import { configDefaults, defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // These need a Chromium: npm run test:docs.
    exclude: [...configDefaults.exclude, "test/browser/**"],
    // Builds, child processes and property tests; a machine that is busy must not make them fail.
    testTimeout: 60_000,
    // All cores: by itself vitest leaves one of them idle.
    maxWorkers: "100%",
    typecheck: { enabled: true, include: ["test/**/*.test-d.ts"], tsconfig: "./tsconfig.type-tests.json" },
  },
});
